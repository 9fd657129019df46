using System.Text.Json.Nodes;
using Forumbot.Teams.Authentication;
using static Forumbot.Teams.Authentication.TokenRefusal;

namespace Forumbot.Tests.Teams.Authentication;

internal static partial class TokenCases
{
    private const string Entra = "https://sts.windows.net/";

    public static TokenCase[] Claims =>
    [
        Case("no issuer", Token(d => d.Claims.Remove("iss")), WrongIssuer),
        Case("another issuer", Token(d => d.Claims["iss"] = "https://api.botframework.example"), WrongIssuer),
        Case("the issuer with a slash", Token(d => d.Claims["iss"] = "https://api.botframework.com/"), WrongIssuer),
        Case("the issuer over http", Token(d => d.Claims["iss"] = "http://api.botframework.com"), WrongIssuer),
        Case("the issuer in other letters", Token(d => d.Claims["iss"] = "https://API.botframework.com"), WrongIssuer),
        Case("the issuer in a list", Token(d => d.Claims["iss"] = new JsonArray("https://api.botframework.com")), Malformed),
        Case("the government's issuer in the public cloud", Token(d => d.Claims["iss"] = "https://api.botframework.us"), WrongIssuer),
        Case("the public issuer in the government's cloud", Token(_ => { }), WrongIssuer) with { Cloud = BotCloud.Government },
        Case("no audience", Token(d => d.Claims.Remove("aud")), WrongAudience),
        Case("another bot's audience", Token(d => d.Claims["aud"] = TokenCase.OtherTenant), WrongAudience),
        Case("an empty audience", Token(d => d.Claims["aud"] = ""), WrongAudience),
        Case("the audience in a list", Token(d => d.Claims["aud"] = new JsonArray(TokenCase.AppId)), WrongAudience),
        Case("the audience among others", Token(d => d.Claims["aud"] = new JsonArray(TokenCase.OtherTenant, TokenCase.AppId)), WrongAudience),
        Case("the audience with a slash", Token(d => d.Claims["aud"] = TokenCase.AppId + "/"), WrongAudience),
        Case("the channel itself as the audience", Token(d => d.Claims["aud"] = "https://api.botframework.com"), WrongAudience),
        Case("an audience that is a number", Token(d => d.Claims["aud"] = 1), WrongAudience),
        Case("an audience that is null", Token(d => d.Claims["aud"] = null), WrongAudience),
        Case("no serviceurl", Token(d => d.Claims.Remove("serviceurl")), NoServiceUrl),
        Case("an empty serviceurl", Token(d => d.Claims["serviceurl"] = ""), NoServiceUrl),
        Case("a serviceurl that is a list", Token(d => d.Claims["serviceurl"] = new JsonArray(TokenCase.ServiceUrl)), Malformed),
        Case("serviceUrl in other letters", Token(d => (d.Claims["serviceUrl"], _) = (TokenCase.ServiceUrl, d.Claims.Remove("serviceurl"))), NoServiceUrl),
        Case("a skill's token in the channel's name", Token(d => (d.Claims["ver"], d.Claims["appid"]) = ("1.0", TokenCase.OtherTenant)), OtherBot),
        Case("a skill's token of version 2 in the channel's name", Token(d => (d.Claims["ver"], d.Claims["azp"]) = ("2.0", TokenCase.OtherTenant)), OtherBot),
        Case("a skill without a name", Token(d => d.Claims["appid"] = "AnonymousSkill"), OtherBot),
        Case("a skill's token", Token(d => Skill(d, TokenCase.OtherTenant)), WrongIssuer),
        Stricter("a skill's token of an unknown version", Token(d => (d.Claims["ver"], d.Claims["appid"]) = ("3.0", TokenCase.OtherTenant)), OtherBot, "It was made for another bot, whichever version says so."),
        Stricter("an emulator's token", Token(d => Skill(d, TokenCase.AppId)), WrongIssuer, "A bot in use is not called by emulators: whoever has the bot's secret could be anybody in Teams."),
        Stricter("an emulator's token of a tenant of its own", Token(d => Skill(d, TokenCase.AppId, TokenCase.OtherTenant)), WrongIssuer, "There any tenant lets itself in."),
    ];

    public static TokenCase[] Times =>
    [
        Good("ended less than five minutes ago", d => d.Claims["exp"] = TokenCase.Seconds - 299),
        Good("begins in five minutes", d => d.Claims["nbf"] = TokenCase.Seconds + 300),
        Good("times in parts of a second", d => (d.Claims["exp"], d.Claims["nbf"]) = (TokenCase.Seconds - 299.5, TokenCase.Seconds + 299.5)),
        Good("a time written as a power of ten", d => d.ClaimsText = d.Claims.ToJsonString().Replace($"\"exp\":{TokenCase.Seconds + 3600}", "\"exp\":2e9", StringComparison.Ordinal)),
        Case("ended five minutes ago", Token(d => d.Claims["exp"] = TokenCase.Seconds - 300), Expired),
        Case("ended yesterday", Token(d => d.Claims["exp"] = TokenCase.Seconds - 86_400), Expired),
        Case("ended in 1970", Token(d => d.Claims["exp"] = 0), Expired),
        Case("ended before 1970", Token(d => d.Claims["exp"] = -1), Expired),
        Case("begins in more than five minutes", Token(d => d.Claims["nbf"] = TokenCase.Seconds + 301), NotYetValid),
        Case("begins in a part of a second more than five minutes", Token(d => d.Claims["nbf"] = TokenCase.Seconds + 300.5), NotYetValid),
        Case("an end that is text", Token(d => d.Claims["exp"] = $"{TokenCase.Seconds + 3600}"), Malformed),
        Case("an end that is null", Token(d => d.Claims["exp"] = null), NoExpiry),
        Case("an end that is true", Token(d => d.Claims["exp"] = true), Malformed),
        Case("a beginning that is text", Token(d => d.Claims["nbf"] = $"{TokenCase.Seconds}"), Malformed),
        Case("a beginning that is null", Token(d => d.Claims["nbf"] = null), Malformed),
        Stricter("no end", Token(d => d.Claims.Remove("exp")), NoExpiry, "A token that never ends can be used by whoever finds it."),
        Stricter("an end after the year 9999", Token(d => d.Claims["exp"] = 253_402_300_800), Malformed, "It is no time that anybody means: as good as none."),
        Stricter("an end without end", Token(d => d.ClaimsText = d.Claims.ToJsonString().Replace($"\"exp\":{TokenCase.Seconds + 3600}", "\"exp\":1e400", StringComparison.Ordinal)), Malformed, "It is no number of seconds: as good as none."),
    ];

    /// <summary>As Entra makes them, for a bot or for a person's emulator.</summary>
    private static void Skill(TokenDraft token, string bearer, string? tenant = null)
    {
        token.Claims["iss"] = $"{Entra}{tenant ?? "d6d49420-f39b-4df7-a1dc-d59a935871db"}/";
        (token.Claims["ver"], token.Claims["appid"]) = ("1.0", bearer);
        if (tenant is not null) token.Claims["tid"] = tenant;
    }
}
