using System.Diagnostics.Metrics;
using Forumbot.Features.Deliveries;

namespace Forumbot.Host;

/// <summary>How much waits in the outbox and for how long, and what came of what was sent.</summary>
internal sealed class OutboxMetrics : IDisposable
{
    public const string Name = "Forumbot";

    /// <summary>Between two looks into the store: gauges are read more seldom.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly Meter _meter;
    private readonly Counter<long> _attempts;
    private readonly TimeProvider _clock;
    private volatile OutboxDepth _depth = new(0, 0, 0, TimeSpan.Zero);
    private long? _measuredAt;

    /// <param name="meter">Goes with these figures.</param>
    public OutboxMetrics(Meter meter, TimeProvider clock)
    {
        (_meter, _clock) = (meter, clock);
        _attempts = _meter.CreateCounter<long>("forumbot.outbox.attempts", "{message}", "Messages sent from the outbox, by what came of it.");
        _meter.CreateObservableGauge("forumbot.outbox.depth", Depth, "{message}", "Messages in the outbox that are not sent.");
        _meter.CreateObservableGauge("forumbot.outbox.age", () => _depth.Oldest.TotalSeconds, "s", "How long the oldest message that is on its way has waited.");
    }

    /// <summary>Looks into the store, if it is time.</summary>
    public async Task Measure(OutboxList outbox, CancellationToken cancel)
    {
        if (_measuredAt is { } last && _clock.GetElapsedTime(last) < Between) return;
        _depth = await outbox.Depth(cancel);
        _measuredAt = _clock.GetTimestamp();
    }

    public void Count(SendOutcome outcome) => _attempts.Add(1, new KeyValuePair<string, object?>("outcome", outcome.GetType().Name));

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<int>> Depth() =>
    [
        new(_depth.Waiting, new KeyValuePair<string, object?>("state", "waiting")),
        new(_depth.InDoubt, new KeyValuePair<string, object?>("state", "in doubt")),
        new(_depth.Dead, new KeyValuePair<string, object?>("state", "dead")),
    ];
}
