using System.Net;

namespace Forumbot.Teams.Connector.Calls;

/// <summary>How connectors are reached. Redirects are not followed: they would lead past <see cref="ServiceHosts.Allowed"/>. The bot's
/// traces are its own: none of their headers leave.</summary>
internal static class Connections
{
    public static SocketsHttpHandler Of(ServiceHosts hosts) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !hosts.AreThisMachine,
        Proxy = hosts.AreThisMachine ? null : new ProxyOutwards(HttpClient.DefaultProxy),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ActivityHeadersPropagator = null,
    };

    /// <summary>The machine's proxy, but never for the machine itself: what goes there may go without encryption.</summary>
    private sealed class ProxyOutwards(IWebProxy proxy) : IWebProxy
    {
        public ICredentials? Credentials
        {
            get => proxy.Credentials;
            set => proxy.Credentials = value;
        }

        public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
    }
}
