using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Forumbot.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Packs;

[Collection(OnPostgres.Name)]
public sealed class ImportPackTests(PostgresCluster postgres)
{
    [Fact]
    public async Task A_changed_pack_adds_changes_and_removes_in_SQLite()
    {
        using var store = await SqliteStore.Migrated();
        await A_changed_pack_adds_changes_and_removes(store.Settings);
    }

    [PostgresFact]
    public async Task A_changed_pack_adds_changes_and_removes_in_PostgreSQL() => await A_changed_pack_adds_changes_and_removes(await postgres.NewMigrated());

    [Fact]
    public async Task A_pack_with_a_bad_row_changes_nothing()
    {
        using var store = await SqliteStore.Migrated();
        await Import(store.Settings, SmallPack.Tables);
        var before = await DemoPack.ReadBack(store.Settings);

        var outcome = await Import(store.Settings, SmallPack.With("areas", 3, "FEL;Fel;;"));

        Assert.Equal(PackFaultReason.NotAKey, Assert.Single(Assert.IsType<ImportOutcome.Refused>(outcome).Faults).Reason);
        Assert.Equivalent(before, await DemoPack.ReadBack(store.Settings), strict: true);
    }

    [Fact]
    public async Task Another_organisation_takes_the_place_of_the_first_where_that_is_said()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);

        var outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store.Settings, SmallPack.Tables, replace: true));

        var organisation = await DemoPack.ReadBack(store.Settings);
        Assert.Equal(("Lilla kommunen", true, 2), (outcome.Organisation, outcome.Changed, outcome.Revision));
        Assert.Equal(["fakturor", "kurs"], organisation.Tjanster.Select(t => t.Key));
        Assert.Equal("liten", organisation.Rules.Key);
    }

    [Fact]
    public async Task Another_organisations_figures_and_charges_go_with_it_in_SQLite()
    {
        using var store = new SqliteStore();
        await Another_organisations_figures_and_charges_go_with_it(store.Settings);
    }

    [PostgresFact]
    public async Task Another_organisations_figures_and_charges_go_with_it_in_PostgreSQL() => await Another_organisations_figures_and_charges_go_with_it(await postgres.NewDatabase());

    private static async Task Another_organisations_figures_and_charges_go_with_it(StoreSettings store)
    {
        await SmallPack.Import(store);
        await using (var db = new ForumbotDb(store.Options()))
        {
            db.AddRange(
                new FigureImport("i", FigureKind.Outcome, FigureSide.Buyer, 2026, 1, "f.csv", DateTimeOffset.UnixEpoch, "command", new(1), 1, "d"),
                new BuyerFigure("i", FigureKind.Outcome, "norr", "kurs", new(2026, 1, 1), new(1)), new SellerFigure("i", FigureKind.Outcome, "ekonomi", FigureFlow.Cost, new(2026, 1, 1), new(1)),
                new AddedCharge("A-1", "kurs", "norr", new(2026, 1, 1), 1, new(1), "Kurs"));
            await db.SaveChangesAsync();
        }

        async Task<int> Rows()
        {
            await using var db = new ForumbotDb(store.Options());
            return await db.FigureImports.CountAsync() + await db.BuyerFigures.CountAsync() + await db.SellerFigures.CountAsync() + await db.AddedCharges.CountAsync();
        }

        Assert.IsType<ImportOutcome.Imported>(await Import(store, SmallPack.With("areas", 2, "ekonomi;Pengar;Finance;"), replace: true));
        Assert.Equal(4, await Rows());
        Assert.IsType<ImportOutcome.Imported>(await Import(store, SmallPack.With("pack", 2, "key;annan"), replace: true));
        Assert.Equal(0, await Rows());
    }

    [Fact]
    public async Task What_a_workbook_changed_is_not_undone_unseen_in_SQLite()
    {
        using var store = new SqliteStore();
        await What_a_workbook_changed_is_not_undone_unseen(store.Settings);
    }

    [PostgresFact]
    public async Task What_a_workbook_changed_is_not_undone_unseen_in_PostgreSQL() => await What_a_workbook_changed_is_not_undone_unseen(await postgres.NewDatabase());

    private static async Task What_a_workbook_changed_is_not_undone_unseen(StoreSettings store)
    {
        await SmallPack.Import(store);
        await using (var db = new ForumbotDb(store.Options()))
        {
            db.Add(new WorkbookYear(2026));
            db.Add(new KeyVolume(2026, "krav", "soder", 7, false));
            await db.SaveChangesAsync();
        }

        var refused = Assert.IsType<ImportOutcome.Refused>(await Import(store, SmallPack.Tables));

        Assert.Equal(new("key-volumes", null, null, PackFaultReason.ChangedByWorkbook, Detail: "2026"), Assert.Single(refused.Faults));
        Assert.Equal(3, (await DemoPack.ReadBack(store)).KeyVolumes.Count);
        Assert.IsType<ImportOutcome.Imported>(await Import(store, SmallPack.Tables, replace: true));
        Assert.Equal(2, (await DemoPack.ReadBack(store)).KeyVolumes.Count);
        Assert.IsType<ImportOutcome.Imported>(await Import(store, SmallPack.With("key-volumes", 2, "2026;antal;norr;11;nej")));
    }

    [Fact]
    public async Task Another_organisation_is_refused_and_changes_nothing()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);

        Assert.Equal(new ImportOutcome.OtherOrganisation("liten", "annan"), await Import(store.Settings, SmallPack.With("pack", 2, "key;annan")));

        Assert.Equal(("liten", 1L), ((await DemoPack.ReadBack(store.Settings)).Rules.Key, (await DemoPack.ReadBack(store.Settings)).Revision));
    }

    [Fact]
    public async Task Another_organisation_never_takes_the_place_of_one_that_has_orders()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);
        await using (var db = new ForumbotDb(store.Settings.Options()))
        {
            db.Add(new Avrop { Number = "A-2026-000001", Year = 2026, Serial = 1, Version = 1, State = AvropState.Placed, Kind = AvropKind.Once, Tjanst = "kurs", Forvaltning = "norr", Quantity = 1, Unit = "timme", Each = new(53_50), Committed = new(53_50), At = DateTimeOffset.UnixEpoch, Form = "f" });
            await db.SaveChangesAsync();
        }

        Assert.Equal(new ImportOutcome.HoldsOrders("liten", "annan", 1), await Import(store.Settings, SmallPack.With("pack", 2, "key;annan"), replace: true));
        Assert.Equal(("liten", 1L), ((await DemoPack.ReadBack(store.Settings)).Rules.Key, (await DemoPack.ReadBack(store.Settings)).Revision));
        Assert.IsType<ImportOutcome.Imported>(await Import(store.Settings, SmallPack.With("areas", 2, "ekonomi;Pengar;Finance;"), replace: true));
    }

    [Theory]
    [InlineData("people", "1")]
    [InlineData("key-volumes", "2")]
    [InlineData("phrases", "1")]
    public async Task A_table_that_was_left_out_does_not_empty_the_stores(string table, string rows)
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);

        var refused = Assert.IsType<ImportOutcome.Refused>(await Import(store.Settings, SmallPack.Without(table)));

        Assert.Equal(new(table, null, null, PackFaultReason.TableLeftOut, Detail: rows), Assert.Single(refused.Faults));
        Assert.Equal(1, (await DemoPack.ReadBack(store.Settings)).Revision);
    }

    [Fact]
    public async Task A_table_of_only_its_header_removes_the_rows_and_the_changes_are_counted()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);
        var empty = SmallPack.Tables with { Tables = [.. SmallPack.With("areas", 2, "ekonomi;Pengar;Finance;").Tables.Select(t => t.Name == "people" ? t with { Rows = [] } : t)] };

        var outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store.Settings, empty));

        Assert.Equal([new("areas", 0, 1, 0), new("people", 0, 0, 1)], outcome.Changes);
        Assert.Empty((await DemoPack.ReadBack(store.Settings)).People);
    }

    [Fact]
    public async Task How_long_a_unit_lasts_is_kept_and_changes_with_the_pack_in_SQLite()
    {
        using var store = await SqliteStore.Migrated();
        await How_long_a_unit_lasts_is_kept_and_changes_with_the_pack(store.Settings);
    }

    [PostgresFact]
    public async Task How_long_a_unit_lasts_is_kept_and_changes_with_the_pack_in_PostgreSQL() => await How_long_a_unit_lasts_is_kept_and_changes_with_the_pack(await postgres.NewMigrated());

    [Fact]
    public async Task Two_people_may_change_places_in_SQLite()
    {
        using var store = await SqliteStore.Migrated();
        await Two_people_may_change_places(store.Settings);
    }

    [PostgresFact]
    public async Task Two_people_may_change_places_in_PostgreSQL() => await Two_people_may_change_places(await postgres.NewMigrated());

    [Fact]
    public async Task Imports_at_the_same_time_take_turns_in_SQLite()
    {
        using var store = await SqliteStore.Migrated();
        await Imports_at_the_same_time_take_turns(store.Settings);
    }

    [PostgresFact]
    public async Task Imports_at_the_same_time_take_turns_in_PostgreSQL() => await Imports_at_the_same_time_take_turns(await postgres.NewMigrated());

    [Fact]
    public async Task A_save_that_fails_half_way_leaves_nothing_behind()
    {
        using var store = await SqliteStore.Migrated();
        await using (var db = new ForumbotDb(store.Settings.Options()))
            await db.Database.ExecuteSqlRawAsync("""CREATE TRIGGER "Stop" BEFORE INSERT ON "Consumptions" BEGIN SELECT RAISE(ABORT, 'stop'); END""");

        await Assert.ThrowsAnyAsync<Exception>(() => Import(store.Settings, SmallPack.Tables));

        await using var after = new ForumbotDb(store.Settings.Options());
        Assert.Equal((0, 0, 0), (await after.Areas.CountAsync(), await after.Prices.CountAsync(), await after.Revisions.CountAsync()));
    }

    private static async Task How_long_a_unit_lasts_is_kept_and_changes_with_the_pack(StoreSettings store)
    {
        const string header = "key;name;kind;aliases;valid_from;valid_to;successor";
        await Import(store, SmallPack.Tables);
        await Import(store, SmallPack.WithUnits(header, "norr;Norra;fackforvaltning;nord;;2026-06-30;soder", "soder;Södra;fackforvaltning;;2020-01-01;;"));
        var kept = (await DemoPack.ReadBack(store)).Forvaltningar;
        await Import(store, SmallPack.Tables);

        Assert.Equal([(null, new DateOnly(2026, 6, 30), "soder"), (new DateOnly(2020, 1, 1), null, null)], kept.Select(f => (f.ValidFrom, f.ValidTo, f.Successor)));
        Assert.All((await DemoPack.ReadBack(store)).Forvaltningar, f => Assert.Equal((default, null), (f.Validity, f.Successor)));
    }

    private static async Task A_changed_pack_adds_changes_and_removes(StoreSettings store)
    {
        await Import(store, SmallPack.Tables);

        var outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store, SmallPack.With("price-lists", 3, "2026;nämnden;2025-12-01;2026-01-01;2026-12-31;")));
        Assert.True(outcome.Changed);
        outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store, SmallPack.With("volumes", 2, "kurs;norr;2026-01;7;nej")));
        Assert.True(outcome.Changed);
        outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store, SmallPack.With("phrases", 3, "fakturor;räkningar")));

        var organisation = await DemoPack.ReadBack(store);
        Assert.Equal((true, 4), (outcome.Changed, outcome.Revision));
        Assert.Equal("direktören", organisation.PriceLists.Single(l => l.Year == 2026).DecidedBy);
        Assert.Equal(2.5m, Assert.Single(await DemoPack.Used(store)).Quantity);
        Assert.Contains("räkningar", organisation.Tjanster[0].Phrases);
    }

    private static async Task Two_people_may_change_places(StoreSettings store)
    {
        await Import(store, People("chef;00000000-0000-4000-8000-000000000001;Chef;tjansteansvarig;norr;ekonomi", "vice;00000000-0000-4000-8000-000000000002;Vice;staff;norr;", "sist;00000000-0000-4000-8000-000000000003;Sist;staff;norr;"));

        var outcome = await Import(store, People("chef;00000000-0000-4000-8000-000000000002;Chef;tjansteansvarig;norr;ekonomi", "vice;00000000-0000-4000-8000-000000000001;Vice;staff;norr;", "ny;00000000-0000-4000-8000-000000000003;Ny;staff;soder;"));

        Assert.Equal([new("people", 1, 2, 1)], Assert.IsType<ImportOutcome.Imported>(outcome).Changes);
        Assert.Equal([("chef", '2'), ("vice", '1'), ("ny", '3')], (await DemoPack.ReadBack(store)).People.Select(p => (p.Key, p.AadObjectId[^1])));
    }

    private static PackTables People(params string[] lines) => new([.. SmallPack.Tables.Tables.Select(t => t.Name == "people" ? t with { Rows = [.. lines.Select((line, n) => new PackRow(n + 2, line.Split(';')))] } : t)]);

    private static async Task Imports_at_the_same_time_take_turns(StoreSettings store)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Import(store, SmallPack.Tables))));

        Assert.Single(outcomes.Cast<ImportOutcome.Imported>(), o => o.Changed);
        Assert.Equal(1, (await DemoPack.ReadBack(store)).Revision);
    }

    private static Task<ImportOutcome> Import(StoreSettings store, PackTables pack, bool replace = false) => new ImportPack(store.Contexts(), TimeProvider.System).Handle(pack, replace, default);
}
