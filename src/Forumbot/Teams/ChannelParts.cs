using Forumbot.Teams.Authentication;
using Forumbot.Teams.Connector;

namespace Forumbot.Host;

/// <summary>How the bot meets the channel: who may call it, and how it calls back.</summary>
/// <param name="Authentication">Null for a bot without an app id: then only programs on this machine may call.</param>
internal sealed record ChannelParts(ChannelAuthentication? Authentication, ServiceHosts Hosts, ConnectorClient Connector) : IDisposable
{
    /// <summary>Without an app id: no tokens in or out, and this machine only.</summary>
    public static ChannelParts OnThisMachine(TimeProvider clock) =>
        new(null, ServiceHosts.Loopback, new ConnectorClient(new(ServiceHosts.Loopback, Credential: null, Scope: null, clock) { Limits = null }));

    public void Dispose()
    {
        Authentication?.Dispose();
        Connector.Dispose();
    }
}
