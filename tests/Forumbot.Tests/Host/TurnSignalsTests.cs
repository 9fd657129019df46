using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Forumbot.Host;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Host;

/// <summary>What is told of turns to whoever measures and reads the log.</summary>
public sealed class TurnSignalsTests
{
    [Fact]
    public async Task Each_turn_is_counted_by_kind_and_outcome_and_timed_but_a_repeated_one_is_not_timed()
    {
        await using var bot = await BotInTest.Start();
        var (meter, counted, timed) = (bot.Part<TurnMetrics>().Meter, new ConcurrentQueue<string>(), new ConcurrentQueue<double>());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (ReferenceEquals(instrument.Meter, meter)) listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, n, tags, _) => counted.Enqueue(string.Join(' ', tags.ToArray().Select(t => t.Value).Append(n))));
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => timed.Enqueue(seconds));
        listener.Start();
        var message = bot.Message("hej");

        await bot.Post(message);
        await bot.Post(message);
        await bot.Post(bot.Activity("invoke", ("name", "made/up")));
        await bot.Post(bot.Activity("made.up"));
        bot.Connector.Status = 400;
        await bot.Post(bot.Message("hej"));
        bot.Slices.Answer = _ => throw new InvalidOperationException("hemligt");
        await bot.Post(bot.Message("hej"));

        SpinWait.SpinUntil(() => counted.Count == 6, TimeSpan.FromSeconds(10));
        Assert.Equal(["invoke answered 1", "message answered 1", "message failed 1", "message repeated 1", "message undelivered 1", "other answered 1"], counted.Order());
        Assert.Equal(5, timed.Count);
    }

    [Fact]
    public async Task A_turn_is_a_trace_of_its_own_that_names_no_person_and_no_text()
    {
        await using var bot = await BotInTest.Start();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TurnMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await bot.Post(bot.Message("hemlig fråga", ("id", "act-of-this-test")));

        SpinWait.SpinUntil(() => spans.Any(IsOurs), TimeSpan.FromSeconds(10));
        var span = Assert.Single(spans, IsOurs);
        Assert.Equal("turn message", span.DisplayName);
        Assert.DoesNotContain(span.TagObjects, t => $"{t.Value}".Contains("hemlig", StringComparison.Ordinal) || $"{t.Value}".Contains("Någon", StringComparison.Ordinal));

        static bool IsOurs(Activity span) => span.TagObjects.Any(t => (string?)(t.Value as string) == "act-of-this-test");
    }

    [Fact]
    public async Task What_a_turn_logs_tells_which_turn_it_was_and_neither_text_nor_name()
    {
        await using var bot = await BotInTest.Start();
        bot.Log.From = LogLevel.Information;
        bot.Slices.Answer = _ => throw new InvalidOperationException("fel");

        await bot.Post(bot.Message("hemlig fråga"));

        var fault = Assert.Single(bot.Log.Lines, l => l.Level == LogLevel.Error);
        Assert.Contains("activity act-1, conversation a:chat-1", fault.Scopes, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.Lines, l => l.Text.Contains("hemlig", StringComparison.Ordinal) || l.Text.Contains("Någon", StringComparison.Ordinal));
    }
}
