namespace Forumbot.TestSupport;

/// <summary>What a call to a connector asks for.</summary>
internal enum PeerAct { CreateConversation, Send, Reply, Update, Delete, Members, PagedMembers, Member, Team, Channels, Meeting, Participant, MeetingNotification }

/// <summary>A known route, with its ids unescaped. <paramref name="Second"/>: the activity, member or participant.</summary>
internal sealed record PeerRoute(PeerAct Act, string First, string Second)
{
    private static readonly (PeerAct Act, string Method, string[] Segments)[] Known =
    [
        (PeerAct.CreateConversation, "POST", ["v3", "conversations"]),
        (PeerAct.Send, "POST", ["v3", "conversations", "{}", "activities"]),
        (PeerAct.Reply, "POST", ["v3", "conversations", "{}", "activities", "{}"]),
        (PeerAct.Update, "PUT", ["v3", "conversations", "{}", "activities", "{}"]),
        (PeerAct.Delete, "DELETE", ["v3", "conversations", "{}", "activities", "{}"]),
        (PeerAct.Members, "GET", ["v3", "conversations", "{}", "members"]),
        (PeerAct.PagedMembers, "GET", ["v3", "conversations", "{}", "pagedmembers"]),
        (PeerAct.Member, "GET", ["v3", "conversations", "{}", "members", "{}"]),
        (PeerAct.Team, "GET", ["v3", "teams", "{}"]),
        (PeerAct.Channels, "GET", ["v3", "teams", "{}", "conversations"]),
        (PeerAct.Meeting, "GET", ["v1", "meetings", "{}"]),
        (PeerAct.Participant, "GET", ["v1", "meetings", "{}", "participants", "{}"]),
        (PeerAct.MeetingNotification, "POST", ["v1", "meetings", "{}", "notification"]),
    ];

    /// <summary>The route of a call, or the status that refuses it: 404 no such route, 405 not by that method.</summary>
    /// <param name="path">As it stood on the wire, without query and without the service's own path.</param>
    public static (PeerRoute? Route, int Refusal) Of(string method, string path)
    {
        var segments = path.Split('/')[1..];
        var fitting = Array.FindAll(Known, k => Fits(k.Segments, segments));
        if (Array.Find(fitting, k => k.Method == method) is not { Segments: { } pattern } known) return (null, fitting.Length == 0 ? 404 : 405);
        string[] ids = [.. segments.Where((_, at) => pattern[at] == "{}").Select(Uri.UnescapeDataString), "", ""];
        return (new(known.Act, ids[0], ids[1]), 0);
    }

    private static bool Fits(string[] pattern, string[] segments) =>
        pattern.Length == segments.Length && pattern.Zip(segments).All(p => p.First == "{}" ? IsId(p.Second) : p.First == p.Second);

    /// <summary>One segment, escaped as a program escapes it: nothing on the wire that an id must not hold.</summary>
    private static bool IsId(string segment) => segment.Length > 0 && Uri.EscapeDataString(Uri.UnescapeDataString(segment)) == segment;
}
