using Azure.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Forumbot.Teams.Connector;

/// <summary>How the bot reaches connectors.</summary>
/// <param name="Hosts">Whom it sends to at all.</param>
/// <param name="Credential">Gives the bot's token (see <see cref="BotCredential"/>); null for a bot without an app id, which sends none.</param>
/// <param name="Scope">What the token is for; see <see cref="Scopes"/>. Needed where there is a credential.</param>
public sealed record ConnectorSettings(ServiceHosts Hosts, TokenCredential? Credential, string? Scope, TimeProvider Clock)
{
    /// <summary>How long one request may take, with its answer. What a retry takes comes on top.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may wait in all, for its turn under the limits, for a token and between retries, before it is put off.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How fast it sends; null for no limit, where the service has none either.</summary>
    public SendLimits? Limits { get; init; } = SendLimits.Teams;

    /// <summary>Whether the limits hold for this machine too. What stands in for Teams here has none.</summary>
    public bool LimitsHere { get; init; } = true;

    /// <summary>Told where no token can be had; never of what is sent.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;
}
