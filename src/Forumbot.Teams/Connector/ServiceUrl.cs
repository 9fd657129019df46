namespace Forumbot.Teams.Connector;

/// <summary>Which service addresses the bot sends to. An activity names the address itself, so anybody who can post one
/// could else make the bot call where they like.</summary>
public static class ServiceUrl
{
    /// <summary>The address to send to, or null where it is not taken. Only this machine: 127.0.0.1, ::1 and localhost, over
    /// http or https, with no user, query or fragment. Teams' own hosts come with the tokens that prove them.</summary>
    public static Uri? Allowed(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && IsLoopback(uri) && IsPlain(uri) ? uri : null;

    private static bool IsLoopback(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.IdnHost is "127.0.0.1" or "::1" or "localhost";

    private static bool IsPlain(Uri uri) => uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
