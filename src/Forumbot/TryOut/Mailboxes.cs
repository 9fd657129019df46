using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Forumbot.TryOut;

/// <summary>One mailbox per open page. At most <see cref="Most"/>: the one unused for longest gives way.</summary>
internal sealed partial class Mailboxes
{
    public const int Most = 32;

    private readonly Lock gate = new();
    private readonly LinkedList<Mailbox> byUse = new();

    /// <summary>The page's mailbox, made now if it has none.</summary>
    public Mailbox Open(string session)
    {
        lock (gate)
        {
            if (Find(session) is { } known) return known;
            if (byUse.Count == Most) byUse.RemoveLast();
            return byUse.AddFirst(new Mailbox(session)).Value;
        }
    }

    /// <summary>The mailbox of the page that the conversation is held in.</summary>
    public bool TryFind(string conversation, [NotNullWhen(true)] out Mailbox? mailbox)
    {
        lock (gate) mailbox = SessionOf().Match(conversation) is { Success: true } m ? Find(m.Groups["session"].Value) : null;
        return mailbox is not null;
    }

    public static bool IsSession(string text) => Session().IsMatch(text);

    private Mailbox? Find(string session)
    {
        var found = byUse.First;
        while (found is not null && found.Value.Session != session) found = found.Next;
        if (found is null) return null;
        byUse.Remove(found);
        byUse.AddFirst(found);
        return found.Value;
    }

    [GeneratedRegex(@"\A[0-9a-f]{32}\z")]
    private static partial Regex Session();

    /// <summary>A 1:1 chat is <c>a:tryout-{session}-{person}</c>, a channel <c>{channel};messageid={session}</c>: what stands before
    /// the semicolon is the id that the channel is bound by.</summary>
    [GeneratedRegex(@"\A(a:tryout-(?<session>[0-9a-f]{32})-.*|.*;messageid=(?<session>[0-9a-f]{32}))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex SessionOf();
}
