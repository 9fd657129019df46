using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Features.Data;
using Forumbot.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Pricing.Lists;

/// <summary>Price lists in real stores.</summary>
[Collection(OnPostgres.Name)]
public sealed class KeepPriceListsTests(PostgresCluster postgres)
{
    private const string Late = "Budgeten blev sen.";

    private static readonly ListWish Draft = new ListWish.Draft("2027", Percent: "2") { Reason = Late }, Propose = new ListWish.Propose("2027") { Reason = Late }, Adopt = new ListWish.Adopt("2027") { Reason = Late, Reference = "§ 12" };

    [Fact]
    public async Task A_list_lives_from_draft_to_adopted_in_SQLite()
    {
        using var store = new SqliteStore();
        await A_list_lives_from_draft_to_adopted(store.Settings);
    }

    [PostgresFact]
    public async Task A_list_lives_from_draft_to_adopted_in_PostgreSQL() => await A_list_lives_from_draft_to_adopted(await postgres.NewDatabase());

    [Fact]
    public async Task History_is_never_changed_or_deleted_in_SQLite()
    {
        using var store = new SqliteStore();
        await History_is_never_changed_or_deleted(store.Settings);
    }

    [PostgresFact]
    public async Task History_is_never_changed_or_deleted_in_PostgreSQL() => await History_is_never_changed_or_deleted(await postgres.NewDatabase());

    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_in_SQLite()
    {
        using var store = new SqliteStore();
        await Of_two_who_decide_at_once_one_wins(store.Settings);
    }

    [PostgresFact]
    public async Task Of_two_who_decide_at_once_one_wins_in_PostgreSQL() => await Of_two_who_decide_at_once_one_wins(await postgres.NewDatabase());

    [Fact]
    public async Task Nobody_is_answered_by_a_draft_and_a_proposed_list_is_told()
    {
        using var store = new SqliteStore();
        var lists = await ListsInTest.In(store.Settings);
        await lists.Do(ListsInTest.Leader, Draft);

        var drafted = await lists.Now();
        await lists.Do(ListsInTest.Leader, Propose);
        var proposed = await lists.Now();

        Assert.DoesNotContain(drafted.PriceLists, l => l.Year == 2027);
        Assert.DoesNotContain(drafted.Prices, p => p.ListYear == 2027);
        Assert.Equal((PriceListState.Proposed, 102_051), (proposed.PriceLists.Single(l => l.Year == 2027).State, proposed.Prices.Single(p => p.ListYear == 2027 && p.Tjanst == "fakturor").Amount.Ore));
    }

    [Fact]
    public async Task A_kept_list_outlives_an_import_of_the_pack()
    {
        using var store = new SqliteStore();
        var lists = await ListsInTest.In(store.Settings);
        await lists.Do(ListsInTest.Director, new ListWish.ChangePrice("2026", "kurs", null, "55", RequirementsChanged: true) { Reason = "Längre kurs.", Reference = "Dnr 7" });
        await ListsInTest.Import(store.Settings);

        Assert.Equal([(5_350, true, null), (5_500, false, new DateOnly(2026, 12, 1))], (await lists.Now()).Prices.Where(p => p is { ListYear: 2026, Tjanst: "kurs" }).OrderBy(p => p.From).Select(p => (p.Amount.Ore, p.Example, p.From)));
        Assert.Equal(new DateOnly(2026, 12, 1), (await lists.Show.Events(2026, default))[^1].From);
    }

    [Fact]
    public async Task The_same_delivery_twice_is_one_step_and_another_press_of_the_old_card_gets_the_fresh_one()
    {
        using var store = new SqliteStore();
        var lists = await ListsInTest.In(store.Settings);
        await lists.Do(ListsInTest.Leader, Draft);
        var (act, wish) = (lists.Act(ListsInTest.Leader), Propose with { Seen = 1 });

        var (first, again, pressed) = (await lists.Keep.Handle(act, wish, default), await lists.Keep.Handle(act, wish, default), await lists.Wish(ListsInTest.Leader, wish));

        Assert.Equal(first.Note, again.Note);
        Assert.Equal(("Prislistan har ändrats sedan kortet visades. Så här ser den ut nu.", "pricing/lists"), (pressed.Note, pressed.Card?.Card));
        Assert.Equal([ListStep.Draft, ListStep.Propose], (await lists.Show.Events(2027, default)).Where(e => e.Tjanst is null).Select(e => e.Step));
    }

    [Fact]
    public async Task Who_may_not_changes_nothing_and_is_told_whom_to_ask()
    {
        using var store = new SqliteStore();
        var lists = await ListsInTest.In(store.Settings);
        await lists.Do(ListsInTest.Leader, Draft);
        await lists.Do(ListsInTest.Leader, Propose);
        var revision = (await lists.Now()).Revision;

        foreach (var who in new[] { null, ListsInTest.Buyer, ListsInTest.Leader, ListsInTest.Owner, "00000000-0000-4000-8000-00000000ffff" })
        {
            var said = await lists.Wish(who, Adopt);
            Assert.Equal((false, "Det får bara strategiskt ansvarig göra. Be dem om det."), (said.Done, said.Note));
        }

        Assert.Equal(revision, (await lists.Now()).Revision);
    }

    [Fact]
    public async Task Drafts_and_history_are_shown_to_those_who_work_with_lists()
    {
        using var store = new SqliteStore();
        var lists = await ListsInTest.In(store.Settings);
        await lists.Do(ListsInTest.Leader, Draft);

        async Task<bool> Sees(string? who) => (await lists.Show.Lists(who, Domain.Questions.Language.Swedish, default)).Card!.Text.Contains("2027: utkast", StringComparison.Ordinal);
        List<bool> seen = [];
        foreach (var who in new[] { ListsInTest.Leader, ListsInTest.Owner, ListsInTest.Director, ListsInTest.Buyer, null }) seen.Add(await Sees(who));
        Assert.Equal([true, true, true, false, false], seen);
        Assert.False((await lists.Show.Diff(ListsInTest.Buyer, 2026, 2027, Domain.Questions.Language.Swedish, default)).Done);
        Assert.Equal((true, false), ((await lists.Show.History(ListsInTest.Owner, null, Domain.Questions.Language.Swedish, default)).Done, (await lists.Show.History(ListsInTest.Buyer, null, Domain.Questions.Language.Swedish, default)).Done));
    }

    private static async Task A_list_lives_from_draft_to_adopted(StoreSettings store)
    {
        var lists = await ListsInTest.In(store);
        var before = (await lists.Now()).Revision;
        await lists.Do(ListsInTest.Leader, Draft);
        await lists.Do(ListsInTest.Owner, new ListWish.SetPrice("2027", "kurs", null, "60,50"));
        await lists.Do(ListsInTest.Leader, Propose);
        await lists.Do(ListsInTest.Director, Adopt);

        var (now, book, events) = (await lists.Now(), await lists.Book(), await lists.Show.Events(2027, default));
        Assert.Equal((PriceListState.Adopted, "direktören", new DateOnly(2026, 11, 21)), now.PriceLists.Where(l => l.Year == 2027).Select(l => (l.State, l.DecidedBy, l.DecidedOn)).Single());
        Assert.Equal([("fakturor", 102_051), ("kurs", 6_050)], now.Prices.Where(p => p.ListYear == 2027).OrderBy(p => p.Tjanst).Select(p => (p.Tjanst, p.Amount.Ore)));
        Assert.Equal((new ListMark(2027, 4, "§ 12"), before + 4), (book.MarkOf(2027), now.Revision));
        Assert.Equal(
            [(ListStep.Draft, null, null, null, "chef-for-servicen", Late, true), (ListStep.Draft, "fakturor", null, 102_051L, "chef-for-servicen", Late, true), (ListStep.Draft, "kurs", null, 5_457L, "chef-for-servicen", Late, true), (ListStep.SetPrice, "kurs", 5_457L, 6_050L, "chef", null, true), (ListStep.Propose, null, null, null, "chef-for-servicen", Late, true), (ListStep.Adopt, null, null, (long?)null, "direktor", Late, true)],
            events.Select(e => (e.Step, e.Tjanst, e.Before?.Ore, e.After?.Ore, e.By, e.Reason, e.Late)));
        Assert.Equal(Enumerable.Range(1, events.Count).Select(n => (long)n), events.Select(e => e.Number));
        Assert.Equal((PriceListState.Proposed, PriceListState.Adopted, "§ 12", 2m), (events[^1].StateBefore, events[^1].StateAfter, events[^1].Reference, events[0].Percent));
    }

    private static async Task History_is_never_changed_or_deleted(StoreSettings store)
    {
        var lists = await ListsInTest.In(store);
        await lists.Do(ListsInTest.Leader, Draft);
        await using var db = await lists.Contexts.CreateDbContextAsync();
        var events = await db.PriceListEvents.AsNoTracking().CountAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("""UPDATE "PriceListEvents" SET "By" = 'nobody'"""));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("""DELETE FROM "PriceListEvents" WHERE "Number" = 1"""));
        Assert.Equal((events, 0), (await db.PriceListEvents.CountAsync(), await db.PriceListEvents.CountAsync(e => e.By == "nobody")));
        Assert.True(events > 0);
    }

    private static async Task Of_two_who_decide_at_once_one_wins(StoreSettings store)
    {
        var lists = await ListsInTest.In(store);
        await lists.Do(ListsInTest.Leader, Draft);
        await lists.Do(ListsInTest.Leader, Propose);

        var said = await Task.WhenAll(lists.Wish(ListsInTest.Director, Adopt with { Seen = 2 }), lists.Wish(ListsInTest.Director, new ListWish.SendBack("2027") { Seen = 2, Reason = "Se över priserna." }));

        Assert.Single(said, s => s.Note.StartsWith("Prislistan har ändrats", StringComparison.Ordinal));
        Assert.Equal((3, 2), ((await lists.Book()).VersionOf(2027), (await lists.Show.Events(2027, default)).Count(e => e.Step is not ListStep.Draft)));
    }
}
