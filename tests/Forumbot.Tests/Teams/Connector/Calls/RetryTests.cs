using System.Net;
using Forumbot.Teams.Connector;

namespace Forumbot.Tests.Teams.Connector.Calls;

public sealed class RetryTests
{
    private readonly HandClock _clock = new(jumps: TimeSpan.FromSeconds(8));

    [Fact]
    public async Task What_the_service_asks_for_again_is_sent_again_until_it_is_taken()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock));
        peer.Next(PeerFault.Precondition, PeerFault.TooMany, PeerFault.BadGateway, PeerFault.GatewayTimeout);

        Assert.IsType<Delivery.Taken>(await client.Send(peer.Url));

        Assert.Single(peer.Taken);
        Assert.Equal(5, peer.Calls);
    }

    [Fact]
    public async Task Waits_double_with_some_chance_in_them()
    {
        using var stub = new RawConnector(RawConnector.Status(502));
        using var client = new ConnectorClient(Messages.Settings(_clock) with { Patience = TimeSpan.FromSeconds(20) });

        Assert.Equal(new Delivery.Later(HttpStatusCode.BadGateway, null), await client.Send(stub.Url));

        double[] most = [0.25, 0.5, 1, 2, 4];
        Assert.All(_clock.Waited.Zip(most), w => Assert.InRange(w.First.TotalSeconds, w.Second / 2, w.Second));
        Assert.InRange(_clock.Waited.Sum(w => w.TotalSeconds), 15, 20);
        Assert.Equal(_clock.Waited.Count + 1, stub.Calls);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("Sat, 21 Nov 2026 09:00:05 GMT", 5)]
    public async Task What_the_service_asks_to_wait_is_waited(string header, int seconds)
    {
        using var stub = new RawConnector(RawConnector.Status(429, header), RawConnector.Body(201, """{"id":"1"}"""));
        using var client = new ConnectorClient(Messages.Settings(_clock));

        Assert.Equal(new Delivery.Taken("1"), await client.Send(stub.Url));

        Assert.InRange(Assert.Single(_clock.Waited).TotalSeconds, seconds, seconds * 1.2);
    }

    [Fact]
    public async Task What_would_take_longer_than_the_patience_is_put_off_at_once()
    {
        using var stub = new RawConnector(RawConnector.Status(429, "60"));
        using var client = new ConnectorClient(Messages.Settings(_clock));

        Assert.Equal(new Delivery.Later(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(60)), await client.Send(stub.Url));

        Assert.Empty(_clock.Waited);
        Assert.Equal(1, stub.Calls);
    }

    [Theory]
    [InlineData(PeerFault.CutBefore)]
    [InlineData(PeerFault.CutAfter)]
    internal async Task An_update_or_deletion_without_an_answer_is_made_again(PeerFault fault)
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock));
        var id = ((Delivery.Taken)await client.Send(peer.Url)).Id!;

        peer.Next(fault);
        Assert.Equal(new Delivery.Taken(id), await client.Update(peer.Url, id));
        peer.Next(fault);
        Assert.Equal(new Delivery.Taken(null), await client.Delete(Messages.To(peer.Url), id, default));

        Assert.Equal((2, "nytt"), (peer.Faults[fault], peer.Taken.First(t => t.Method == "PUT").Text));
        Assert.Equal("DELETE", peer.Taken[^1].Method);
    }

    [Fact]
    public async Task Typing_is_never_sent_again()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock));
        peer.Next(PeerFault.BadGateway);
        var asked = new Forumbot.Teams.Activities.Activity { Type = "message", ServiceUrl = peer.Url, Conversation = new() { Id = "c" }, Recipient = new() { Id = "28:bot" } };

        Assert.IsType<Delivery.Later>(await client.Typing(asked, default));

        Assert.Equal(1, peer.Calls);
        Assert.IsType<Delivery.Taken>(await client.Typing(asked, default));
        Assert.Equal("typing", Assert.Single(peer.Taken).Type);
    }

    [Fact]
    public async Task A_wait_that_is_given_up_sends_nothing_more()
    {
        var still = new HandClock();
        using var stub = new RawConnector(RawConnector.Status(502));
        using var client = new ConnectorClient(Messages.Settings(still));
        using var cancel = new CancellationTokenSource();

        var sending = client.Send(stub.Url, cancel.Token);
        // The answer has come: what goes on is the wait for the retry, not the request.
        await Soon.Is(() => still.Shortest < TimeSpan.FromSeconds(1));
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(1, stub.Calls);
    }
}
