using System.Text.Json.Nodes;

namespace Forumbot.Tests.Host;

/// <summary>A bot whose answers are ready when they are said to be, by a clock that goes as it is told.</summary>
internal sealed class SlowBot : IAsyncDisposable
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SlowBot(BotInTest bot, HandClock clock)
    {
        (Bot, Clock) = (bot, clock);
        bot.Slices.Ready = _ready.Task;
    }

    public BotInTest Bot { get; }

    public HandClock Clock { get; }

    public static async Task<SlowBot> Start()
    {
        var clock = new HandClock();
        return new(await BotInTest.Start(clock: clock), clock);
    }

    /// <summary>Posts an activity; returns when the bot is at work on it, with what the channel will be answered.</summary>
    public async Task<Task<Answered>> Ask(JsonObject activity)
    {
        var answered = Bot.Post(activity);
        while (Bot.Slices.Asks.IsEmpty) await Task.Delay(5);
        return answered;
    }

    /// <summary>So long that the channel is answered that the work goes on. What is sent on the way arrives before time goes on.</summary>
    public async Task WaitUntilLate()
    {
        Clock.Step(Forumbot.Host.Patience.BeforeTyping);
        await Bot.Connector.Until(1);
        Clock.Step(Forumbot.Host.Patience.BeforeAnswer - Forumbot.Host.Patience.BeforeTyping);
    }

    /// <summary>The answer is ready.</summary>
    public void Answer() => _ready.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Answer();
        await Bot.DisposeAsync();
    }
}
