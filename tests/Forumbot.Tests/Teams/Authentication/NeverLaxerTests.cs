using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Teams.Authentication;

/// <summary>Tokens put together at random from good and bad parts: whatever the mix, we take none that the official connector refuses.</summary>
public sealed class NeverLaxerTests(TokenCaseChannels channels) : IClassFixture<TokenCaseChannels>
{
    private const string Skill = "99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    [NodeFact]
    public async Task Nothing_that_we_take_is_refused_officially()
    {
        var calls = Calls().Sample(600).ToList();
        var official = OfficialConnector.Judge(channels, calls);
        var taken = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            if (await channels.Of(default).Ask(calls[i]) is not null) continue;
            taken++;
            Assert.True(official[i] is null, $"Officially refused ({official[i]}): {calls[i].Name}\n{calls[i].Activity}");
        }

        Assert.InRange(taken, 50, 550);
    }

    private static Gen<TokenCase> Calls() =>
        from algorithm in Part("RS256", "RS256", "RS384", "RS512", "none", "HS256", null)
        from key in Part("main", "unendorsed", "endorsed-for-none", "webchat", "long", "nameless", "curve", "", null)
        from type in Part("JWT", null, "jwt", 1)
        from issuer in Part("https://api.botframework.com", "https://api.botframework.us", $"https://sts.windows.net/{Skill}/", null)
        from audience in Part(TokenCase.AppId, Skill, "", null, new JsonArray(TokenCase.AppId))
        from until in Part(TokenCase.Seconds + 3600, TokenCase.Seconds - 299, TokenCase.Seconds - 299.5, TokenCase.Seconds - 300, "later", null)
        from begins in Part(TokenCase.Seconds, TokenCase.Seconds + 300, TokenCase.Seconds + 300.25, TokenCase.Seconds + 301, "now", null)
        from url in Part(TokenCase.ServiceUrl, "https://smba.trafficmanager.net/amer/", "", null)
        from version in Gen.Frequency((6, Gen.Constant<object?>(null)), (1, Gen.Elements<object?>("1.0", "2.0", "", 0, true)))
        from appId in Gen.Frequency((6, Gen.Constant<object?>(null)), (1, Gen.Elements<object?>(TokenCase.AppId, Skill, "", "AnonymousSkill", 1)))
        from party in Gen.Frequency((6, Gen.Constant<object?>(null)), (1, Gen.Elements<object?>(TokenCase.AppId, Skill, "")))
        from channel in Part("msteams", "webchat", null)
        select Made([("alg", algorithm), ("kid", key), ("typ", type)], [("iss", issuer), ("aud", audience), ("exp", until), ("nbf", begins), ("serviceurl", url), ("ver", version), ("appid", appId), ("azp", party)], channel);

    /// <summary>Mostly the first, which is good.</summary>
    private static Gen<object?> Part(object good, params object?[] others) => Gen.Frequency((12, Gen.Constant<object?>(good)), (1, Gen.Elements(others)));

    private static TokenCase Made((string, object?)[] header, (string, object?)[] claims, object? channel)
    {
        var (head, body, activity) = (Json(header), Json(claims), TokenCase.TeamsActivity());
        activity["channelId"] = (string?)channel;
        return new($"{head}{body}", "Bearer " + TokenKeys.Main.Sign(head, body), activity, null, null);
    }

    /// <summary>Null is to be left out.</summary>
    private static JsonObject Json((string Name, object? Value)[] parts) =>
        new(parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value is JsonNode node ? node.DeepClone() : (JsonNode?)JsonValue.Create(p.Value))));
}
