using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Deliveries;

[Collection(OnPostgres.Name)]
public sealed class OutboxStoreTests(PostgresCluster postgres)
{
    [Fact]
    public async Task Processes_that_take_at_once_share_nothing_and_take_only_the_first_of_each_conversation_in_SQLite()
    {
        using var store = SqliteStore.WithTables();
        await Processes_that_take_at_once_share_nothing_and_take_only_the_first_of_each_conversation(store.Settings);
    }

    [PostgresFact]
    public async Task Processes_that_take_at_once_share_nothing_and_take_only_the_first_of_each_conversation_in_PostgreSQL() =>
        await Processes_that_take_at_once_share_nothing_and_take_only_the_first_of_each_conversation(await postgres.NewMigrated());

    [Fact]
    public async Task The_administrator_sees_what_is_not_sent_and_moves_or_drops_it_in_SQLite()
    {
        using var store = SqliteStore.WithTables();
        await The_administrator_sees_what_is_not_sent_and_moves_or_drops_it(store.Settings);
    }

    [PostgresFact]
    public async Task The_administrator_sees_what_is_not_sent_and_moves_or_drops_it_in_PostgreSQL() =>
        await The_administrator_sees_what_is_not_sent_and_moves_or_drops_it(await postgres.NewMigrated());

    [Fact]
    public async Task A_closed_conversation_takes_its_threads_with_it_and_nobody_elses_in_SQLite()
    {
        using var store = SqliteStore.WithTables();
        await A_closed_conversation_takes_its_threads_with_it_and_nobody_elses(store.Settings);
    }

    [PostgresFact]
    public async Task A_closed_conversation_takes_its_threads_with_it_and_nobody_elses_in_PostgreSQL() =>
        await A_closed_conversation_takes_its_threads_with_it_and_nobody_elses(await postgres.NewMigrated());

    private static async Task Processes_that_take_at_once_share_nothing_and_take_only_the_first_of_each_conversation(StoreSettings store)
    {
        var processes = Enumerable.Range(0, 4).Select(_ => new Process(store, TimeProvider.System)).ToList();
        for (var n = 0; n < 24; n++) await processes[n % 4].Post($"{n}", $"a:{n % 8}");

        var taken = await Task.WhenAll(processes.Select((p, n) => Task.Run(() => p.Take.Handle(5, $"worker-{n}", [], Pace.Usual, default))));

        var all = taken.SelectMany(t => t).ToList();
        Assert.Equal(Enumerable.Range(0, 8).Select(n => $"{n}"), all.Select(m => m.Reply.Text).Order(StringComparer.Ordinal));
        foreach (var (n, own) in taken.Index())
            foreach (var message in own) Assert.Equal(OutboxState.Sent, await processes[(n + 1) % 4].Record.Handle(message.Id, $"worker-{n}", new SendOutcome.Taken("1"), Pace.Usual, default));
        Assert.Equal(8, (await processes[0].Take.Handle(99, "worker-0", [.. all.Select(m => m.Id)], Pace.Usual, default)).Count);
    }

    private static async Task The_administrator_sees_what_is_not_sent_and_moves_or_drops_it(StoreSettings store)
    {
        var clock = new SteppedClock();
        var process = new Process(store, clock);
        foreach (var (text, outcome) in new (string, SendOutcome?)[] { ("borta", new SendOutcome.Refused("x")), ("hos dem", new SendOutcome.Taken("1")), ("oviss", new SendOutcome.InDoubt("x")), ("väntar", null) })
        {
            await process.Post(text, "a:1", resendInDoubt: false);
            if (outcome is not null) await process.Record.Handle(Assert.Single(await process.Take.Handle(9, "me", [], Pace.Usual, default)).Id, "me", outcome, Pace.Usual, default);
            clock.Step(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(new OutboxDepth(1, 1, 1, TimeSpan.FromMinutes(1)), await process.List.Depth(default));
        var unsent = await process.List.Unsent(10, default);
        Assert.Equal(["borta", "oviss", "väntar"], unsent.Select(m => m.Text));
        Assert.Equal(1, await process.List.Resend(null, default));
        Assert.True(await process.List.Drop(unsent[1].Id, default));
        Assert.Equal(["väntar", "borta"], (await Delivered.Outbox(store)).Where(m => m.State is OutboxState.Waiting).Select(m => m.Text));
        Assert.Equal(new OutboxDepth(2, 0, 0, TimeSpan.FromMinutes(4)), await process.List.Depth(default));
    }

    private static async Task A_closed_conversation_takes_its_threads_with_it_and_nobody_elses(StoreSettings store)
    {
        var process = new Process(store, TimeProvider.System);
        foreach (var conversation in (string[])["19:a_b", "19:a_b", "19:a_b;messageid=1", "19:a_b;messageid=1", "19:axb;messageid=1", "19:a_bc"]) await process.Post("x", conversation);
        var head = (await process.Take.Handle(1, "me", [], Pace.Usual, default)).Single(m => m.Where.Root == "19:a_b");

        await process.Record.Handle(head.Id, "me", new SendOutcome.Closed(), Pace.Usual, default);
        await process.Post("ny", "19:other");

        var outbox = await Delivered.Outbox(store);
        Assert.All(outbox.Where(m => m.Conversation is "19:a_b" or "19:a_b;messageid=1"), m => Assert.Equal((OutboxState.Dead, "closed"), (m.State, m.Fault)));
        Assert.All(outbox.Where(m => m.Conversation is not ("19:a_b" or "19:a_b;messageid=1")), m => Assert.Equal(OutboxState.Waiting, m.State));
    }

    /// <summary>A process on a store that others use too.</summary>
    private sealed class Process
    {
        private readonly PostMessage _post;

        public Process(StoreSettings store, TimeProvider clock)
        {
            var (contexts, changes) = (store.Contexts(), new Changes(store.Contexts(), clock));
            (Take, Record, List, _post) = (new(contexts, changes, clock), new(changes, clock), new(contexts, changes, clock), new(changes, clock));
        }

        public TakeDue Take { get; }

        public RecordSending Record { get; }

        public OutboxList List { get; }

        public Task Post(string text, string conversation, bool resendInDoubt = true) =>
            _post.Handle(Delivered.Chat(conversation), Delivered.Message(text, conversation, resendInDoubt), mayHaveArrived: false, after: null, default);
    }
}
