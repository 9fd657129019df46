using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Forumbot.Features.Pricing.Disputes;
using Forumbot.Features.Pricing.Workbooks;
using Forumbot.Tests.Data;
using Forumbot.Tests.Packs;
using Forumbot.Tests.Workbooks;
using Forumbot.Workbooks;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Tests.Pricing.Lists;

/// <summary>A year whose list is drawn up here, and which no pack has: its keys, its volumes, and what is disputed of them.</summary>
[Collection(OnPostgres.Name)]
public sealed class DraftedYearTests(PostgresCluster postgres)
{
    [Fact]
    public async Task It_is_divided_by_last_years_keys_and_volumes_from_a_workbook_in_SQLite()
    {
        using var store = new SqliteStore();
        await It_is_divided(store.Settings);
    }

    [PostgresFact]
    public async Task It_is_divided_by_last_years_keys_and_volumes_from_a_workbook_in_PostgreSQL() => await It_is_divided(await postgres.NewDatabase());

    [Fact]
    public async Task A_disputed_volume_counts_once_though_the_workbook_is_taken_back()
    {
        using var store = new SqliteStore();
        var lists = await With(store.Settings, await Drafted(store.Settings), adopt: false);
        var organisation = await lists.Now();
        await lists.Do(ListsInTest.Leader, new ListWish.Propose("2027") { Reason = "Sent." });
        await new DisputeVolume(lists.Changes, lists.Clock).Handle(lists.Act(ListsInTest.Buyer), organisation, new(2027, "fakturor", "antal", "7", "Fler fakturor."), default);
        await new AnswerDispute(lists.Changes, lists.Clock).Handle(lists.Act(ListsInTest.Owner), organisation, "1", new(1, Accepts: true, null, "Vi rättar det."), default);
        var before = await lists.Now();

        Assert.Equal(7, Disputing.VolumeOf(before, 2027, "antal", "soder"));
        Assert.Empty((await Import(lists, Sheets(before))).Changes);
        var after = await lists.Now();
        Assert.Equal(7, Disputing.VolumeOf(after, 2027, "antal", "soder"));
        Assert.True(Assert.Single(after.VolumeAdjustments).Derived);
    }

    [Fact]
    public async Task An_import_tells_of_a_list_that_a_draft_hides()
    {
        using var store = new SqliteStore();
        await Drafted(store.Settings);
        var pack = SmallPack.With("price-lists", 2, "2027;direktören;2026-11-01;2027-01-01;2027-12-31;");

        Assert.Equal([2027], Assert.IsType<ImportOutcome.Imported>(await new ImportPack(store.Settings.Contexts(), TimeProvider.System).Handle(pack, default)).Hidden);
    }

    private static async Task It_is_divided(StoreSettings store)
    {
        var lists = await With(store, await Drafted(store), adopt: true);
        await ListsInTest.Import(store);

        var now = await lists.Now();
        var all = Assert.IsType<AllocationFinding.Allocated>(Ledger.Of(now).Allocation(now.Prices.Single(p => p is { ListYear: 2027, Tjanst: "fakturor" })));
        Assert.Equal((102_051, 2), (all.Buyers.Sum(b => b.Amount.Ore), all.Buyers.Count));
    }

    private static async Task<ListsInTest> Drafted(StoreSettings store)
    {
        var lists = await ListsInTest.In(store);
        var said = await lists.Do(ListsInTest.Leader, new ListWish.Draft("2027", Percent: "2") { Reason = "Sent." });
        Assert.Contains("volymerna för 2027 ska läsas in", said.Note, StringComparison.Ordinal);
        Assert.Equal([("antal", 60), ("krav", 40)], (await lists.Now()).AllocationKeys.Where(k => k.Year == 2027).OrderBy(k => k.Key).Select(k => (k.Key, (int)k.WeightPercent)));
        return lists;
    }

    /// <summary>Volumes written into the draft's workbook, and taken in.</summary>
    private static async Task<ListsInTest> With(StoreSettings store, ListsInTest lists, bool adopt)
    {
        var book = (await lists.Book()).Organisation;
        var sheets = Sheets(await lists.Now() with { PriceLists = book.PriceLists, Prices = book.Prices });
        var cells = (Dictionary<(int, int), SheetCell>)sheets.Single(s => s.Cells.TryGetValue((3, 1), out var mark) && mark.Text == L.ServiceMark).Cells;
        var section = cells.Single(c => c.Value.Text == L.VolumesSection).Key.Item1;
        foreach (var (unit, volume) in new[] { ("norr", 10m), ("soder", 5m) })
        {
            var row = cells.First(c => c.Key.Item1 > section && c.Key.Item2 == 1 && c.Value.Text == unit).Key.Item1;
            foreach (var column in new[] { 4, 9 }) cells[(row, column)] = new(SheetCellKind.Number, $"{volume}", volume, false);
        }

        Assert.NotEmpty((await Import(lists, sheets)).Changes);
        if (!adopt) return lists;
        await lists.Do(ListsInTest.Leader, new ListWish.Propose("2027") { Reason = "Sent." });
        var said = await lists.Do(ListsInTest.Director, new ListWish.Adopt("2027") { Reason = "Sent.", Reference = "§ 12" });
        Assert.DoesNotContain("fördela", said.Note, StringComparison.Ordinal);
        return lists;
    }

    private static async Task<AllocationOutcome.Imported> Import(ListsInTest lists, IReadOnlyList<CellSheet> sheets) =>
        Assert.IsType<AllocationOutcome.Imported>(await new ImportAllocation(lists.Changes, lists.Clock).Handle(sheets, 2027, false, default));

    private static IReadOnlyList<CellSheet> Sheets(Organisation organisation)
    {
        using var calc = new Calc();
        return Calc.Read(calc.Write("year", Assert.IsType<BookMaking.Made>(AllocationBook.Make(organisation, 2027, null)).Sheets));
    }
}
