using System.Text.Json.Nodes;
using Forumbot.Teams.Authentication;

namespace Forumbot.Tests.Teams.Authentication;

public sealed class SigningKeysTests
{
    private static readonly OpenIdKey Old = TokenKeys.Main;
    private static readonly OpenIdKey New = TokenKeys.Long;

    [Fact]
    public async Task Keys_are_fetched_once_a_day()
    {
        await using var channel = await ChannelInTest.Start(Old);
        for (var hour = 0; hour < 48; hour++)
        {
            Assert.Null(await channel.Ask(Old));
            channel.Clock.Step(TimeSpan.FromHours(1));
        }

        Assert.Equal((2, 2), (channel.Server.AskedForMetadata, channel.Server.AskedForKeys));
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_it_is_first_seen()
    {
        await using var channel = await ChannelInTest.Start(Old);
        Assert.Null(await channel.Ask(Old));
        channel.Server.Keys = [Old.Told, New.Told];
        channel.Clock.Step(TimeSpan.FromHours(1));

        Assert.Null(await channel.Ask(New));
        Assert.Null(await channel.Ask(Old));
        Assert.Equal(2, channel.Server.AskedForKeys);
    }

    [Fact]
    public async Task A_key_that_is_told_no_more_ends_what_was_found_true_with_it()
    {
        await using var channel = await ChannelInTest.Start(Old);
        var token = "Bearer " + Old.Token(TokenCase.AppId, TokenCase.ServiceUrl, TokenCase.Now);
        Assert.Null(await channel.Ask(token));
        channel.Server.Keys = [New.Told];
        channel.Clock.Step(TimeSpan.FromHours(1));
        Assert.Null(await channel.Ask(New));

        Assert.Equal(TokenRefusal.UnknownKey, await channel.Ask(token));
    }

    [Fact]
    public async Task Another_key_under_an_old_name_ends_what_was_found_true_with_it()
    {
        await using var channel = await ChannelInTest.Start(Old);
        var token = "Bearer " + Old.Sign(new() { ["alg"] = "RS256", ["kid"] = Old.Id }, OpenIdKey.Claims(TokenCase.AppId, TokenCase.ServiceUrl, TokenCase.Now.AddDays(1)));
        channel.Clock.Step(TimeSpan.FromDays(1));
        Assert.Null(await channel.Ask(token));
        channel.Server.Keys = [TokenKeys.Stranger.Told, New.Told];
        channel.Clock.Step(TimeSpan.FromHours(1));
        Assert.Null(await channel.Ask(New));

        Assert.Equal(TokenRefusal.WrongSignature, await channel.Ask(token));
    }

    [Fact]
    public async Task Endorsements_that_change_hold_for_tokens_that_are_known()
    {
        await using var channel = await ChannelInTest.Start(Old);
        var call = new TokenCase("", "Bearer " + Old.Sign(new() { ["alg"] = "RS256", ["kid"] = Old.Id }, LongClaims()), TokenCase.TeamsActivity(), null, null);
        Assert.Null(await channel.Ask(call));
        var told = Old.Told.DeepClone().AsObject();
        told["endorsements"] = new JsonArray("webchat");
        channel.Server.Keys = [told];
        channel.Clock.Step(TimeSpan.FromHours(24));

        Assert.Equal(TokenRefusal.NotEndorsed, await channel.Ask(call));
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_fetches_once_an_hour()
    {
        await using var channel = await ChannelInTest.Start(Old);
        Assert.Null(await channel.Ask(Old));
        for (var minute = 0; minute < 180; minute++)
        {
            var refusals = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => channel.Ask(Unknown($"{minute}-{i}")))));
            Assert.All(refusals, r => Assert.Equal(TokenRefusal.UnknownKey, r));
            channel.Clock.Step(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(1 + 2, channel.Server.AskedForKeys);
        Assert.Null(await channel.Ask(Old));
    }

    [Fact]
    public async Task Whoever_does_not_know_the_app_id_makes_us_fetch_nothing()
    {
        await using var channel = await ChannelInTest.Start(Old);
        foreach (var call in TokenCase.All.Where(c => c.Refusal is TokenRefusal.WrongAudience or TokenRefusal.WrongIssuer or TokenRefusal.Malformed or TokenRefusal.WrongAlgorithm && c.Cloud is BotCloud.Public))
            Assert.NotNull(await channel.Ask(call.Authorization));

        Assert.Equal(0, channel.Server.AskedForMetadata);
    }

    [Fact]
    public async Task Many_at_once_at_the_start_fetch_once()
    {
        await using var channel = await ChannelInTest.Start(Old);
        var hold = new TaskCompletionSource();
        channel.Server.Hold = hold.Task;
        var asked = Enumerable.Range(0, 200).Select(_ => Task.Run(() => channel.Ask(Old))).ToList();
        while (channel.Server.AskedForMetadata == 0) await Task.Delay(5);
        hold.SetResult();

        Assert.All(await Task.WhenAll(asked), Assert.Null);
        Assert.Equal((1, 1), (channel.Server.AskedForMetadata, channel.Server.AskedForKeys));
    }

    [Fact]
    public async Task Old_keys_serve_while_the_server_is_down_and_it_is_asked_once_a_minute()
    {
        await using var channel = await ChannelInTest.Start(Old);
        Assert.Null(await channel.Ask(Old));
        channel.Clock.Step(TimeSpan.FromHours(24));
        for (var tried = 1; tried <= 3; tried++)
        {
            channel.Server.Fault = (500 + tried, "down");
            Assert.Null(await channel.Ask(Old));
            await Fault(channel, $"50{tried}");
            for (var second = 0; second < 60; second += 10)
            {
                Assert.Null(await channel.Ask(Old));
                channel.Clock.Step(TimeSpan.FromSeconds(10));
            }
        }

        Assert.Equal(1 + 3, channel.Server.AskedForMetadata);
        (channel.Server.Fault, channel.Server.Keys) = (null, [New.Told]);
        Assert.Null(await channel.Ask(New));
        Assert.Null(channel.Authentication.KeyFault);
        Assert.Equal(TokenRefusal.UnknownKey, await channel.Ask(Old));
    }

    [Fact]
    public async Task Who_has_a_key_does_not_wait_for_a_server_that_is_down()
    {
        await using var channel = await ChannelInTest.Start(Old);
        Assert.Null(await channel.Ask(Old));
        channel.Server.Fault = (500, "down");
        channel.Clock.Step(TimeSpan.FromHours(24));
        Assert.Null(await channel.Ask(Old));
        channel.Server.Hold = new TaskCompletionSource().Task;
        channel.Clock.Step(TimeSpan.FromMinutes(1));

        Assert.True(channel.Ask(Old).IsCompleted);
    }

    [Theory]
    [InlineData(500, "down")]
    [InlineData(404, "")]
    [InlineData(302, "/v1/.well-known/keys")]
    [InlineData(200, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "null")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"jwks_uri":7}""")]
    [InlineData(200, """{"jwks_uri":"keys"}""")]
    [InlineData(200, """{"jwks_uri":"http://keys.example/"}""")]
    [InlineData(200, """{"jwks_uri":"file:///etc/passwd"}""")]
    public async Task Metadata_that_cannot_be_used_leaves_us_without_keys_until_it_can(int status, string body)
    {
        await using var channel = await ChannelInTest.Start(Old);
        channel.Server.Fault = (status, body);
        Assert.Equal(TokenRefusal.KeysUnavailable, await channel.Ask(Old));
        Assert.NotNull(channel.Authentication.KeyFault);

        channel.Server.Fault = null;
        Assert.Equal(TokenRefusal.KeysUnavailable, await channel.Ask(Old));
        channel.Clock.Step(TimeSpan.FromMinutes(1));
        Assert.Null(await channel.Ask(Old));
    }

    [Fact]
    public async Task Keys_of_which_none_may_sign_do_not_replace_those_that_may()
    {
        await using var channel = await ChannelInTest.Start(Old);
        Assert.Null(await channel.Ask(Old));
        channel.Server.Keys = [TokenKeys.Short.Told];
        channel.Clock.Step(TimeSpan.FromHours(24));

        Assert.Null(await channel.Ask(Old));
        Assert.NotNull(channel.Authentication.KeyFault);
    }

    [Fact]
    public async Task An_endless_answer_is_given_up()
    {
        await using var channel = await ChannelInTest.Start(Old);
        channel.Server.Keys = [.. Enumerable.Range(0, 4000).Select(_ => Old.Told)];

        Assert.Equal(TokenRefusal.KeysUnavailable, await channel.Ask(Old));
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_does_not_stop_the_others()
    {
        await using var channel = await ChannelInTest.Start(Old);
        var hold = new TaskCompletionSource();
        channel.Server.Hold = hold.Task;
        using var cancel = new CancellationTokenSource();
        var impatient = channel.Authentication.Check("Bearer " + Old.Token(TokenCase.AppId, TokenCase.ServiceUrl, TokenCase.Now), cancel.Token).AsTask();
        var patient = channel.Ask(Old);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        hold.SetResult();
        Assert.Null(await patient);
    }

    [Theory]
    [InlineData("http://login.example/v1")]
    [InlineData("ftp://127.0.0.1/")]
    public void Keys_are_not_fetched_in_the_open(string metadata) =>
        Assert.Throws<ArgumentException>(() => new ChannelAuthentication(new(new(TokenCase.AppId, TokenCase.Tenant, BotType.UserAssignedMsi, BotCloud.Public), [TokenCase.Tenant], new(metadata)), TimeProvider.System));

    /// <summary>Waits until a fetch that nobody waits for has failed.</summary>
    private static async Task Fault(ChannelInTest channel, string fault)
    {
        while (channel.Authentication.KeyFault?.Contains(fault, StringComparison.Ordinal) != true) await Task.Delay(5);
    }

    private static string Unknown(string key) => "Bearer " + TokenDraft.Of(d =>
    {
        d.Header["kid"] = key;
        d.Claims["exp"] = TokenCase.Seconds + 999_999;
    });

    private static JsonObject LongClaims()
    {
        var claims = OpenIdKey.Claims(TokenCase.AppId, TokenCase.ServiceUrl, TokenCase.Now);
        claims["exp"] = TokenCase.Seconds + 999_999;
        return claims;
    }
}
