using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Forumbot.Tests.Data;
using Forumbot.Tests.Packs.Volumes;

namespace Forumbot.Tests.Packs;

/// <summary>What becomes of the store's volumes when a pack is imported.</summary>
[Collection(OnPostgres.Name)]
public sealed class PackVolumesTests(PostgresCluster postgres)
{
    private static readonly PackTables Without = SmallPack.Without("volumes");

    [Fact]
    public async Task A_pack_without_volumes_leaves_the_stores_alone_in_SQLite() => await InSqlite(A_pack_without_volumes_leaves_the_stores_alone);

    [PostgresFact]
    public async Task A_pack_without_volumes_leaves_the_stores_alone_in_PostgreSQL() => await InPostgres(A_pack_without_volumes_leaves_the_stores_alone);

    [Fact]
    public async Task A_pack_with_volumes_replaces_the_stores_and_the_changes_are_counted_in_SQLite() => await InSqlite(A_pack_with_volumes_replaces_the_stores_and_the_changes_are_counted);

    [PostgresFact]
    public async Task A_pack_with_volumes_replaces_the_stores_and_the_changes_are_counted_in_PostgreSQL() => await InPostgres(A_pack_with_volumes_replaces_the_stores_and_the_changes_are_counted);

    [Fact]
    public async Task What_has_volumes_cannot_leave_a_pack_without_volumes_in_SQLite() => await InSqlite(What_has_volumes_cannot_leave_a_pack_without_volumes);

    [PostgresFact]
    public async Task What_has_volumes_cannot_leave_a_pack_without_volumes_in_PostgreSQL() => await InPostgres(What_has_volumes_cannot_leave_a_pack_without_volumes);

    [Fact]
    public async Task Another_organisations_volumes_go_with_it_in_SQLite() => await InSqlite(Another_organisations_volumes_go_with_it);

    [PostgresFact]
    public async Task Another_organisations_volumes_go_with_it_in_PostgreSQL() => await InPostgres(Another_organisations_volumes_go_with_it);

    private static async Task A_pack_without_volumes_leaves_the_stores_alone(StoreSettings store)
    {
        await VolumesInTest.Import(store, "kurs;soder;2026-05;7;nej");
        var before = await VolumesInTest.Held(store);

        var outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store, Without));
        Assert.False(outcome.Changed);
        var renamed = Without with { Tables = [.. SmallPack.With("areas", 2, "ekonomi;Pengar;Finance;").Tables.Where(t => t.Name != "volumes")] };
        outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store, renamed, replace: true));

        Assert.Equal([new("areas", 0, 1, 0)], outcome.Changes);
        var after = await VolumesInTest.Held(store);
        Assert.Equal(before.Rows, after.Rows);
        Assert.Equal(before.Sums, after.Sums);
    }

    private static async Task A_pack_with_volumes_replaces_the_stores_and_the_changes_are_counted(StoreSettings store)
    {
        await VolumesInTest.Import(store, replaceMonths: true, "kurs;norr;2026-01;9;nej", "kurs;soder;2026-05;7;nej", "kurs;norr;2026-05;7;nej");

        var outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store, SmallPack.With("volumes", 3, "fakturor;soder;2026-05;8;ja")));

        var (rows, sums, _) = await VolumesInTest.Held(store);
        Assert.Equal([new("volumes", 1, 1, 2)], outcome.Changes);
        Assert.Equal([new("fakturor", "soder", new(2026, 5, 1), 8, true), new Consumption("kurs", "norr", new(2026, 1, 1), 2.5m, false)], rows);
        Assert.Equal(VolumesInTest.SumsOf(rows), sums);
        Assert.False(Assert.IsType<ImportOutcome.Imported>(await Import(store, SmallPack.With("volumes", 3, "fakturor;soder;2026-05;8;ja"))).Changed);
    }

    private static async Task What_has_volumes_cannot_leave_a_pack_without_volumes(StoreSettings store)
    {
        var before = await VolumesInTest.Held(store);

        var refused = Assert.IsType<ImportOutcome.Refused>(await Import(store, Changed("units", rows => rows[1..])));
        Assert.Contains(new("units", null, null, PackFaultReason.StillUsed, "norr"), refused.Faults);
        refused = Assert.IsType<ImportOutcome.Refused>(await Import(store, Changed("services", rows => rows[..1], "prices")));
        Assert.Equal([new("services", null, null, PackFaultReason.StillUsed, "kurs")], refused.Faults);
        var ended = SmallPack.WithUnits("key;name;kind;aliases;valid_from;valid_to;successor", "norr;Norra;x;;;2025-12-31;", "soder;Södra;x;;;2025-12-31;");
        refused = Assert.IsType<ImportOutcome.Refused>(await Import(store, new([.. ended.Tables.Where(t => t.Name is not ("volumes" or "key-volumes" or "allocation-keys"))]), replace: true));
        Assert.Equal([new("units", null, null, PackFaultReason.UnitNotThere, "norr", "2026-01")], refused.Faults);

        Assert.Equivalent(before, await VolumesInTest.Held(store), strict: true);
    }

    private static async Task Another_organisations_volumes_go_with_it(StoreSettings store)
    {
        var other = new PackTables([.. SmallPack.With("pack", 2, "key;annan").Tables.Where(t => t.Name != "volumes")]);

        var outcome = Assert.IsType<ImportOutcome.Imported>(await Import(store, other, replace: true));

        Assert.Contains(new("volumes", 0, 0, 1), outcome.Changes);
        var (rows, sums, _) = await VolumesInTest.Held(store);
        Assert.Empty(rows);
        Assert.Empty(sums);
    }

    /// <summary>Without volumes, without what would point at the rows that go, and with fewer rows in one table.</summary>
    private static PackTables Changed(string table, Func<PackRow[], PackRow[]> rows, params string[] fewer) => new(
    [
        .. Without.Tables.Where(t => t.Name is not ("people" or "key-volumes" or "phrases")).Select(t => t.Name == table || fewer.Contains(t.Name) ? t with { Rows = rows([.. t.Rows]) } : t),
        .. Without.Tables.Where(t => t.Name is "people" or "key-volumes" or "phrases").Select(t => t with { Rows = [] }),
    ]);

    private static Task<ImportOutcome> Import(StoreSettings store, PackTables pack, bool replace = false) => new ImportPack(store.Contexts(), TimeProvider.System).Handle(pack, replace, default);

    private static async Task InSqlite(Func<StoreSettings, Task> test)
    {
        using var store = await SqliteStore.Migrated();
        await SmallPack.Import(store.Settings);
        await test(store.Settings);
    }

    private async Task InPostgres(Func<StoreSettings, Task> test)
    {
        var store = await postgres.NewMigrated();
        await SmallPack.Import(store);
        await test(store);
    }
}
