using Forumbot.Teams.Authentication;

namespace Forumbot.Tests.Teams.Authentication;

public sealed class TokenCaseTests(TokenCaseChannels channels) : IClassFixture<TokenCaseChannels>
{
    public static TheoryData<string> Names => [.. TokenCase.All.Select(c => c.Name)];

    [Fact]
    public void There_are_at_least_40_forged_tokens_and_none_is_named_twice()
    {
        Assert.True(TokenCase.All.Count(c => c.Refusal is not null) >= 40);
        Assert.Equal(TokenCase.All.Count, TokenCase.All.Select(c => c.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_is_taken_or_refused_for_the_right_reason(string name)
    {
        var call = TokenCase.All.Single(c => c.Name == name);

        Assert.Equal(call.Refusal, await channels.Of(call.Cloud).Ask(call));
        Assert.Equal(call.Refusal, await channels.Of(call.Cloud).Ask(call));
    }

    [NodeFact]
    public void The_official_connector_agrees_but_for_the_listed_cases()
    {
        var answers = NodeScript.Run("tokens/authenticate.cjs", new
        {
            now = TokenCase.Now.ToUnixTimeMilliseconds(),
            metadata = channels.Of(BotCloud.Public).Server.Metadata,
            appId = TokenCase.AppId,
            calls = TokenCase.All.Select(c => new { authorization = c.Authorization, activity = c.Activity, issuer = ChannelEndpoint.Of(c.Cloud).Issuer }),
        });

        var official = answers.EnumerateArray().Select(a => a.GetString()).ToList();
        Assert.Equal(TokenCase.All.Count, official.Count);
        var wrong = TokenCase.All.Zip(official, Disagreement).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {official.Count}:\n" + string.Join('\n', wrong));
    }

    /// <summary>What we take they take; what we refuse they refuse, or we have said why not.</summary>
    private static string? Disagreement(TokenCase call, string? official) =>
        call.Refusal is null && official is not null ? $"{call.Name}: taken by us; officially: {official}"
        : call is { Refusal: not null, Stricter: null } && official is null ? $"{call.Name}: {call.Refusal} with us; officially taken"
        : call.Stricter is not null && official is not null ? $"{call.Name}: listed as stricter, but officially refused too: {official}"
        : null;
}
