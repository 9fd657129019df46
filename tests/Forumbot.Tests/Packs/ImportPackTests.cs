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
    public async Task Another_organisation_takes_the_place_of_the_first()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);

        var outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store.Settings, SmallPack.Tables));

        var organisation = await DemoPack.ReadBack(store.Settings);
        Assert.Equal(("Lilla kommunen", true, 2), (outcome.Organisation, outcome.Changed, outcome.Revision));
        Assert.Equal(["fakturor", "kurs"], organisation.Tjanster.Select(t => t.Key));
        Assert.Equal("liten", organisation.Rules.Key);
    }

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
        Assert.Equal(2.5m, Assert.Single(organisation.Consumptions).Quantity);
        Assert.Contains("räkningar", organisation.Tjanster[0].Phrases);
    }

    private static async Task Imports_at_the_same_time_take_turns(StoreSettings store)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Import(store, SmallPack.Tables))));

        Assert.Single(outcomes.Cast<ImportOutcome.Imported>(), o => o.Changed);
        Assert.Equal(1, (await DemoPack.ReadBack(store)).Revision);
    }

    private static Task<ImportOutcome> Import(StoreSettings store, PackTables pack) => new ImportPack(store.Contexts(), TimeProvider.System).Handle(pack, default);
}
