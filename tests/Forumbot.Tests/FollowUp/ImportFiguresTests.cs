using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.FollowUp;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.FollowUp;

[Collection(OnPostgres.Name)]
public sealed class ImportFiguresTests(PostgresCluster postgres)
{
    [Fact]
    public async Task Budgets_and_outcomes_are_kept_and_replaced_in_SQLite()
    {
        using var store = new SqliteStore();
        await Budgets_and_outcomes_are_kept_and_replaced(store.Settings);
    }

    [PostgresFact]
    public async Task Budgets_and_outcomes_are_kept_and_replaced_in_PostgreSQL() => await Budgets_and_outcomes_are_kept_and_replaced(await postgres.NewDatabase());

    [Fact]
    public async Task A_SIE_file_gives_buyers_and_sellers_in_SQLite()
    {
        using var store = new SqliteStore();
        await A_SIE_file_gives_buyers_and_sellers(store.Settings);
    }

    [PostgresFact]
    public async Task A_SIE_file_gives_buyers_and_sellers_in_PostgreSQL() => await A_SIE_file_gives_buyers_and_sellers(await postgres.NewDatabase());

    [Fact]
    public async Task A_wrong_file_imports_nothing()
    {
        using var store = new SqliteStore();
        using var town = await LittleTown.In(store.Settings);

        var faults = await town.Refused(LittleTown.Table("month;unit;service;amount_sek", "2026-01;norr;kurs;100", "2026-01;vast;kurs;x", "2025-01;norr;kurs;1"), FigureKind.Outcome, 2026);

        Assert.Equal([(3, "unit", FigureFaultReason.UnknownUnit), (3, "amount_sek", FigureFaultReason.NotAnAmount), (4, "month", FigureFaultReason.OutsideYear)], faults.Select(f => (f.Line, f.Cell, f.Reason)));
        Assert.Empty(await town.Rows<BuyerFigure>());
        Assert.Empty(await town.Rows<FigureImport>());
    }

    [Fact]
    public async Task The_packs_budgets_hold_until_others_are_imported_for_the_year()
    {
        using var store = new SqliteStore();
        using var town = await LittleTown.In(store.Settings);

        var own = (await town.Read("norr", 2026)).Budgets;
        await town.Imported(LittleTown.Table("year;unit;service;amount_sek", "2026;soder;kurs;10"), FigureKind.Budget, 2026);

        Assert.Equal((12, 1_000_00, true), (own.Count, own.Sum(f => f.Amount.Ore), own.All(f => f.Example)));
        Assert.Empty((await town.Read("norr", 2026)).Budgets);
        Assert.Equal(1_200_00, (await town.Read("norr", 2025)).Budgets.Sum(f => f.Amount.Ore));
    }

    private static async Task Budgets_and_outcomes_are_kept_and_replaced(StoreSettings store)
    {
        using var town = await LittleTown.In(store);
        var outcome = LittleTown.Table("amount_sek;service;unit;month", "100,50;kurs;norr;2026-01", "1 000;kurs;soder;2026-01-15", "-0.50;fakturor;norr;2026-02", "1100;;;Summa");

        var first = Assert.Single(await town.Imported(outcome, FigureKind.Outcome, 2026));
        var again = Assert.Single(await town.Imported(outcome, FigureKind.Outcome, 2026));

        Assert.Equal(("outcome-buyer-2026-1", 3, 1_100_00, true, 0), (first.Import.Id, first.Import.Rows, first.Import.ControlSum.Ore, first.Changed, first.Replaced));
        Assert.Equal(("outcome-buyer-2026-1", false), (again.Import.Id, again.Changed));
        Assert.Equal([(new(2026, 1, 1), "kurs", 100_50L), (new DateOnly(2026, 2, 1), "fakturor", -50)], (await town.Read("norr", 2026)).Outcomes.Select(f => (f.Month, f.Tjanst, f.Amount.Ore)));

        await town.Imported(LittleTown.Table("year;unit;service;amount_sek", "2026;norr;kurs;100"), FigureKind.Budget, 2026);
        await town.Imported(LittleTown.Table("month;area;flow;amount_sek", "2026-01;ekonomi;cost;70", "2026-01;ekonomi;revenue;90"), FigureKind.Outcome, 2026);
        await town.Imported(LittleTown.Table("month;unit;service;amount_sek", "2025-12;norr;kurs;7"), FigureKind.Outcome, 2025);
        var second = Assert.Single(await town.Imported(LittleTown.Table("month;unit;service;amount_sek", "2026-02;norr;kurs;5", "2026-03;norr;kurs;6"), FigureKind.Outcome, 2026));

        Assert.Equal(("outcome-buyer-2026-2", 1), (second.Import.Id, second.Replaced));
        var read = await town.Read("norr", 2026);
        Assert.Equal([(new DateOnly(2026, 1, 1), 100_50L), (new(2026, 2, 1), 5_00), (new(2026, 3, 1), 6_00)], read.Outcomes.Select(f => (f.Month, f.Amount.Ore)));
        Assert.Equal((12, 100_00L, false), (read.Budgets.Count, read.Budgets.Sum(f => f.Amount.Ore), read.Budgets[0].Example));
        Assert.Equal(7_00, Assert.Single((await town.Read("norr", 2025)).Outcomes).Amount.Ore);
        Assert.Equal([(FigureFlow.Revenue, 90_00L), (FigureFlow.Cost, 70_00)], (await town.Sellers(FigureKind.Outcome, 2026)).OrderBy(s => s.Flow).Select(s => (s.Flow, s.Amount.Ore)));
        Assert.Equal(5, (await town.Rows<FigureImport>()).Count);
        Assert.All((await town.Rows<BuyerFigure>()).Where(row => row.Import == "outcome-buyer-2026-1"), row => Assert.Equal(new(2026, 1, 1), row.Month));
        Assert.Equal(12, Assert.Single(await town.Imported(LittleTown.Table("year;unit;service;amount_sek", "2026;soder;kurs;10"), FigureKind.Budget, 2026)).Replaced);
    }

    private static async Task A_SIE_file_gives_buyers_and_sellers(StoreSettings store)
    {
        using var town = await LittleTown.In(store);
        var file = new FigureFile.Sie("bok.se", SieText.Bytes([.. SieText.Sound, "#VER B 1 20260228 Lön", "{", "#TRANS 5010 {21 E} 800.00", "#TRANS 3510 {21 E} -900.00", "#TRANS 3510 {20 K} -1", "#TRANS 1930 {} 101", "}"]));

        var sides = await town.Imported(file, null, null);

        Assert.Equal(["budget-buyer-2026-1", "outcome-buyer-2026-1", "outcome-seller-2026-1"], sides.Select(s => s.Import.Id));
        var read = await town.Read("norr", 2026);
        Assert.Equal((1_250_50L, 1_300_00L), (Assert.Single(read.Outcomes).Amount.Ore, Assert.Single(read.Budgets).Amount.Ore));
        Assert.Equal([(FigureFlow.Revenue, 901_00L), (FigureFlow.Cost, 800_00)], (await town.Sellers(FigureKind.Outcome, 2026)).OrderBy(s => s.Flow).Select(s => (s.Flow, s.Amount.Ore)));
        Assert.All(await town.Imported(file, null, null), side => Assert.False(side.Changed));
        Assert.Equal(Money.Zero, (await town.Imported(file, FigureKind.Outcome, 2026))[0].Import.ControlSum - new Money(1_250_50));
    }
}
