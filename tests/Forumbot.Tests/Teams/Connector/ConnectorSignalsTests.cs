using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Forumbot.Teams.Connector;

namespace Forumbot.Tests.Teams.Connector;

public sealed class ConnectorSignalsTests
{
    private readonly ConcurrentQueue<(string Name, string Tags)> _measured = new();

    [Fact]
    public async Task Retries_and_refusals_are_counted_by_status_and_nobody_is_named()
    {
        using var listener = Listener();
        using var stub = new RawConnector(RawConnector.Status(502), RawConnector.Status(418));
        using var client = new ConnectorClient(Messages.Settings(new HandClock(TimeSpan.FromSeconds(8))));

        await client.Send(stub.Url);

        // Other tests measure at the same time: only these two have that status.
        Assert.Contains(("forumbot.connector.retries", "act=send,status=502"), _measured);
        Assert.Contains(("forumbot.connector.refusals", "act=send,outcome=refused,status=418"), _measured);
        Assert.DoesNotContain(_measured, m => m.Tags.Contains("29:", StringComparison.Ordinal) || m.Tags.Contains("hej", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_is_traced_without_saying_who_writes_what_to_whom()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var parent = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ConnectorSignals.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings());

        await client.Send(peer.Url);

        var span = Assert.Single(spans, s => s.ParentId == parent.Id);
        Assert.Equal(["forumbot.outcome=taken", "http.request.method=POST", "server.address=127.0.0.1"], span.Tags.Select(t => $"{t.Key}={t.Value}").Order());
        Assert.Equal("send", span.DisplayName);
    }

    private MeterListener Listener()
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, to) => { if (instrument.Meter.Name == ConnectorSignals.Name) to.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _measured.Enqueue((instrument.Name, string.Join(',', tags.ToArray().Select(t => $"{t.Key}={t.Value}")))));
        listener.Start();
        return listener;
    }
}
