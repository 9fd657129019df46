using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;

namespace Forumbot.Tests.Teams.Connector.Limiting;

public sealed class LimitTests
{
    private readonly HandClock _clock = new(jumps: TimeSpan.FromSeconds(8));

    [Fact]
    public async Task The_eighth_message_waits_for_its_second_and_the_ninth_for_the_next()
    {
        await using var peer = await PeerConnector.Start();
        using var client = Client();

        for (var message = 0; message < 9; message++) Assert.IsType<Delivery.Taken>(await client.Send(peer.Url));

        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], _clock.Waited);
        Assert.Equal(9, peer.Taken.Count);
    }

    [Fact]
    public async Task All_threads_of_a_channel_count_as_one_conversation()
    {
        await using var peer = await PeerConnector.Start();
        using var client = Client();

        for (var message = 0; message < 8; message++)
        {
            var to = Messages.To(peer.Url, $"19:x@thread.tacv2;messageid={message}");
            await client.Send(to, null, Messages.Of(to), default);
        }

        Assert.Single(_clock.Waited);
    }

    [Fact]
    public async Task Changing_and_taking_back_count_too()
    {
        await using var peer = await PeerConnector.Start();
        using var client = Client();

        var id = ((Delivery.Taken)await client.Send(peer.Url)).Id!;
        for (var change = 0; change < 5; change++) await client.Update(peer.Url, id);
        await client.Delete(Messages.To(peer.Url), id, default);
        Assert.Empty(_clock.Waited);

        await client.Send(peer.Url);
        Assert.Single(_clock.Waited);
    }

    [Fact]
    public async Task Beyond_the_patience_a_message_is_put_off_with_the_time_that_is_left()
    {
        await using var peer = await PeerConnector.Start();
        using var client = Client();
        for (var message = 0; message < 60; message++) await client.Send(peer.Url);
        var waited = TimeSpan.FromTicks(_clock.Waited.Sum(w => w.Ticks));

        // 60 have left in this time, and the first of them is what the 61st waits for.
        Assert.Equal(new Delivery.Later(null, TimeSpan.FromSeconds(30) - waited), await client.Send(peer.Url));

        Assert.Equal(60, peer.Taken.Count);
    }

    [Fact]
    public async Task A_retry_counts_as_well()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock) with { Limits = new([new(1, TimeSpan.FromSeconds(5))], new(30, TimeSpan.FromSeconds(1))) });
        peer.Next(PeerFault.BadGateway);

        Assert.IsType<Delivery.Taken>(await client.Send(peer.Url));

        // Timers count whole milliseconds, upwards.
        Assert.InRange(_clock.Waited.Sum(w => w.TotalMilliseconds), 5000, 5001);
    }

    [Fact]
    public async Task Typing_gives_way_to_messages()
    {
        await using var peer = await PeerConnector.Start();
        using var client = Client();
        for (var message = 0; message < 3; message++) await client.Send(peer.Url);

        Assert.Equal(new Delivery.Later(null, null), await client.Typing(Asked(peer), default));

        Assert.Equal(3, peer.Calls);
        Assert.Empty(_clock.Waited);
    }

    [Fact]
    public async Task Other_conversations_and_tenants_do_not_wait()
    {
        await using var peer = await PeerConnector.Start();
        using var client = Client();
        Task<Delivery> Send(int conversation, string tenant) =>
            client.Send(Messages.To(peer.Url, $"c{conversation}", tenant), null, Messages.Of(Messages.To(peer.Url, $"c{conversation}")), default);

        for (var message = 0; message < 30; message++) await Send(message, "one");
        for (var message = 0; message < 30; message++) await Send(message, "another");
        Assert.Empty(_clock.Waited);

        await Send(99, "one");
        Assert.Equal(TimeSpan.FromSeconds(1), Assert.Single(_clock.Waited));
    }

    [Fact]
    public async Task Without_limits_nothing_waits()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock));

        for (var message = 0; message < 100; message++) await client.Send(peer.Url);

        Assert.Empty(_clock.Waited);
    }

    private ConnectorClient Client() => new(Messages.Settings(_clock) with { Limits = SendLimits.Teams });

    private static Activity Asked(PeerConnector peer) => new() { Type = "message", ServiceUrl = peer.Url, Conversation = new() { Id = "c" }, Recipient = new() { Id = "28:bot" } };
}
