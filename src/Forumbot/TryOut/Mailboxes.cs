using System.Text.RegularExpressions;

namespace Forumbot.TryOut;

/// <summary>One mailbox per open page. At most <see cref="Most"/>: the one unused for longest gives way.</summary>
internal sealed partial class Mailboxes
{
    public const int Most = 32;

    private readonly Lock gate = new();
    private readonly LinkedList<Mailbox> byUse = new();

    /// <summary>The page used last; null where none has been opened.</summary>
    public Mailbox? Latest
    {
        get
        {
            lock (gate) return byUse.First?.Value;
        }
    }

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

    /// <summary>The mailboxes of the pages that hold the place.</summary>
    public IReadOnlyList<Mailbox> Of(Place place)
    {
        lock (gate) return place.Session is not { } session ? [.. byUse] : Find(session) is { } one ? [one] : [];
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
}
