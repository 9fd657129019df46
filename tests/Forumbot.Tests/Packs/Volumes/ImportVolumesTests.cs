using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Packs;
using Forumbot.Features.Packs.Volumes;
using Forumbot.Tests.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Packs.Volumes;

[Collection(OnPostgres.Name)]
public sealed class ImportVolumesTests(PostgresCluster postgres)
{
    private static readonly DateOnly January = new(2026, 1, 1), February = new(2026, 2, 1);

    [Fact]
    public async Task Months_that_are_new_are_added_in_SQLite() => await InSqlite(Months_that_are_new_are_added);

    [PostgresFact]
    public async Task Months_that_are_new_are_added_in_PostgreSQL() => await InPostgres(Months_that_are_new_are_added);

    [Fact]
    public async Task The_same_file_twice_changes_nothing_in_SQLite() => await InSqlite(The_same_file_twice_changes_nothing);

    [PostgresFact]
    public async Task The_same_file_twice_changes_nothing_in_PostgreSQL() => await InPostgres(The_same_file_twice_changes_nothing);

    [Fact]
    public async Task Other_rows_of_a_month_that_is_held_are_refused_until_they_may_replace_it_in_SQLite() => await InSqlite(Other_rows_of_a_month_that_is_held_are_refused_until_they_may_replace_it);

    [PostgresFact]
    public async Task Other_rows_of_a_month_that_is_held_are_refused_until_they_may_replace_it_in_PostgreSQL() => await InPostgres(Other_rows_of_a_month_that_is_held_are_refused_until_they_may_replace_it);

    [Fact]
    public async Task Rows_are_kept_just_as_the_stores_own_writer_keeps_them_in_SQLite() => await InSqlite(Rows_are_kept_just_as_the_stores_own_writer_keeps_them);

    [PostgresFact]
    public async Task Rows_are_kept_just_as_the_stores_own_writer_keeps_them_in_PostgreSQL() => await InPostgres(Rows_are_kept_just_as_the_stores_own_writer_keeps_them);

    [Fact]
    public async Task A_file_that_changes_between_its_readings_imports_nothing_in_SQLite() => await InSqlite(A_file_that_changes_between_its_readings_imports_nothing);

    [PostgresFact]
    public async Task A_file_that_changes_between_its_readings_imports_nothing_in_PostgreSQL() => await InPostgres(A_file_that_changes_between_its_readings_imports_nothing);

    [Fact]
    public async Task A_store_that_changes_while_the_file_is_checked_is_looked_at_again_in_SQLite() => await InSqlite(A_store_that_changes_while_the_file_is_checked_is_looked_at_again);

    [PostgresFact]
    public async Task A_store_that_changes_while_the_file_is_checked_is_looked_at_again_in_PostgreSQL() => await InPostgres(A_store_that_changes_while_the_file_is_checked_is_looked_at_again);

    [Fact]
    public async Task Imports_at_the_same_time_take_turns_in_SQLite() => await InSqlite(Imports_at_the_same_time_take_turns);

    [PostgresFact]
    public async Task Imports_at_the_same_time_take_turns_in_PostgreSQL() => await InPostgres(Imports_at_the_same_time_take_turns);

    [Fact]
    public async Task A_month_with_the_same_sums_but_other_rows_is_no_same_month()
    {
        using var store = await Small();
        await VolumesInTest.Import(store.Settings, "kurs;norr;2026-02;1;nej", "kurs;soder;2026-02;2;nej");

        var outcome = await VolumesInTest.Import(store.Settings, replaceMonths: true, "kurs;norr;2026-02;2;nej", "kurs;soder;2026-02;1;nej");

        Assert.Equal(new VolumesOutcome.Imported(2, 0, 1, 0, 3), outcome);
        Assert.Equal([(2, "norr"), (1, "soder")], (await VolumesInTest.Held(store.Settings)).Rows.Where(c => c.Month == February).Select(c => ((int)c.Quantity, c.Forvaltning)));
    }

    [Fact]
    public async Task A_save_that_fails_half_way_leaves_nothing_behind()
    {
        using var store = await Small();
        var before = await VolumesInTest.Held(store.Settings);
        await using (var db = new ForumbotDb(store.Settings.Options()))
            await db.Database.ExecuteSqlRawAsync("""CREATE TRIGGER "Stop" BEFORE INSERT ON "Consumptions" WHEN NEW."Forvaltning" = 'soder' BEGIN SELECT RAISE(ABORT, 'stop'); END""");

        var fault = await Assert.ThrowsAsync<SqliteException>(() => VolumesInTest.Import(store.Settings, replaceMonths: true, "kurs;norr;2026-01;1;nej", "kurs;norr;2026-02;1;nej", "kurs;soder;2026-02;1;nej"));

        Assert.Equal("stop", fault.Message);
        Assert.Equivalent(before, await VolumesInTest.Held(store.Settings), strict: true);
    }

    [Fact]
    public async Task A_store_that_another_holds_for_writing_is_told_as_locked()
    {
        using var store = await Small();
        await using var other = new SqliteConnection(store.Settings.SqliteConnectionString);
        await other.OpenAsync();
        await using var held = await other.BeginTransactionAsync();

        var fault = await Assert.ThrowsAsync<StoreUnavailable>(() => VolumesInTest.Import(store.Impatient, "kurs;norr;2026-02;1;nej"));

        Assert.Equal(StoreProblem.Locked, fault.Problem);
    }

    [Fact]
    public async Task Others_may_write_while_the_file_is_checked_and_read_while_it_is_saved()
    {
        using var store = await Small();
        var (readings, rowsSeen) = (0, -1);
        await new ImportVolumes(store.Settings, TimeProvider.System).Handle(into =>
        {
            if (++readings == 1) Revise(store.Impatient);
            else rowsSeen = VolumesInTest.Held(store.Impatient).Result.Rows.Count;
            Take(into, "kurs", "norr", "2026-02", "1");
        }, "x.csv", false, null, default);

        Assert.Equal((1, 2), (rowsSeen, (await VolumesInTest.Held(store.Settings)).Rows.Count));
    }

    [Fact]
    public async Task A_store_without_an_organisation_takes_no_volumes()
    {
        using var store = await SqliteStore.Migrated();

        Assert.Equal(StoreProblem.Empty, (await Assert.ThrowsAsync<StoreUnavailable>(() => VolumesInTest.Import(store.Settings, "kurs;norr;2026-01;1;nej"))).Problem);
    }

    [Fact]
    public async Task A_file_of_only_its_header_changes_nothing()
    {
        using var store = await Small();

        Assert.Equal(new VolumesOutcome.Imported(0, 0, 0, 0, 1), await VolumesInTest.Import(store.Settings));
    }

    private static async Task Months_that_are_new_are_added(StoreSettings store)
    {
        var outcome = await VolumesInTest.Import(store, "kurs;norr;2026-02;2,25;nej", "kurs;soder;2026-02;0;ja", "fakturor;norr;2026-02;9999999999.99;nej");

        var (rows, sums, revision) = await VolumesInTest.Held(store);
        Assert.Equal(new VolumesOutcome.Imported(3, 2, 0, 0, 2), outcome);
        Assert.Equal([new("fakturor", "norr", February, 9_999_999_999.99m, false), new("kurs", "norr", January, 2.5m, false), new("kurs", "norr", February, 2.25m, false), new("kurs", "soder", February, 0, true)], rows);
        Assert.Equal([new("fakturor", February, 1, 9_999_999_999.99m, false), new("kurs", January, 1, 2.5m, false), new ReportedMonth("kurs", February, 2, 2.25m, true)], sums);
        Assert.Equal(2, revision);
    }

    private static async Task The_same_file_twice_changes_nothing(StoreSettings store)
    {
        await VolumesInTest.Import(store, "kurs;norr;2026-02;2,5;nej", "kurs;soder;2026-02;1;nej");
        var before = await VolumesInTest.Held(store);

        var outcome = Assert.IsType<VolumesOutcome.Imported>(await VolumesInTest.Import(store, "kurs;soder;2026-02;1,00;nej", "kurs;norr;2026-02;2.5;nej"));

        Assert.Equal((false, 0, 0, 1, 2L), (outcome.Changed, outcome.New, outcome.Replaced, outcome.Same, outcome.Revision));
        Assert.Equivalent(before, await VolumesInTest.Held(store), strict: true);
    }

    private static async Task Other_rows_of_a_month_that_is_held_are_refused_until_they_may_replace_it(StoreSettings store)
    {
        string[] file = ["kurs;soder;2026-02;4;nej", "kurs;soder;2026-01;3;ja"];
        var before = await VolumesInTest.Held(store);

        var refused = Assert.IsType<VolumesOutcome.Refused>(await VolumesInTest.Import(store, file));
        Assert.Equal(new("volumes.csv", 3, null, PackFaultReason.MonthHeld, "kurs 2026-01", "1"), Assert.Single(refused.Told));
        Assert.Equivalent(before, await VolumesInTest.Held(store), strict: true);

        Assert.Equal(new VolumesOutcome.Imported(2, 1, 1, 0, 2), await VolumesInTest.Import(store, replaceMonths: true, file));
        var (rows, sums, _) = await VolumesInTest.Held(store);
        Assert.Equal([new("kurs", "soder", January, 3, true), new Consumption("kurs", "soder", February, 4, false)], rows);
        Assert.Equal(VolumesInTest.SumsOf(rows), sums);
    }

    private static async Task Rows_are_kept_just_as_the_stores_own_writer_keeps_them(StoreSettings store)
    {
        await VolumesInTest.Import(store, "kurs;norr;2026-02;2,25;ja", "kurs;norr;2026-12;10;nej");
        await using (var db = new ForumbotDb(store.Options()))
        {
            db.Consumptions.AddRange(new("kurs", "soder", February, 2.25m, true), new("kurs", "soder", new(2026, 12, 1), 10, false));
            await db.SaveChangesAsync();
        }

        var form = store.Provider is StoreProvider.Sqlite ? "typeof(\"Month\") || \"Month\" || typeof(\"Quantity\") || \"Quantity\" || typeof(\"Example\") || \"Example\" || typeof(\"Tjanst\")" : "\"Month\"::text || \"Quantity\" || \"Example\"";
        await using var reader = new ForumbotDb(store.Options());
        var ours = await reader.Database.SqlQueryRaw<string>($"SELECT {form} AS \"Value\" FROM \"Consumptions\" WHERE \"Forvaltning\" = 'norr' AND \"Month\" > '2026-01-31' ORDER BY \"Month\"").ToListAsync();
        var theirs = await reader.Database.SqlQueryRaw<string>($"SELECT {form} AS \"Value\" FROM \"Consumptions\" WHERE \"Forvaltning\" = 'soder' ORDER BY \"Month\"").ToListAsync();
        Assert.Equal((2, 2), (ours.Count, theirs.Count));
        Assert.Equal(theirs, ours);
    }

    private static async Task A_file_that_changes_between_its_readings_imports_nothing(StoreSettings store)
    {
        var before = await VolumesInTest.Held(store);
        (string Unit, string Quantity)[][] others = [[("norr", "2")], [("norr", "1"), ("soder", "1")], [], [("norr", "1"), ("norr", "1")], [("nowhere", "1")]];
        foreach (var other in others)
        {
            var readings = 0;
            var outcome = await new ImportVolumes(store, TimeProvider.System).Handle(into =>
            {
                foreach (var (unit, quantity) in readings++ == 0 ? [("norr", "1")] : other) Take(into, "kurs", unit, "2026-02", quantity);
            }, "x.csv", false, null, default);

            Assert.Equal(new("x.csv", null, null, PackFaultReason.FileChanged), Assert.Single(Assert.IsType<VolumesOutcome.Refused>(outcome).Told));
        }

        Assert.Equivalent(before, await VolumesInTest.Held(store), strict: true);
    }

    private static async Task A_store_that_changes_while_the_file_is_checked_is_looked_at_again(StoreSettings store)
    {
        var readings = 0;
        var outcome = await new ImportVolumes(store, TimeProvider.System).Handle(into =>
        {
            if (readings++ == 0) Revise(store);
            Take(into, "kurs", "norr", "2026-02", "1");
        }, "x.csv", false, null, default);

        Assert.Equal(new VolumesOutcome.Imported(1, 1, 0, 0, 3), outcome);
    }

    private static async Task Imports_at_the_same_time_take_turns(StoreSettings store)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => VolumesInTest.Import(store, "kurs;norr;2026-02;1;nej", "kurs;soder;2026-02;1;nej"))));

        Assert.Single(outcomes.Cast<VolumesOutcome.Imported>(), o => o.Changed);
        Assert.Equal(2, (await VolumesInTest.Held(store)).Revision);
    }

    private static void Revise(StoreSettings store)
    {
        using var db = new ForumbotDb(store.Options());
        using var transaction = db.Database.BeginTransaction();
        db.Revisions.Add(new(2, DateTimeOffset.UtcNow, RevisionCause.TaughtAlias));
        db.SaveChanges();
        transaction.Commit();
    }

    private static void Take(VolumeReader into, string tjanst, string unit, string month, string quantity)
    {
        byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
        into.Take(new() { Line = 2, Tjanst = Bytes(tjanst), Forvaltning = Bytes(unit), Month = Bytes(month), Quantity = Bytes(quantity), Example = "nej"u8 });
    }

    private static async Task InSqlite(Func<StoreSettings, Task> test)
    {
        using var store = await Small();
        await test(store.Settings);
    }

    private async Task InPostgres(Func<StoreSettings, Task> test)
    {
        var store = await postgres.NewMigrated();
        await SmallPack.Import(store);
        await test(store);
    }

    private static async Task<SqliteStore> Small()
    {
        var store = await SqliteStore.Migrated();
        await SmallPack.Import(store.Settings);
        return store;
    }
}
