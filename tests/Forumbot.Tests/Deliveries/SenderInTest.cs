using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Forumbot.Host;
using Forumbot.Teams.Connector;
using Forumbot.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace Forumbot.Tests.Deliveries;

/// <summary>The outbox's sender over a store of its own, and the connector that it sends to.</summary>
internal sealed class SenderInTest : IAsyncDisposable
{
    private readonly SqliteStore _store = SqliteStore.WithTables();
    private readonly ConnectorClient _client = new(new(ServiceHosts.Loopback, null, null, TimeProvider.System));
    private readonly OutboxSender _sender;

    private SenderInTest(PeerConnector peer, Pace pace, bool isImpatient)
    {
        Peer = peer;
        Store = isImpatient ? _store.Impatient : _store.Settings;
        Changes = new(Store.Contexts(), TimeProvider.System);
        Slices = new(Store.Contexts(), Changes, TimeProvider.System);
        var messages = new Messages(Cards.Load(Cards.Folder, Wiring.Real.Compile).Cards, NullLogger<Messages>.Instance);
        _sender = new(Slices, new(_client, messages, NullLogger<Sending>.Instance), pace, NullLogger<OutboxSender>.Instance);
    }

    public PeerConnector Peer { get; }

    public Changes Changes { get; }

    public DeliverySlices Slices { get; }

    public StoreSettings Store { get; }

    /// <param name="call">How long a call may last; null for so long that it is given up on no busy machine.</param>
    /// <param name="isImpatient">Whether it gives up soon when the store is held.</param>
    public static async Task<SenderInTest> Start(PeerOptions? peer = null, double leaseSeconds = 3, TimeSpan? call = null, bool isImpatient = false)
    {
        var sender = new SenderInTest(await PeerConnector.Start(peer), new(TimeSpan.FromSeconds(leaseSeconds)) { Call = call ?? Machine.Patience }, isImpatient);
        await sender._sender.StartAsync(default);
        return sender;
    }

    /// <summary>Somebody does something, and these are the messages about it.</summary>
    public Task Post(params Outgoing[] messages) => Post(Changes, messages);

    public Task Post(Changes changes, params Outgoing[] messages) => changes.Once(
        Delivered.Press(Guid.NewGuid().ToString(), messages.FirstOrDefault()?.Conversation ?? "a:chat", inPlace: true, serviceUrl: Peer.Url),
        async (db, cancel) =>
        {
            foreach (var conversation in messages.Select(m => m.Conversation)) await Features.Data.Conversations.Know(db, Delivered.Chat(conversation, Peer.Url), Delivered.Now, cancel);
            return new("Klart") { Messages = messages };
        }, default);

    public Task Stop() => _sender.StopAsync(default);

    /// <summary>The outbox, once nothing in it waits or is being sent.</summary>
    public async Task<List<OutboxMessage>> Settled()
    {
        for (var waited = 0; waited < 3000; waited++)
        {
            var messages = await Delivered.Outbox(Store);
            if (messages.TrueForAll(m => m.State is not (OutboxState.Waiting or OutboxState.Sending))) return messages;
            await Task.Delay(10);
        }

        throw new TimeoutException("The outbox never settled.");
    }

    public async ValueTask DisposeAsync()
    {
        await _sender.StopAsync(default);
        _sender.Dispose();
        _client.Dispose();
        Changes.Dispose();
        await Peer.DisposeAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(Store.SqliteConnectionString)) Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
        _store.Dispose();
    }
}
