namespace Forumbot.Teams.Authentication;

/// <summary>Who signs what the channel sends, by cloud (Bot Framework authentication, "connector to bot").</summary>
/// <param name="Issuer">Exactly what a token says it is from.</param>
/// <param name="Metadata">Where the keys are told.</param>
internal sealed record ChannelEndpoint(string Issuer, Uri Metadata)
{
    private static readonly ChannelEndpoint Public = new("https://api.botframework.com", new("https://login.botframework.com/v1/.well-known/openidconfiguration"));

    private static readonly ChannelEndpoint Government = new("https://api.botframework.us", new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"));

    public static ChannelEndpoint Of(BotCloud cloud) => cloud is BotCloud.Government ? Government : Public;
}
