namespace Forumbot.Teams.Authentication;

/// <summary>Whom the bot takes calls from.</summary>
/// <param name="AllowedTenants">Tenants whose people may write to the bot. All of them: the bot's own is not added.</param>
/// <param name="OpenIdMetadata">Where the channel's keys are told, over https or on this machine; null for the cloud's own place.</param>
public sealed record ChannelAuthenticationSettings(BotIdentity Identity, IReadOnlyList<string> AllowedTenants, Uri? OpenIdMetadata = null);
