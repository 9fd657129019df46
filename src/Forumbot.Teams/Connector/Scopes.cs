using Forumbot.Teams.Authentication;

namespace Forumbot.Teams.Connector;

/// <summary>What the bot asks a token for, to call connectors.</summary>
public static class Scopes
{
    public static string Of(BotCloud cloud) => cloud is BotCloud.Government ? "https://api.botframework.us/.default" : "https://api.botframework.com/.default";
}
