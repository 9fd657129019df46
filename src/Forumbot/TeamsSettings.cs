using Forumbot.Teams.Authentication;

namespace Forumbot.Host;

/// <summary>The section <c>Forumbot:Teams</c>, for a bot with an app id.</summary>
/// <param name="ClientSecret">Or a certificate; neither for a managed identity.</param>
/// <param name="CertificateFile">A .pfx, or a .pem with certificate and key; its whole path.</param>
/// <param name="AllowedTenants">Whose people may write to the bot; these alone; the bot's own tenant where none is said.</param>
/// <param name="AllowedServiceHosts">Where the bot sends besides the cloud's own hosts.</param>
/// <param name="OpenIdMetadata">Where the channel's keys are told; null for the cloud's own place.</param>
/// <param name="Authority">Who gives the bot its tokens; null for the cloud's own.</param>
internal sealed record TeamsSettings(
    BotIdentity Identity,
    string? ClientSecret,
    string? CertificateFile,
    string? CertificatePassword,
    IReadOnlyList<string> AllowedTenants,
    IReadOnlyList<string> AllowedServiceHosts,
    Uri? OpenIdMetadata,
    Uri? Authority)
{
    /// <summary>Nothing secret, wherever somebody may come to write it.</summary>
    public override string ToString() => Identity.ToString();
}
