using System.Globalization;

namespace Forumbot.Teams.Connector;

/// <summary>Where things are under a service address (Bot Framework REST, v3). Ids are the channel's and hold any character: each is one
/// escaped segment.</summary>
internal static class ConnectorRoutes
{
    public const string Conversations = "/v3/conversations";

    /// <param name="activity">The one that is answered, changed or taken back; null for a new one.</param>
    public static string Activities(string? conversation, string? activity) =>
        string.IsNullOrEmpty(activity) ? $"{Of(conversation)}/activities" : $"{Of(conversation)}/activities/{Segment(activity)}";

    public static string Member(string? conversation, string member) => $"{Of(conversation)}/members/{Segment(member)}";

    public static string PagedMembers(string? conversation, int pageSize, string? continuation) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(conversation)}/pagedmembers?pageSize={pageSize}{(continuation is null ? "" : "&continuationToken=")}{Uri.EscapeDataString(continuation ?? "")}");

    public static string Channels(string team) => $"/v3/teams/{Segment(team)}/conversations";

    private static string Of(string? conversation) => $"{Conversations}/{Segment(conversation)}";

    /// <summary>Dots alone cannot be escaped (RFC 3986 6.2.2.3 takes them out of the path), and no channel has such an id.</summary>
    private static string Segment(string? id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return id is "." or ".." ? throw new ArgumentException("An id of dots alone cannot be sent to.", nameof(id)) : Uri.EscapeDataString(id);
    }
}
