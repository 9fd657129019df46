using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Workbooks;
using Forumbot.Tests.Data;
using Forumbot.Tests.Workbooks;
using Forumbot.Workbooks;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Tests.Pricing.Workbooks;

[Collection(OnPostgres.Name)]
public sealed class ImportAllocationTests(PostgresCluster postgres)
{
    [Fact]
    public async Task A_workbook_that_nobody_changed_changes_nothing()
    {
        using var store = SqliteStore.WithTables();
        await Unchanged(store.Settings, SmallTown.Make());
    }

    [Fact]
    public async Task Nor_does_the_demo_packs()
    {
        using var store = SqliteStore.WithTables();
        await Unchanged(store.Settings, Repository.Stockholm());
    }

    [PostgresFact]
    public async Task What_is_changed_is_changed_in_PostgreSQL_too()
    {
        var store = await postgres.NewMigrated();
        await Unchanged(store, SmallTown.Make());
        await Changed(store);
    }

    [Fact]
    public async Task A_changed_workbook_changes_what_it_says_and_nothing_else()
    {
        using var store = SqliteStore.WithTables();
        await StoredTown.Put(store.Settings, SmallTown.Make());
        await Changed(store.Settings);
    }

    [Fact]
    public async Task An_areas_workbook_leaves_other_services_alone()
    {
        using var store = SqliteStore.WithTables();
        var town = SmallTown.Make();
        await StoredTown.Put(store.Settings, town with { Tjanster = [.. town.Tjanster.Select(t => t.Key == "leverantorsreskontra" ? t : t with { Area = "kontaktcenter" })] });
        var before = await StoredTown.Read(store.Settings);

        var done = Assert.IsType<AllocationOutcome.Imported>(await Import(store.Settings, Sheets(before, "ekonomi")));

        Assert.Equal(["leverantorsreskontra"], done.Tjanster);
        Assert.Empty(done.Changes);
        Assert.Equal(before.Staffings, (await StoredTown.Read(store.Settings)).Staffings);
    }

    [Fact]
    public async Task Running_bots_see_it()
    {
        using var store = SqliteStore.WithTables();
        await StoredTown.Put(store.Settings, SmallTown.Make());
        var before = await StoredTown.Read(store.Settings);
        var sheets = Sheets(before);

        await Import(store.Settings, sheets);
        Assert.Equal(before.Revision, (await StoredTown.Read(store.Settings)).Revision);
        Set(Service(sheets, "hyra"), L.KeysSection, "anstallda", 3, Number(100));
        Set(Staff(sheets), L.StaffSection, "leverantorsreskontra", 5, Number(13));
        await Import(store.Settings, sheets);

        Assert.Equal(before.Revision + 1, (await StoredTown.Read(store.Settings)).Revision);
        await using var db = await store.Settings.Contexts().CreateDbContextAsync();
        Assert.Equal(Assert.IsType<AllocationOutcome.Imported>(await Import(store.Settings, sheets)).Year, Assert.Single(db.WorkbookYears).Year);
    }

    /// <summary>Each change is one that a person may come to make, with the cell and the reason that is told.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "text in a number", "D28", "“tolv” is not a number." },
        { "negative", "D28", "“-5” is negative." },
        { "decimals", "D28", "“1.005” has more than two decimals." },
        { "error", "D28", "the formula gives the error #DIV/0!." },
        { "not calculated", "D28", "the formula has no saved value." },
        { "weights", "C19", "the weights come to 100.66 percent." },
        { "unknown key", "A19", "there is no allocation key “nyckel” leverantorsreskontra 2026." },
        { "unknown unit", "A28", "there is no förvaltning with the key “ingen”." },
        { "duplicate unit", "A29", "is already in" },
        { "example", "E28", "“kanske” is not among the choices." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_by_sheet_and_cell_and_nothing_is_taken(string mistake, string cell, string reason)
    {
        using var store = SqliteStore.WithTables();
        await StoredTown.Put(store.Settings, SmallTown.Make());
        var before = await StoredTown.Read(store.Settings);
        var sheets = Sheets(before);
        var service = Service(sheets, "leverantorsreskontra");
        Set(Service(sheets, "hyra"), L.DirectSection, null, 4, Number(1));
        Make(mistake, service);

        var refused = Assert.IsType<AllocationOutcome.Refused>(await Import(store.Settings, sheets));

        var told = refused.Faults.Select(f => f.Say(Domain.Questions.Language.English)).ToList();
        Assert.Contains(told, t => t.StartsWith($"sheet {service.Name}, cell {cell}: ", StringComparison.Ordinal) && t.Contains(reason, StringComparison.Ordinal));
        Assert.All(refused.Faults, f => Assert.NotEmpty(f.Say(Domain.Questions.Language.Swedish)));
        Assert.Equivalent(before, await StoredTown.Read(store.Settings));
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        using var store = SqliteStore.WithTables();
        await StoredTown.Put(store.Settings, SmallTown.Make());
        var sheets = Sheets(await StoredTown.Read(store.Settings)).Where(s => s.Name != L.Rates).ToList();
        var service = Service(sheets, "avgiftshantering");
        Set(service, L.AdjustmentsSection, null, 1, Text("familjer"));
        Set(service, L.AdjustmentsSection, "familjer", 2, Text("utbildning"));
        Set(service, L.AdjustmentsSection, "familjer", 3, Number(-10));
        Cells(service).Remove(Find(service, L.KeysSection, null, 1));
        Set(service, L.DirectSection, "utbildning", 4, Text("mycket"));

        var refused = Assert.IsType<AllocationOutcome.Refused>(await Import(store.Settings, sheets));

        SheetFaultReason[] told = [SheetFaultReason.MissingSheet, SheetFaultReason.Missing, SheetFaultReason.NegativeAdjusted, SheetFaultReason.NotANumber, SheetFaultReason.UnknownCategory];
        Assert.Empty(told.Except(refused.Faults.Select(f => f.Reason)));
    }

    [Fact]
    public async Task A_workbook_of_another_year_or_organisation_is_refused()
    {
        using var store = SqliteStore.WithTables();
        await StoredTown.Put(store.Settings, SmallTown.Make());
        var town = await StoredTown.Read(store.Settings);

        Assert.Equal([SheetFaultReason.OtherYear], Reasons(await Import(store.Settings, Sheets(town), 2025)));
        Assert.Equal([SheetFaultReason.OtherOrganisation], Reasons(await Import(store.Settings, Sheets(town with { Rules = town.Rules with { Key = "annan" } }))));
        Assert.Equal([SheetFaultReason.NotAllocation], Reasons(await Import(store.Settings, [new("Blad1", new Dictionary<(int, int), SheetCell>())])));
    }

    [Fact]
    public async Task A_row_or_sheet_that_is_gone_is_told_and_not_taken_for_a_wish()
    {
        using var store = SqliteStore.WithTables();
        await StoredTown.Put(store.Settings, SmallTown.Make());
        var sheets = Sheets(await StoredTown.Read(store.Settings)).ToList();
        var service = Service(sheets, "leverantorsreskontra");
        var (row, _) = Find(service, L.VolumesSection, "farsta", 1);
        foreach (var cell in Cells(service).Keys.Where(c => c.Row == row).ToList()) Cells(service).Remove(cell);
        sheets.Remove(Service(sheets, "hyra"));

        var reasons = Reasons(await Import(store.Settings, sheets));

        Assert.Contains(SheetFaultReason.MissingUnit, reasons);
        Assert.Contains(SheetFaultReason.MissingSheet, reasons);
    }

    [Fact]
    public async Task A_volume_that_is_emptied_is_told_and_zero_is_one()
    {
        using var store = SqliteStore.WithTables();
        await StoredTown.Put(store.Settings, SmallTown.Make());
        var sheets = Sheets(await StoredTown.Read(store.Settings));
        var service = Service(sheets, "leverantorsreskontra");
        var cell = Find(service, L.VolumesSection, "a-bolag", 4);
        Cells(service).Remove(cell);

        Assert.Equal([SheetFaultReason.VolumeGone], Reasons(await Import(store.Settings, sheets)));
        Cells(service)[cell] = Number(0);

        Assert.Equal([("KeyVolumes", 1)], Assert.IsType<AllocationOutcome.Imported>(await Import(store.Settings, sheets)).Changes.Select(c => (c.Table, c.Changed)));
    }

    [Fact]
    public async Task Shares_of_a_year_in_force_are_fixed_unless_one_says_otherwise()
    {
        using var store = SqliteStore.WithTables();
        await StoredTown.Put(store.Settings, SmallTown.Make());
        var before = await StoredTown.Read(store.Settings);
        var sheets = Sheets(before);
        Set(Staff(sheets), L.StaffSection, "leverantorsreskontra", 5, Number(13));
        Assert.Single(Assert.IsType<AllocationOutcome.Imported>(await Import(store.Settings, sheets, rewrite: false)).Changes);
        Set(Service(sheets, "leverantorsreskontra"), L.VolumesSection, "utbildning", 4, Number(7));

        Assert.Equal([SheetFaultReason.FixedForTheYear], Reasons(await Import(store.Settings, sheets, rewrite: false)));

        Assert.Equal(before.KeyVolumes, (await StoredTown.Read(store.Settings)).KeyVolumes);
        Assert.Single(Assert.IsType<AllocationOutcome.Imported>(await Import(store.Settings, sheets)).Changes);
    }

    private static async Task Unchanged(StoreSettings store, Organisation town)
    {
        await StoredTown.Put(store, town);
        var before = await StoredTown.Read(store);

        var outcome = await Import(store, Sheets(before));

        if (outcome is AllocationOutcome.Refused refused) Assert.Fail(string.Join('\n', refused.Faults.Take(20).Select(f => f.Say(Domain.Questions.Language.English))));
        Assert.Empty(((AllocationOutcome.Imported)outcome).Changes);
        Assert.Equivalent(before, await StoredTown.Read(store));
    }

    private static async Task Changed(StoreSettings store)
    {
        var before = await StoredTown.Read(store);
        var sheets = Sheets(before);
        var (service, rates) = (Service(sheets, "leverantorsreskontra"), sheets.Single(s => s.Name == L.Rates));
        Set(service, L.KeysSection, "fakturor", 3, Number(40));
        Set(service, L.KeysSection, "krav", 3, Number(26.67m));
        Set(service, L.VolumesSection, "utbildning", 4, Number(2_400.5m));
        Set(service, L.AdjustmentsSection, "fakturor", 3, Number(-50));
        Set(Service(sheets, "avgiftshantering"), L.DirectSection, "farsta", 4, Number(12.34m));
        Set(Staff(sheets), L.StaffSection, "leverantorsreskontra", 5, Number(10));
        Set(rates, L.RatesSection, "ekonom", 5, Number(800_000.10m));
        Set(rates, L.CapitalSection, "avgiftshantering", 5, Number(444.44m));

        var done = Assert.IsType<AllocationOutcome.Imported>(await Import(store, sheets));

        var after = await StoredTown.Read(store);
        Assert.Equal(["AllocationKeys 2", "KeyVolumes 1", "VolumeAdjustments 1", "DirectCosts 1", "StaffRates 1", "Staffings 1", "CapitalCosts 1"], done.Changes.Select(c => $"{c.Table} {c.Changed}"));
        Assert.Equal(40, after.AllocationKeys.Single(k => k.Key == "fakturor" && k.Year == 2026).WeightPercent);
        Assert.Equal((1.25m, "felaktiga"), (after.AllocationKeys.Single(k => k.Key == "fakturor" && k.Year == 2026).DeviationFactor, after.AllocationKeys.Single(k => k.Key == "fakturor" && k.Year == 2026).DeviationKey));
        Assert.Equal(2_400.5m, after.KeyVolumes.Single(v => v.Key == "fakturor" && v.Forvaltning == "utbildning" && v.Year == 2026).Volume);
        Assert.Equal(before.KeyVolumes.Where(v => v.Year == 2025), after.KeyVolumes.Where(v => v.Year == 2025));
        Assert.Equal(new Money(1_234), after.DirectCosts.Single(d => d.Forvaltning == "farsta").Amount);
        var (own, then) = (Of(after), Of(before));
        Assert.True(own.OfYear("utbildning") > then.OfYear("utbildning"));
        Assert.Equal(own.Yearly.Amount.Ore, own.Buyers.Sum(b => b.Amount.Ore));
        Assert.Empty(Assert.IsType<AllocationOutcome.Imported>(await Import(store, Sheets(after))).Changes);
    }

    private static void Make(string mistake, CellSheet service)
    {
        var (row, _) = Find(service, L.VolumesSection, "utbildning", 4);
        var (first, cells) = (Find(service, L.KeysSection, null, 1), Cells(service));
        _ = mistake switch
        {
            "text in a number" => cells[(row, 4)] = Text("tolv"),
            "negative" => cells[(row, 4)] = Number(-5),
            "decimals" => cells[(row, 4)] = Number(1.005m),
            "error" => cells[(row, 4)] = new(SheetCellKind.Error, "#DIV/0!", 0, true),
            "not calculated" => cells[(row, 4)] = new(SheetCellKind.Empty, "", 0, true),
            "weights" => cells[(first.Row, 3)] = Number(34),
            "unknown key" => cells[first] = Text("nyckel"),
            "unknown unit" => cells[(row, 1)] = Text("ingen"),
            "duplicate unit" => cells[(row + 1, 1)] = Text("utbildning"),
            "example" => cells[(row, 5)] = Text("kanske"),
            _ => throw new ArgumentOutOfRangeException(nameof(mistake)),
        };
    }

    private static AllocationFinding.Allocated Of(Organisation town) =>
        Assert.IsType<AllocationFinding.Allocated>(Ledger.Of(town).Allocation(town.Prices.Single(p => p.Tjanst == "leverantorsreskontra" && p.ListYear == 2026)));

    private static IReadOnlyList<SheetFaultReason> Reasons(AllocationOutcome outcome) => [.. Assert.IsType<AllocationOutcome.Refused>(outcome).Faults.Select(f => f.Reason)];

    private static async Task<AllocationOutcome> Import(StoreSettings store, IReadOnlyList<CellSheet> sheets, int? year = null, bool rewrite = true)
    {
        using var changes = new Changes(store.Contexts(), TimeProvider.System);
        return await new ImportAllocation(changes, TimeProvider.System).Handle(sheets, year, rewrite, default);
    }

    private static IReadOnlyList<CellSheet> Sheets(Organisation town, string? area = null)
    {
        using var calc = new Calc();
        return Calc.Read(calc.Write("town", Assert.IsType<BookMaking.Made>(AllocationBook.Make(town, 2026, area)).Sheets));
    }

    private static CellSheet Service(IReadOnlyList<CellSheet> sheets, string tjanst) => sheets.Single(s => s.Cells.TryGetValue((3, 2), out var key) && key.Text == tjanst && s.Cells[(3, 1)].Text == L.ServiceMark);

    private static CellSheet Staff(IReadOnlyList<CellSheet> sheets) => sheets.Single(s => s.Name == L.Staff);

    private static Dictionary<(int Row, int Column), SheetCell> Cells(CellSheet sheet) => (Dictionary<(int Row, int Column), SheetCell>)sheet.Cells;

    /// <summary>The first row of a section whose first cell is the key, or is empty; null for the first row.</summary>
    private static (int Row, int Column) Find(CellSheet sheet, string section, string? first, int column)
    {
        var top = sheet.Cells.Single(c => c.Key.Column == 1 && c.Value.Text == section).Key.Row + 2;
        if (first is null && section != L.KeysSection) return (Enumerable.Range(top, 1_000).First(row => !sheet.Cells.ContainsKey((row, 1))), column);
        return (Enumerable.Range(top, 1_000).First(row => first is null || (sheet.Cells.TryGetValue((row, 1), out var cell) && cell.Text == first)), column);
    }

    private static void Set(CellSheet sheet, string section, string? first, int column, SheetCell cell) => Cells(sheet)[Find(sheet, section, first, column)] = cell;

    private static SheetCell Number(decimal number) => new(SheetCellKind.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture), number, false);

    private static SheetCell Text(string text) => new(SheetCellKind.Text, text, 0, false);
}
