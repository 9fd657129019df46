namespace Forumbot.Teams.Connector;

/// <summary>Which service addresses the bot sends to. An activity names the address itself, so anybody who can post one
/// could else make the bot call, and give its token, where they like.</summary>
public sealed class ServiceHosts
{
    /// <summary>Only this machine: 127.0.0.1, ::1 and localhost, over http or https. For a bot without an app id.</summary>
    public static ServiceHosts Loopback { get; } = new(["127.0.0.1", "[::1]", "::1", "localhost"]);

    private readonly IReadOnlyList<string> _hosts;

    private ServiceHosts(IReadOnlyList<string> hosts) => _hosts = hosts;

    /// <summary>The address to send to, or null where it is not taken: no user, query or fragment.</summary>
    public Uri? Allowed(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && _hosts.Contains(uri.IdnHost) && IsPlain(uri) ? uri : null;

    private static bool IsPlain(Uri uri) => uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
