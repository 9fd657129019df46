using Forumbot.Teams.Connector.Tokens;
using Microsoft.Extensions.Logging.Abstractions;

namespace Forumbot.Tests.Teams.Connector.Tokens;

public sealed class BotTokenTests
{
    private readonly HandClock _clock = new();
    private readonly ScriptedCredential _credential;
    private readonly BotToken _token;

    public BotTokenTests()
    {
        _credential = new(_clock);
        _token = new(_credential, "s", _clock, NullLogger.Instance);
    }

    [Fact]
    public async Task All_who_ask_at_once_wait_for_the_same_token()
    {
        var ready = new TaskCompletionSource();
        _credential.Before = () => ready.Task;

        var asking = Enumerable.Range(0, 50).Select(_ => _token.Get(default).AsTask()).ToArray();
        ready.SetResult();

        Assert.Equal(["token-1 s"], (await Task.WhenAll(asking)).Distinct());
        Assert.Equal(1, _credential.Asked);
    }

    [Fact]
    public async Task A_token_is_kept_and_costs_nothing_to_have()
    {
        await _token.Get(default);
        _clock.Advance(TimeSpan.FromMinutes(54));

        Assert.Equal("token-1 s", Had());
        Assert.Equal(1, _credential.Asked);
    }

    [Theory]
    [InlineData(null, 56)]
    [InlineData(20, 21)]
    public async Task A_token_is_renewed_before_it_ends_while_nobody_waits(int? refreshAfter, int minutes)
    {
        _credential.RefreshOn = refreshAfter is { } after ? _clock.GetUtcNow().AddMinutes(after) : null;
        await _token.Get(default);
        var ready = new TaskCompletionSource();
        _credential.Before = () => ready.Task;
        _clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal("token-1 s", Had()));
        ready.SetResult();
        await Soon.Is(() => Had() == "token-2 s");

        Assert.Equal(2, _credential.Asked);
    }

    [Fact]
    public async Task A_token_that_holds_is_used_on_while_no_new_one_can_be_had_and_no_longer()
    {
        await _token.Get(default);
        _credential.Before = () => throw new InvalidOperationException("Entra is away.");
        for (var minute = 1; minute < 60; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal("token-1 s", await _token.Get(default));
        }

        _clock.Advance(TimeSpan.FromMinutes(1));
        await Soon.Is(() => _credential.Asked > 1);
        Assert.Null(await _token.Get(default));
    }

    [Fact]
    public async Task Who_has_no_token_is_not_asked_about_it_all_the_time()
    {
        _credential.Before = () => throw new InvalidOperationException("Entra is away.");

        for (var call = 0; call < 20; call++) Assert.Null(await _token.Get(default));
        Assert.Equal(1, _credential.Asked);

        _clock.Advance(TimeSpan.FromSeconds(10));
        _credential.Before = () => Task.CompletedTask;
        Assert.Equal("token-2 s", await _token.Get(default));
    }

    [Fact]
    public async Task A_token_that_was_refused_is_dropped_once()
    {
        var refused = (await _token.Get(default))!;

        Assert.True(_token.Drop(refused));
        Assert.Equal("token-2 s", await _token.Get(default));

        Assert.True(_token.Drop(refused), "another has got a new one already");
        Assert.Equal("token-2 s", Had());
        Assert.False(_token.Drop("token-2 s"), "a new one was had just now");
        Assert.Equal("token-2 s", Had());
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(_token.Drop("token-2 s"));
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_others_waiting()
    {
        var ready = new TaskCompletionSource();
        _credential.Before = () => ready.Task;
        using var cancel = new CancellationTokenSource();

        var (one, other) = (_token.Get(cancel.Token).AsTask(), _token.Get(default).AsTask());
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        ready.SetResult();

        Assert.Equal("token-1 s", await other);
    }

    /// <summary>The token, which is there without waiting.</summary>
    private string? Had()
    {
        var got = _token.Get(default).AsTask();
        Assert.True(got.IsCompletedSuccessfully);
        return got.GetAwaiter().GetResult();
    }
}
