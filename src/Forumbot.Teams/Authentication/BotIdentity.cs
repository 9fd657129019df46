namespace Forumbot.Teams.Authentication;

/// <summary>Who the bot is in Entra, and in which of Microsoft's clouds.</summary>
/// <param name="AppId">Application (client) id: the audience of tokens to the bot.</param>
/// <param name="TenantId">The tenant that the bot is registered in: its authority.</param>
public sealed record BotIdentity(string AppId, string TenantId, BotType Type, BotCloud Cloud);

/// <summary>How the bot proves itself (Azure Bot Service, app types). Multi-tenant bots can no longer be made.</summary>
public enum BotType
{
    /// <summary>With a client secret or a certificate, in one tenant.</summary>
    SingleTenant,

    /// <summary>With a user-assigned managed identity: nothing secret is kept.</summary>
    UserAssignedMsi,
}

/// <summary>Which of Microsoft's clouds the bot is registered in.</summary>
public enum BotCloud { Public, Government }
