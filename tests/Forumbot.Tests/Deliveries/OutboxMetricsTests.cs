using System.Diagnostics.Metrics;
using Forumbot.Features.Data;
using Forumbot.Host;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Deliveries;

public sealed class OutboxMetricsTests
{
    [Fact]
    public async Task The_gauges_tell_what_the_store_held_at_the_last_look()
    {
        using var store = SqliteStore.WithTables();
        var clock = new SteppedClock();
        using var changes = new Changes(store.Settings.Contexts(), clock);
        var slices = new DeliverySlices(store.Settings.Contexts(), changes, clock);
        using var meter = new Meter(OutboxMetrics.Name);
        using var metrics = new OutboxMetrics(meter, clock);
        await slices.Post(Delivered.Chat(), Delivered.Message("1"), mayHaveArrived: false, after: null, default);
        await slices.Post(Delivered.Chat(), Delivered.Message("2", resendInDoubt: false), mayHaveArrived: true, after: null, default);
        clock.Step(TimeSpan.FromSeconds(90));

        await metrics.Measure(slices.Outbox, default);

        var told = Told(meter);
        Assert.Equal(["forumbot.outbox.age=90", "forumbot.outbox.depth dead=0", "forumbot.outbox.depth in doubt=1", "forumbot.outbox.depth waiting=1"], told);
    }

    /// <summary>Of these instruments alone: others of the name may live in the process.</summary>
    private static List<string> Told(Meter meter)
    {
        List<string> told = [];
        using var listener = new MeterListener { InstrumentPublished = Enable };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => told.Add($"{instrument.Name} {tags[0].Value}={value}"));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => told.Add($"{instrument.Name}={value}"));
        listener.Start();
        listener.RecordObservableInstruments();
        return [.. told.Order(StringComparer.Ordinal)];

        void Enable(Instrument instrument, MeterListener listening)
        {
            if (ReferenceEquals(instrument.Meter, meter)) listening.EnableMeasurementEvents(instrument);
        }
    }
}
