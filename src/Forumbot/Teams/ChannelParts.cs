using Forumbot.Teams.Authentication;
using Forumbot.Teams.Connector;

namespace Forumbot.Host;

/// <summary>How the bot meets the channel: who may call it, and how it calls back.</summary>
/// <param name="Authentication">Null for a bot without an app id: then only programs on this machine may call.</param>
internal sealed record ChannelParts(ChannelAuthentication? Authentication, ServiceHosts Hosts, ConnectorClient Connector) : IDisposable
{
    /// <summary>Without an app id: no tokens in or out, and this machine only. What stands in for Teams there has no limits.</summary>
    public static ChannelParts OnThisMachine(TimeProvider clock) =>
        new(null, ServiceHosts.Loopback, new ConnectorClient(new(ServiceHosts.Loopback, Credential: null, Scope: null, clock) { Limits = null }));

    /// <summary>With an app id: tokens in and out, and Teams' own hosts.</summary>
    /// <param name="log">Told where the bot can get no token.</param>
    /// <exception cref="ArgumentException">The settings do not fit together; it says how.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The certificate cannot be read.</exception>
    /// <exception cref="IOException">The certificate cannot be read.</exception>
    public static ChannelParts Of(TeamsSettings teams, TimeProvider clock, ILogger log)
    {
        var hosts = ServiceHosts.Of(teams.Identity.Cloud, teams.AllowedServiceHosts);
        var credential = BotCredential.Of(teams.Identity, new(teams.ClientSecret, teams.CertificateFile, teams.CertificatePassword), teams.Authority);
        return new(
            new(new(teams.Identity, teams.AllowedTenants, teams.OpenIdMetadata), clock),
            hosts,
            new(new(hosts, credential, Scopes.Of(teams.Identity.Cloud), clock) { Log = log, LimitsHere = false }));
    }

    public void Dispose()
    {
        Authentication?.Dispose();
        Connector.Dispose();
    }
}
