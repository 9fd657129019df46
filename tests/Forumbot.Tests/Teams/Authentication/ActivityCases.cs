using System.Text.Json.Nodes;
using Forumbot.Teams.Authentication;
using static Forumbot.Teams.Authentication.TokenRefusal;

namespace Forumbot.Tests.Teams.Authentication;

/// <summary>Good tokens, with activities that do not go with them.</summary>
internal static class ActivityCases
{
    private const string Tenancy = "The official connector leaves tenants to the bot.";
    private const string OnlyTeams = "On other channels whoever writes may write any tenant and any user id.";

    public static TokenCase[] All =>
    [
        Taken("the tenant only in the conversation", a => a.Remove("channelData")),
        Taken("the tenant only in the channel data", a => a["conversation"]!.AsObject().Remove("tenantId")),
        Taken("the tenant in capitals", a => a["conversation"]!["tenantId"] = TokenCase.Tenant.ToUpperInvariant()),
        Refused("another connector", a => a["serviceUrl"] = "https://smba.trafficmanager.net/amer/", WrongServiceUrl),
        Refused("the connector without its slash", a => a["serviceUrl"] = TokenCase.ServiceUrl.TrimEnd('/'), WrongServiceUrl),
        Refused("the connector in capitals", a => a["serviceUrl"] = TokenCase.ServiceUrl.ToUpperInvariant(), WrongServiceUrl),
        Refused("a connector of somebody else", a => a["serviceUrl"] = "https://smba.trafficmanager.net.example/emea/", WrongServiceUrl),
        Refused("a channel that the key is not endorsed for", _ => { }, NotEndorsed, "webchat"),
        Refused("webchat, with a key for Teams", a => a["channelId"] = "webchat", WrongChannel),
        Refused("the channel in capitals", a => a["channelId"] = "MSTEAMS", WrongChannel),
        Refused("no channel", a => a.Remove("channelId"), WrongChannel),
        Refused("the channel of another product", a => a["channelId"] = "AseChannel", WrongChannel, "unendorsed"),
        Stricter("no connector", a => (a["type"], _) = ("typing", a.Remove("serviceUrl")), WrongServiceUrl, "Where nothing is compared, nothing is proven."),
        Stricter("an empty connector", a => (a["type"], a["serviceUrl"]) = ("typing", ""), WrongServiceUrl, "Where nothing is compared, nothing is proven."),
        Stricter("a channel that is null", a => a["channelId"] = null, WrongChannel, OnlyTeams),
        Stricter("webchat, with a key for it", a => a["channelId"] = "webchat", WrongChannel, OnlyTeams, "webchat"),
        Stricter("webchat, with a key for any channel", a => a["channelId"] = "webchat", WrongChannel, OnlyTeams, "unendorsed"),
        Stricter("another tenant", a => (a["conversation"]!["tenantId"], a["channelData"]!["tenant"]!["id"]) = (TokenCase.OtherTenant, TokenCase.OtherTenant), WrongTenant, Tenancy),
        Stricter("another tenant's conversation", a => a["conversation"]!["tenantId"] = TokenCase.OtherTenant, WrongTenant, Tenancy),
        Stricter("another tenant's channel", a => a["channelData"]!["tenant"]!["id"] = TokenCase.OtherTenant, WrongTenant, Tenancy),
        Stricter("no tenant", a => (a["conversation"]!["tenantId"], _) = (null, a.Remove("channelData")), WrongTenant, Tenancy),
        Stricter("an empty tenant", a => (a["conversation"]!["tenantId"], a["channelData"]!["tenant"]!["id"]) = ("", ""), WrongTenant, Tenancy),
    ];

    private static TokenCase Taken(string name, Action<JsonObject> change) => Make(name, change, null, null, "main");

    private static TokenCase Refused(string name, Action<JsonObject> change, TokenRefusal refusal, string key = "main") => Make(name, change, refusal, null, key);

    private static TokenCase Stricter(string name, Action<JsonObject> change, TokenRefusal refusal, string why, string key = "main") => Make(name, change, refusal, why, key);

    private static TokenCase Make(string name, Action<JsonObject> change, TokenRefusal? refusal, string? why, string key)
    {
        var activity = TokenCase.TeamsActivity();
        change(activity);
        return new("activity: " + name, "Bearer " + TokenDraft.Of(d => d.Header["kid"] = key), activity, refusal, why);
    }
}
