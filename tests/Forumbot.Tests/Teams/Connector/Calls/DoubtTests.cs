using System.Net;
using System.Net.Sockets;
using Forumbot.Teams.Connector;

namespace Forumbot.Tests.Teams.Connector.Calls;

/// <summary>What is known of a message that no answer came for.</summary>
public sealed class DoubtTests
{
    private readonly HandClock _clock = new(jumps: TimeSpan.FromSeconds(8));

    [Theory]
    [InlineData(PeerFault.CutBefore)]
    [InlineData(PeerFault.CutAfter)]
    internal async Task A_message_without_an_answer_is_in_doubt_and_not_sent_again(PeerFault fault)
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock));
        peer.Next(fault);

        Assert.Equal(new Delivery.InDoubt(), await client.Send(peer.Url));

        Assert.Equal(1, peer.Calls);
    }

    [Fact]
    public async Task So_is_one_on_a_connection_that_served_before()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock));
        peer.Next(null, PeerFault.CutBefore, null, PeerFault.CutAfter);

        Delivery[] sent = [await client.Send(peer.Url), await client.Send(peer.Url), await client.Send(peer.Url), await client.Send(peer.Url)];

        Assert.Equal([false, true, false, true], sent.Select(s => s is Delivery.InDoubt));
        Assert.Equal(4, peer.Calls);
    }

    [Fact]
    public async Task A_message_that_waits_too_long_for_its_answer_is_in_doubt()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock));
        peer.Next(PeerFault.Silent);

        var sending = client.Send(peer.Url);
        await Soon.Is(() => peer.Taken.Count == 1);
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(sending.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new Delivery.InDoubt(), await sending);
    }

    [Fact]
    public async Task An_update_that_waits_too_long_is_put_off()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock));
        var id = ((Delivery.Taken)await client.Send(peer.Url)).Id!;
        peer.Next(PeerFault.Silent);

        var updating = client.Update(peer.Url, id);
        await Soon.Is(() => peer.Taken.Count == 2);
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(new Delivery.Later(null, null), await updating);
    }

    [Fact]
    public async Task A_message_that_is_given_up_under_way_is_in_doubt()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings());
        using var cancel = new CancellationTokenSource();
        peer.Next(PeerFault.Silent);

        var sending = client.Send(peer.Url, cancel.Token);
        await Soon.Is(() => peer.Taken.Count == 1);
        await cancel.CancelAsync();

        Assert.Equal(new Delivery.InDoubt(), await sending);
    }

    [Fact]
    public async Task A_message_that_is_given_up_before_is_not_sent()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Send(peer.Url, new CancellationToken(canceled: true)));

        Assert.Equal(0, peer.Calls);
    }

    [Fact]
    public async Task A_service_that_is_not_there_was_sent_nothing()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var closed = $"http://{port.LocalEndpoint}";
        port.Stop();
        using var client = new ConnectorClient(Messages.Settings(_clock));

        Assert.Equal(new Delivery.Later(null, null), await client.Send(closed));
        Assert.Equal(new Delivery.Later(null, null), await client.Delete(Messages.To(closed), "1", default));
        Assert.Empty(_clock.Waited);
    }

    [Fact]
    public async Task A_name_that_leads_nowhere_was_sent_nothing()
    {
        using var connections = new SocketsHttpHandler { ConnectCallback = (_, _) => throw new SocketException((int)SocketError.HostNotFound) };
        using var client = new ConnectorClient(Messages.Settings(_clock), connections);

        Assert.Equal(new Delivery.Later(null, null), await client.Send("https://localhost/"));
    }

    [Fact]
    public async Task A_service_that_never_opens_a_connection_was_sent_nothing()
    {
        using var connections = new SocketsHttpHandler { ConnectCallback = async (_, cancel) => { await Task.Delay(Timeout.Infinite, cancel); return Stream.Null; } };
        using var client = new ConnectorClient(Messages.Settings(_clock), connections);

        var sending = client.Send("https://localhost/");
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(new Delivery.Later(null, null), await sending);
    }

    [Fact]
    public async Task A_service_that_cannot_prove_who_it_is_was_sent_nothing()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Messages.Settings(_clock));

        Assert.Equal(new Delivery.Later(null, null), await client.Send(peer.Url.Replace("http:", "https:", StringComparison.Ordinal)));
        Assert.Equal(0, peer.Calls);
    }
}
