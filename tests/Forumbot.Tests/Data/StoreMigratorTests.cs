using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Forumbot.Tests.Data;

[Collection(OnPostgres.Name)]
public sealed class StoreMigratorTests(PostgresCluster postgres)
{
    private static readonly int Migrations = typeof(ForumbotDb).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(Migration)));

    [Fact]
    public async Task The_hand_written_migrations_make_what_the_model_says_in_SQLite()
    {
        using SqliteStore migrated = await SqliteStore.Migrated(), created = new();
        await The_hand_written_migrations_make_what_the_model_says(migrated.Settings, created.Settings);
    }

    [PostgresFact]
    public async Task The_hand_written_migrations_make_what_the_model_says_in_PostgreSQL() =>
        await The_hand_written_migrations_make_what_the_model_says(await postgres.NewMigrated(), await postgres.NewDatabase());

    [Fact]
    public async Task Many_may_migrate_an_empty_store_at_once_in_SQLite()
    {
        using var store = new SqliteStore();
        await Many_may_migrate_an_empty_store_at_once(store.Settings);
    }

    [PostgresFact]
    public async Task Many_may_migrate_an_empty_store_at_once_in_PostgreSQL() => await Many_may_migrate_an_empty_store_at_once(await postgres.NewDatabase());

    [Fact]
    public async Task A_lock_left_by_a_process_that_died_while_migrating_is_no_hindrance()
    {
        using var store = new SqliteStore();
        await Execute(store.Settings, """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');""");

        Assert.Equal(Migrations, await StoreMigrator.Migrate(store.Settings, default));
    }

    [Fact]
    public async Task A_store_that_a_newer_version_has_changed_is_left_alone()
    {
        using var store = await SqliteStore.Migrated();
        await Execute(store.Settings, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99.0')""");

        var refused = await Assert.ThrowsAsync<StoreUnavailable>(() => StoreMigrator.Migrate(store.Settings, default));

        Assert.Equal(StoreProblem.Newer, refused.Problem);
    }

    [Fact]
    public async Task A_SQLite_file_is_in_WAL_and_minds_foreign_keys()
    {
        using var store = await SqliteStore.Migrated();
        await using var db = new ForumbotDb(store.Settings.Options());

        Assert.Equal("wal", (await db.Database.SqlQueryRaw<string>("""SELECT journal_mode AS "Value" FROM pragma_journal_mode""").ToListAsync()).Single());
        db.Channels.Add(new("19:x@thread.tacv2", "no-such-unit"));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private static async Task The_hand_written_migrations_make_what_the_model_says(StoreSettings migrated, StoreSettings created)
    {
        await using (var db = new ForumbotDb(created.Options())) await db.Database.EnsureCreatedAsync();

        var (byHand, byModel) = (await StoreCatalogue.Of(migrated), await StoreCatalogue.Of(created));

        Assert.Equal(byModel, byHand);
        Assert.True(byHand.Count > 100, "The catalogue is read.");
        await Execute(created, """CREATE INDEX "IX_More" ON "Areas" ("Name")""");
        Assert.NotEqual(await StoreCatalogue.Of(created), byHand);
    }

    private static async Task Many_may_migrate_an_empty_store_at_once(StoreSettings store)
    {
        var needed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => StoreMigrator.Migrate(store, default))));

        Assert.Equal(Migrations, needed.Sum());
        Assert.Equal(0, await StoreMigrator.Migrate(store, default));
    }

    private static async Task Execute(StoreSettings store, string sql)
    {
        await using var db = new ForumbotDb(store.Options());
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
