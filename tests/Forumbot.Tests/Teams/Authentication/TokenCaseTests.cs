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

    [Fact]
    public void Every_reason_but_the_network_has_a_case()
    {
        var reasons = TokenCase.All.Select(c => c.Refusal).OfType<TokenRefusal>().ToHashSet();

        Assert.Equal([TokenRefusal.KeysUnavailable], Enum.GetValues<TokenRefusal>().Except(reasons));
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
        var wrong = TokenCase.All.Zip(OfficialConnector.Judge(channels, TokenCase.All), Disagreement).OfType<string>().ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {TokenCase.All.Count}:\n" + string.Join('\n', wrong));
    }

    [Fact]
    public void A_disagreement_that_is_not_listed_and_a_listed_one_that_is_none_are_found()
    {
        var taken = TokenCase.All[0];
        var refused = taken with { Refusal = TokenRefusal.Expired };

        Assert.NotNull(Disagreement(taken, "refused"));
        Assert.NotNull(Disagreement(refused, null));
        Assert.NotNull(Disagreement(refused with { Stricter = "why" }, "refused"));
        Assert.NotNull(Disagreement(taken with { Stricter = "why" }, null));
        Assert.Null(Disagreement(refused with { Stricter = "why" }, null));
    }

    [Fact]
    public void A_wrong_tenant_is_forbidden_and_all_else_is_unauthorized() =>
        Assert.All(Enum.GetValues<TokenRefusal>(), r => Assert.Equal(r is TokenRefusal.WrongTenant ? 403 : 401, r.StatusCode()));

    /// <summary>What we take they take; what we refuse they refuse, or we have said why not.</summary>
    private static string? Disagreement(TokenCase call, string? official) =>
        call.Refusal is null && official is not null ? $"{call.Name}: taken by us; officially: {official}"
        : call is { Refusal: not null, Stricter: null } && official is null ? $"{call.Name}: {call.Refusal} with us; officially taken"
        : call.Stricter is not null && (official is not null || call.Refusal is null) ? $"{call.Name}: listed as stricter, but it is not; officially: {official ?? "taken"}"
        : null;
}
