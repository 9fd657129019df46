using System.Text.RegularExpressions;

namespace Forumbot.TryOut;

/// <summary>Where a conversation is held, as its id says: a 1:1 chat is <c>a:tryout-{session}-{person}</c>, the group chat
/// <c>19:tryout-{session}@thread.v2</c>, a channel its own id, and a thread of it <c>{channel};messageid={thread}</c>.</summary>
/// <param name="Session">The page that holds it; null where every open page does: a channel outside the page's own thread.</param>
/// <param name="Person">Whose 1:1 chat it is: their Entra object id.</param>
/// <param name="Channel">The channel's id, without the thread.</param>
internal sealed partial record Place(string? Session, string? Person, string? Channel)
{
    /// <summary>The same for all threads and pages.</summary>
    public Place Itself => this with { Session = null };

    public static Place? Of(string conversation) => Form().Match(conversation) is { Success: true } match
        ? new(Part(match, "session"), Part(match, "person"), Part(match, "channel"))
        : null;

    private static string? Part(Match match, string name) => match.Groups[name] is { Success: true } part ? part.Value : null;

    [GeneratedRegex(@"\A(a:tryout-(?<session>[0-9a-f]{32})-(?<person>.+)|19:tryout-(?<session>[0-9a-f]{32})@thread\.v2|(?<channel>[^;]+)(;messageid=((?<session>[0-9a-f]{32})|[0-9]{1,20}))?)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
