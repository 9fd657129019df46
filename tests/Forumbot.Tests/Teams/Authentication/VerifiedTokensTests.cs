using Forumbot.Teams.Authentication;

namespace Forumbot.Tests.Teams.Authentication;

public sealed class VerifiedTokensTests
{
    private static readonly string Header = "Bearer " + TokenDraft.Of(_ => { });

    [Fact]
    public async Task A_known_token_ends_when_it_says_and_five_minutes()
    {
        await using var channel = await ChannelInTest.Start(TokenKeys.Main);
        Assert.Null(await channel.Ask(Header));
        channel.Clock.Step(TimeSpan.FromSeconds(3600 + 299));
        Assert.Null(await channel.Ask(Header));
        channel.Clock.Step(TimeSpan.FromSeconds(1));

        Assert.Equal(TokenRefusal.Expired, await channel.Ask(Header));
        Assert.Equal(TokenRefusal.Expired, await channel.Ask(Header));
    }

    [Fact]
    public async Task A_known_token_does_not_hold_before_its_time_should_the_clock_be_set_back()
    {
        await using var channel = await ChannelInTest.Start(TokenKeys.Main);
        Assert.Null(await channel.Ask(Header));
        channel.Clock.Step(TimeSpan.FromSeconds(-301));

        Assert.Equal(TokenRefusal.NotYetValid, await channel.Ask(Header));
    }

    [Fact]
    public async Task A_known_token_is_taken_for_its_own_spelling_only()
    {
        await using var channel = await ChannelInTest.Start(TokenKeys.Main);
        Assert.Null(await channel.Ask(Header));

        foreach (var other in new[] { Header + " ", " " + Header, Header.ToUpperInvariant(), Header["Bearer ".Length..], Header[..^1], "Bearer " + Forgery.RespelledSignature() })
            Assert.NotNull(await channel.Ask(other));
    }

    [Fact]
    public async Task What_a_known_token_proved_is_compared_with_each_activity()
    {
        await using var channel = await ChannelInTest.Start(TokenKeys.Main);
        foreach (var call in ActivityCases.All.Where(c => c.Authorization!.Contains(Header.Split('.')[0], StringComparison.Ordinal)))
            Assert.Equal(call.Refusal, await channel.Ask(call));
    }

    [Fact]
    public async Task A_known_token_takes_no_memory()
    {
        await using var channel = await ChannelInTest.Start(TokenKeys.Main);
        Assert.Null(await channel.Ask(Header));
        var taken = 0;
        for (var i = 0; i < 100; i++) taken += (await channel.Authentication.Check(Header, CancellationToken.None)).Token is null ? 0 : 1;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) taken += (await channel.Authentication.Check(Header, CancellationToken.None)).Token is null ? 0 : 1;

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1000);
        Assert.Equal(1100, taken);
    }

    [Fact]
    public async Task Good_and_bad_tokens_at_once_are_told_apart()
    {
        await using var channel = await ChannelInTest.Start(TokenKeys.Main);
        var good = Enumerable.Range(0, 20).Select(i => "Bearer " + TokenDraft.Of(d => d.Claims["jti"] = i)).ToList();
        var bad = good.Select(g => g[..^4] + "AAAA").ToList();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                Assert.Null(await channel.Ask(good[i % good.Count]));
                Assert.Equal(TokenRefusal.WrongSignature, await channel.Ask(bad[i % bad.Count]));
            }
        })));
    }

    [Fact]
    public void No_more_are_kept_than_there_is_room_for()
    {
        var tokens = new VerifiedTokens();
        for (var i = 0; i < 5 * VerifiedTokens.Most; i++)
        {
            tokens.Keep($"Bearer {i}", Made(i + 1000), now: 0);
            Assert.NotNull(tokens.Find($"Bearer {i}"));
            Assert.True(tokens.Count <= VerifiedTokens.Most);
        }
    }

    [Fact]
    public void Those_that_have_ended_give_room_first()
    {
        var tokens = new VerifiedTokens();
        tokens.Keep("Bearer long", Made(9999), now: 0);
        for (var i = 0; i < 2 * VerifiedTokens.Most; i++) tokens.Keep($"Bearer {i}", Made(0), now: 1000);

        Assert.NotNull(tokens.Find("Bearer long"));
    }

    private static VerifiedToken Made(double until) =>
        new(new ChannelToken(TokenCase.ServiceUrl, null), SigningKey.Of(new(TokenKeys.Main.Told.ToJsonString()))!, null, until);
}
