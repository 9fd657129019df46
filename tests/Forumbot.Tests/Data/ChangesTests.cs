using System.Text.Json;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Tests.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Data;

[Collection(OnPostgres.Name)]
public sealed class ChangesTests(PostgresCluster postgres)
{
    [Fact]
    public async Task An_act_has_one_effect_however_often_and_wherever_it_is_delivered_in_SQLite()
    {
        using var store = SqliteStore.WithTables();
        await An_act_has_one_effect_however_often_and_wherever_it_is_delivered(store.Settings);
    }

    [PostgresFact]
    public async Task An_act_has_one_effect_however_often_and_wherever_it_is_delivered_in_PostgreSQL() =>
        await An_act_has_one_effect_however_often_and_wherever_it_is_delivered(await postgres.NewMigrated());

    [Fact]
    public async Task What_a_refused_act_changed_is_undone_and_the_refusal_is_told_again_in_SQLite()
    {
        using var store = SqliteStore.WithTables();
        await What_a_refused_act_changed_is_undone_and_the_refusal_is_told_again(store.Settings);
    }

    [PostgresFact]
    public async Task What_a_refused_act_changed_is_undone_and_the_refusal_is_told_again_in_PostgreSQL() =>
        await What_a_refused_act_changed_is_undone_and_the_refusal_is_told_again(await postgres.NewMigrated());

    [Fact]
    public async Task The_messages_of_a_conversation_have_places_without_gap_or_twin_in_SQLite()
    {
        using var store = SqliteStore.WithTables();
        await The_messages_of_a_conversation_have_places_without_gap_or_twin(store.Settings);
    }

    [PostgresFact]
    public async Task The_messages_of_a_conversation_have_places_without_gap_or_twin_in_PostgreSQL() =>
        await The_messages_of_a_conversation_have_places_without_gap_or_twin(await postgres.NewMigrated());

    [Fact]
    public async Task Nothing_is_kept_of_work_that_fails_and_the_next_delivery_does_it()
    {
        using var store = SqliteStore.WithTables();
        var changes = Changes(store.Settings);

        await Assert.ThrowsAsync<InvalidOperationException>(() => changes.Once(Delivered.Press("1"), async (db, cancel) =>
        {
            await Delivered.AddOne("x")(db, cancel);
            await db.SaveChangesAsync(cancel);
            throw new InvalidOperationException();
        }, default));

        Assert.Equal(0, await Delivered.Sum(store.Settings));
        Assert.Empty(await Delivered.Outbox(store.Settings));
        Assert.Equal("Klart: x", (await changes.Once(Delivered.Press("1"), Delivered.AddOne("x"), default)).Note);
    }

    [Fact]
    public async Task The_fresh_card_is_told_again_whole()
    {
        using var store = SqliteStore.WithTables();
        var card = new Reply("Två rader\nåäö \"citat\"", "people/responsible", JsonElement.Parse("""{"n":1.50,"å":[null,true,"</x>"],"t":{}}"""));
        var said = new Said("Klart", Card: card);

        await Changes(store.Settings).Once(Delivered.Press("1"), Delivered.AddOne("x", said), default);
        var again = await Changes(store.Settings).Once(Delivered.Press("1"), (_, _) => throw new InvalidOperationException("It was done."), default);

        Assert.Equal((said.Note, said.Done, card.Text, card.Card), (again.Note, again.Done, again.Card!.Text, again.Card.Card));
        Assert.Equal(card.Data.GetRawText(), again.Card.Data.GetRawText());
    }

    [Theory]
    [InlineData(false, null, false, "Send")]
    [InlineData(true, null, false, "")]
    [InlineData(false, "card-1", true, "Update")]
    [InlineData(true, "card-1", true, "Update")]
    [InlineData(true, "card-1", false, "")]
    [InlineData(false, null, true, "Send")]
    public async Task What_the_channel_does_not_get_as_an_answer_it_gets_as_a_message(bool inPlace, string? pressed, bool fresh, string kinds)
    {
        using var store = SqliteStore.WithTables();
        var said = new Said("Klart", Card: fresh ? new("kort", "people/responsible", JsonElement.Parse("{}")) : null);

        await Changes(store.Settings).Once(Delivered.Press("1", inPlace: inPlace, card: pressed), Delivered.AddOne("x", said), default);

        Assert.Equal(kinds, string.Join(',', (await Delivered.Outbox(store.Settings)).Select(m => m.Kind)));
    }

    [Fact]
    public async Task Whoever_sends_is_told_when_there_is_something()
    {
        using var store = SqliteStore.WithTables();
        var (changes, told) = (Changes(store.Settings), 0);
        changes.Committed += () => told++;

        await changes.Once(Delivered.Press("1", inPlace: true), Delivered.AddOne("x"), default);
        Assert.Equal(0, told);
        await changes.Once(Delivered.Press("2"), Delivered.AddOne("x"), default);
        await changes.Once(Delivered.Press("2"), Delivered.AddOne("x"), default);
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Acts_that_wait_for_each_other_are_all_done_but_the_one_that_fails_and_each_refusal_is_its_own()
    {
        using var store = SqliteStore.WithTables();
        using var changes = Changes(store.Settings);
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = changes.Once(Delivered.Press("first"), async (db, cancel) =>
        {
            await hold.Task;
            return await Delivered.AddOne("x")(db, cancel);
        }, default);
        Task<Said> Act(int n) => changes.Once(Delivered.Press($"{n}"), n switch
        {
            2 => (_, _) => throw new InvalidDataException("Its own fault."),
            4 => (_, _) => Task.FromResult(new Said("Nej.", Done: false)),
            _ => Delivered.AddOne("x", new($"Klart {n}")),
        }, default);
        var rest = Enumerable.Range(0, 8).Select(Act).ToList();
        hold.SetResult();

        await first;
        await Assert.ThrowsAsync<InvalidDataException>(() => rest[2]);
        foreach (var n in (int[])[0, 1, 3, 5, 6, 7]) Assert.Equal($"Klart {n}", (await rest[n]).Note);
        Assert.Equal(("Nej.", false), ((await rest[4]).Note, (await rest[4]).Done));
        Assert.Equal(7, await Delivered.Sum(store.Settings));
        Assert.Equal("Klart 3", (await Act(3)).Note);
        Assert.Equal(7, await Delivered.Sum(store.Settings));
    }

    [Fact]
    public async Task Whoever_acts_in_a_conversation_shows_that_it_is_open_and_where()
    {
        using var store = SqliteStore.WithTables();
        await using (var before = new ForumbotDb(store.Settings.Options()))
        {
            before.Conversations.Add(new() { Id = "a:chat", ServiceUrl = "http://old", ChannelId = "msteams", Kind = "personal", SeenAt = Delivered.Now, ClosedAt = Delivered.Now });
            await before.SaveChangesAsync();
        }

        await Changes(store.Settings).Once(Delivered.Press("1"), Delivered.AddOne("x"), default);

        await using var db = new ForumbotDb(store.Settings.Options());
        var known = await db.Conversations.SingleAsync();
        Assert.Equal(("http://127.0.0.1:1", null, "28:bot", "29:user"), (known.ServiceUrl, known.ClosedAt, known.Bot, known.User));
    }

    private static Changes Changes(StoreSettings store) => new(store.Contexts(), TimeProvider.System);

    /// <summary>Several at once in one process, and another process on the same store.</summary>
    private static async Task An_act_has_one_effect_however_often_and_wherever_it_is_delivered(StoreSettings store)
    {
        var (one, other) = (Changes(store), Changes(store));
        var told = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() =>
            (n % 2 == 0 ? one : other).Once(Delivered.Press($"{n / 8}"), Delivered.AddOne("x", new($"Klart {n}")), default))));

        Assert.Equal(5, await Delivered.Sum(store));
        Assert.All(told.Chunk(8), same => Assert.Single(same.Select(s => s.Note).Distinct()));
        var outbox = await Delivered.Outbox(store);
        Assert.Equal(told.Select(s => s.Note).Distinct().Order(), outbox.Select(m => m.Text).Order());
        Assert.Equal(told[0].Note, (await Changes(store).Once(Delivered.Press("0"), Delivered.AddOne("x"), default)).Note);
    }

    private static async Task What_a_refused_act_changed_is_undone_and_the_refusal_is_told_again(StoreSettings store)
    {
        var (changes, runs) = (Changes(store), 0);
        await changes.Once(Delivered.Press("0", inPlace: true), Delivered.AddOne("x"), default);
        Task<Said> Refused() => changes.Once(Delivered.Press("1"), async (db, cancel) =>
        {
            runs++;
            await db.UnansweredQuestions.ExecuteUpdateAsync(set => set.SetProperty(q => q.Count, 99), cancel);
            await Delivered.AddOne("y")(db, cancel);
            return new("Det får du inte.", Done: false);
        }, default);

        var (first, again) = (await Refused(), await Refused());

        Assert.Equal(("Det får du inte.", false, 1), (first.Note, first.Done, runs));
        Assert.Equal(first, again);
        Assert.Equal(1, await Delivered.Sum(store));
        Assert.Equal("Det får du inte.", Assert.Single(await Delivered.Outbox(store)).Text);
    }

    private static async Task The_messages_of_a_conversation_have_places_without_gap_or_twin(StoreSettings store)
    {
        var (one, other) = (Changes(store), Changes(store));
        var two = new Said("Klart") { Messages = [Delivered.Message("b", "19:channel;messageid=1"), Delivered.Message("c", "19:channel;messageid=1")] };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => (n % 2 == 0 ? one : other).Once(Delivered.Press($"{n}"), Delivered.AddOne("x", two), default))));

        var outbox = await Delivered.Outbox(store);
        Assert.Equal(20, await Delivered.Sum(store));
        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), outbox.Where(m => m.Conversation != "a:chat").Select(m => m.Sequence));
        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), outbox.Where(m => m.Conversation == "a:chat").Select(m => m.Sequence));
        Assert.Equal("bc", string.Concat(outbox.Where(m => m.Conversation != "a:chat").Take(2).Select(m => m.Text)));
    }
}
