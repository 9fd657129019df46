using System.Text.Json;
using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Forumbot.Host;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Deliveries;

public sealed class OutboxSenderTests
{
    [Fact]
    public async Task What_was_committed_is_sent_at_once_in_its_order_and_put_down_with_its_id()
    {
        // Looks of its own are two minutes apart: it is told.
        await using var sender = await SenderInTest.Start(leaseSeconds: 600);

        for (var n = 0; n < 5; n++) await sender.Post(Delivered.Message($"{n}"), Delivered.Message($"b{n}", "19:channel@thread.tacv2;messageid=7"));

        var outbox = await sender.Settled();
        Assert.All(outbox, m => Assert.Equal((OutboxState.Sent, 1, 0, null, null), (m.State, m.Attempts, m.Doubts, m.Fault, m.Worker)));
        Assert.Equal(["0", "1", "2", "3", "4"], Took(sender, "a:chat"));
        Assert.Equal(outbox.Select(m => m.SentId).Order(), sender.Peer.Taken.Select(t => t.Id).Order());
        Assert.Empty(sender.Peer.Refused);
    }

    [Fact]
    public async Task A_thread_of_a_channel_is_written_in_where_the_channel_is_known()
    {
        await using var sender = await SenderInTest.Start();

        await sender.Post(Delivered.Message("i tråden", "19:channel@thread.tacv2;messageid=7"), Delivered.Message("i kanalen", "19:channel@thread.tacv2"));

        Assert.All(await sender.Settled(), m => Assert.Equal(OutboxState.Sent, m.State));
        Assert.Equal(["19:channel@thread.tacv2", "19:channel@thread.tacv2;messageid=7"], sender.Peer.Taken.Select(t => t.Conversation).Order());
    }

    [Fact]
    public async Task A_card_is_expanded_with_the_data_that_was_committed()
    {
        await using var sender = await SenderInTest.Start();
        var data = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "cards", "people", "responsible.sample.json")));

        await sender.Post(Delivered.Message("Rubrik\nresten") with { Reply = new("Rubrik\nresten", "people/responsible", data) });

        await sender.Settled();
        var body = Assert.Single(sender.Peer.Taken).Body;
        Assert.Equal("Rubrik", body.GetProperty("summary").GetString());
        Assert.Equal("AdaptiveCard", body.GetProperty("attachments")[0].GetProperty("content").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_message_is_replaced_and_taken_back_and_taking_back_what_is_gone_is_no_fault()
    {
        await using var sender = await SenderInTest.Start();
        await sender.Post(Delivered.Message("först"));
        var first = (await sender.Settled()).Single().SentId;

        await sender.Post(Delivered.Message("sedan") with { Kind = OutgoingKind.Update, Activity = first }, Delivered.Message("") with { Kind = OutgoingKind.Delete, Activity = first });
        await sender.Post(Delivered.Message("") with { Kind = OutgoingKind.Delete, Activity = "gone" });

        Assert.All(await sender.Settled(), m => Assert.Equal(OutboxState.Sent, m.State));
        Assert.Equal([("POST", first), ("PUT", first), ("DELETE", first)], sender.Peer.Taken.Select(t => (t.Method, (string?)t.Id)));
    }

    [Fact]
    public async Task A_conversation_that_the_bot_may_not_write_in_is_closed_with_all_that_waits_for_it()
    {
        await using var sender = await SenderInTest.Start();
        sender.Peer.Close("19:shut;messageid=1");

        await sender.Post([.. Enumerable.Range(0, 3).SelectMany(n => (Outgoing[])[Delivered.Message($"{n}", "19:shut;messageid=1"), Delivered.Message($"{n}", "19:shut")])]);
        await sender.Post(Delivered.Message("öppen"));

        var outbox = await sender.Settled();
        Assert.All(outbox.Where(m => m.Conversation == "19:shut;messageid=1"), m => Assert.Equal((OutboxState.Dead, "closed"), (m.State, m.Fault)));
        Assert.Contains(outbox.Where(m => m.Conversation == "19:shut"), m => m.State is OutboxState.Dead);
        Assert.Equal(OutboxState.Sent, outbox.Single(m => m.Conversation == "a:chat").State);
        await using var db = new ForumbotDb(sender.Store.Options());
        Assert.NotNull((await db.Conversations.SingleAsync(c => c.Id == "19:shut")).ClosedAt);
    }

    [Fact]
    public async Task What_may_have_arrived_is_sent_once_more_and_counted()
    {
        await using var sender = await SenderInTest.Start(leaseSeconds: 1);
        sender.Peer.Next(PeerFault.CutAfter);

        await sender.Post(Delivered.Message("1"), Delivered.Message("2"));

        var outbox = await sender.Settled();
        Assert.Equal([(OutboxState.Sent, 1), (OutboxState.Sent, 0)], outbox.Select(m => (m.State, m.Doubts)));
        Assert.Equal(["1", "1", "2"], Took(sender, "a:chat"));
    }

    [Fact]
    public async Task What_is_twice_in_doubt_is_held_and_steps_aside()
    {
        await using var sender = await SenderInTest.Start(leaseSeconds: 1, call: TimeSpan.FromSeconds(4));
        sender.Peer.Next(PeerFault.CutAfter, PeerFault.Silent);

        await sender.Post(Delivered.Message("1"), Delivered.Message("2"));

        var outbox = await sender.Settled();
        Assert.Equal([(OutboxState.InDoubt, 2, "no answer"), (OutboxState.Sent, 0, null)], outbox.Select(m => (m.State, m.Doubts, m.Fault)));
        Assert.Equal(["1", "1", "2"], Took(sender, "a:chat"));
    }

    [Fact]
    public async Task What_must_not_arrive_twice_is_held_at_its_first_doubt()
    {
        await using var sender = await SenderInTest.Start(leaseSeconds: 1);
        sender.Peer.Next(PeerFault.CutAfter);

        await sender.Post(Delivered.Message("1", resendInDoubt: false), Delivered.Message("2"));

        Assert.Equal([(OutboxState.InDoubt, 1), (OutboxState.Sent, 0)], (await sender.Settled()).Select(m => (m.State, m.Doubts)));
        Assert.Equal(["1", "2"], Took(sender, "a:chat"));
    }

    [Fact]
    public async Task A_conversation_that_gets_no_answer_does_not_hold_up_another()
    {
        await using var sender = await SenderInTest.Start(leaseSeconds: 600);
        sender.Peer.Next(PeerFault.Silent);
        await sender.Post(Delivered.Message("1"), Delivered.Message("2"));
        await Until(() => Task.FromResult(sender.Peer.Calls == 1));

        await sender.Post(Delivered.Message("other", "a:other"));

        await Until(() => Task.FromResult(sender.Peer.Taken.Count == 2));
        Assert.Equal([("a:chat", "1"), ("a:other", "other")], sender.Peer.Taken.Select(t => (t.Conversation, t.Text)));
    }

    [Fact]
    public async Task What_a_process_that_died_was_sending_is_counted_as_in_doubt_and_sent_once_more()
    {
        await using var sender = await SenderInTest.Start(leaseSeconds: 1);
        await sender.Post();
        using var dead = new Changes(sender.Store.Contexts(), TimeProvider.System);
        var left = new DeliverySlices(sender.Store.Contexts(), dead, TimeProvider.System);
        await dead.Write(async db =>
        {
            await Outbox.Add(db, "left", Delivered.Message("kvar"), DateTimeOffset.UtcNow, default);
            return true;
        }, default);

        // Whoever is first: where it is the sender, there is nothing to be taken over.
        var taken = await left.TakeDue(1, "dead", [], new(TimeSpan.FromSeconds(1)), default);

        var outbox = Assert.Single(await sender.Settled());
        Assert.Equal((OutboxState.Sent, taken.Count), (outbox.State, outbox.Doubts));
        Assert.Null(await left.Record("left", "dead", new SendOutcome.Taken("late"), Pace.Usual, default));
    }

    [Fact]
    public async Task What_another_process_committed_is_found()
    {
        await using var sender = await SenderInTest.Start();
        using var other = new Changes(sender.Store.Contexts(), TimeProvider.System);

        await sender.Post(other, Delivered.Message("annan"));

        Assert.Equal(OutboxState.Sent, Assert.Single(await sender.Settled()).State);
    }

    [Fact]
    public async Task An_address_that_the_bot_does_not_send_to_gets_nothing()
    {
        await using var sender = await SenderInTest.Start();

        await sender.Changes.Once(Delivered.Press("1", serviceUrl: "https://evil.example/"), (_, _) => Task.FromResult(new Said("Klart")), default);

        Assert.Equal((OutboxState.Dead, 0), (Assert.Single(await sender.Settled()).State, sender.Peer.Calls));
    }

    [Fact]
    public async Task What_is_being_sent_when_the_bot_stops_is_ended_first()
    {
        var ready = new TaskCompletionSource();
        await using var sender = await SenderInTest.Start(new() { Held = ready.Task }, leaseSeconds: 600);
        sender.Peer.Next(PeerFault.Slow);
        await sender.Post(Delivered.Message("1"), Delivered.Message("2"));
        await Until(() => Task.FromResult(sender.Peer.Calls == 1));

        var stopped = sender.Stop();
        ready.SetResult();
        await stopped;

        Assert.Equal([(OutboxState.Sent, 0), (OutboxState.Waiting, 0)], (await Delivered.Outbox(sender.Store)).Select(m => (m.State, m.Doubts)));
    }

    [Fact]
    public async Task A_fate_that_is_known_is_no_doubt_because_the_store_is_away_for_a_while()
    {
        await using var sender = await SenderInTest.Start(new() { Slow = TimeSpan.FromMilliseconds(500) }, leaseSeconds: 3, isImpatient: true);
        sender.Peer.Next(PeerFault.Slow);
        await sender.Post(Delivered.Message("1"));
        await Until(() => Task.FromResult(sender.Peer.Calls == 1));

        await using (var connection = new SqliteConnection(sender.Store.SqliteConnectionString))
        {
            await connection.OpenAsync();
            await using var held = connection.BeginTransaction();
            await Until(() => Task.FromResult(sender.Peer.Taken.Count == 1));
            await Task.Delay(4000);
        }

        var message = Assert.Single(await sender.Settled());
        Assert.Equal((OutboxState.Sent, 0, 1), (message.State, message.Doubts, sender.Peer.Taken.Count));
    }

    [Fact]
    public async Task An_answer_that_could_not_be_sent_directly_goes_by_the_outbox()
    {
        await using var sender = await SenderInTest.Start(leaseSeconds: 1);

        await sender.Slices.Post(Delivered.Chat(serviceUrl: sender.Peer.Url), Delivered.Message("svar"), mayHaveArrived: false, after: TimeSpan.FromMilliseconds(50), default);
        await sender.Slices.Post(Delivered.Chat("a:2", sender.Peer.Url), Delivered.Message("kanske", "a:2", resendInDoubt: false), mayHaveArrived: true, after: null, default);

        var outbox = await sender.Settled();
        Assert.Equal([("kanske", OutboxState.InDoubt, 1), ("svar", OutboxState.Sent, 0)], outbox.Select(m => (m.Text, m.State, m.Doubts)));
        Assert.Equal("svar", Assert.Single(sender.Peer.Taken).Text);
    }

    [Fact]
    public async Task Faults_of_the_channel_that_pass_cost_neither_a_message_nor_its_order()
    {
        await using var sender = await SenderInTest.Start(new() { RetryAfter = "1" }, leaseSeconds: 3);
        sender.Peer.Next(PeerFault.TooMany, PeerFault.BadGateway, null, PeerFault.Precondition, PeerFault.GatewayTimeout);

        for (var n = 0; n < 4; n++) await sender.Post(Delivered.Message($"{n}"));

        Assert.All(await sender.Settled(), m => Assert.Equal((OutboxState.Sent, 0), (m.State, m.Doubts)));
        Assert.Equal(["0", "1", "2", "3"], Took(sender, "a:chat"));
    }

    private static IEnumerable<string?> Took(SenderInTest sender, string conversation) => sender.Peer.Taken.Where(t => t.Conversation == conversation).Select(t => t.Text);

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var waited = 0; waited < 3000; waited++)
        {
            if (await holds()) return;
            await Task.Delay(10);
        }

        throw new TimeoutException("It never came true.");
    }
}
