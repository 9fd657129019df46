using System.Net;

namespace Forumbot.Host;

/// <summary>Who may call while no tokens prove who calls: programs on this machine. A proxy's word on where a call comes from
/// is not taken; that there is a proxy is enough to refuse.</summary>
internal static class LoopbackOnly
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public static bool Allows(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
        && IsLocalName(context.Request.Host.Host) && !Array.Exists(ProxyHeaders, context.Request.Headers.ContainsKey);

    /// <summary>A web page that has its own name point to this machine must not reach the bot through the reader's browser.</summary>
    private static bool IsLocalName(string host) =>
        host is "" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
