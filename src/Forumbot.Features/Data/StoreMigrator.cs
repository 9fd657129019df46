using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Brings a store, new or old, to this version's tables. Any number of processes may do so at once.</summary>
public static class StoreMigrator
{
    /// <returns>How many migrations were needed; 0 for a store that was up to date.</returns>
    /// <exception cref="StoreUnavailable">Locked, corrupt, out of reach, or changed by a newer version.</exception>
    public static Task<int> Migrate(StoreSettings settings, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = new ForumbotDb(settings.Options());
        if (await Missing(db, cancel) == 0) return 0;
        await using var turn = await MigrationLock.Take(settings, cancel);
        var missing = await Missing(db, cancel);
        if (missing > 0) await Apply(db, settings, cancel);
        return missing;
    });

    private static async Task<int> Missing(ForumbotDb db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        var done = applied.ToList();
        if (done.Any(migration => !known.Contains(migration))) throw new StoreUnavailable(StoreProblem.Newer);
        return known.Count - done.Count;
    }

    private static async Task Apply(ForumbotDb db, StoreSettings settings, CancellationToken cancel)
    {
        if (settings.Provider == StoreProvider.Sqlite) await PrepareSqlite(db, cancel);
        await db.Database.MigrateAsync(cancel);
    }

    /// <summary>WAL lives in the file, so once is enough. EF's own lock is a table that stays behind when a process dies
    /// while migrating, and is then waited for without end: whoever holds our lock may remove it.</summary>
    private static async Task PrepareSqlite(ForumbotDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancel);
        await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", cancel);
    }
}
