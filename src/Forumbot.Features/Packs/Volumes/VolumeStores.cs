using Forumbot.Features.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>A context of its own for millions of rows.</summary>
internal static class VolumeStores
{
    /// <summary>In KiB. SQLite's usual 2 MB would write the same pages of an index again and again.</summary>
    private const int Cache = 128 * 1024;

    internal static async Task<ForumbotDb> Open(StoreSettings store, CancellationToken cancel)
    {
        if (store.Provider is StoreProvider.Postgres) return new(store.Options());
        var db = new ForumbotDb(new DbContextOptionsBuilder<ForumbotDb>().UseSqlite(Unshared(store)).Options);
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync($"PRAGMA cache_size = -{Cache}", cancel);
        return db;
    }

    /// <summary>What a long transaction has left beside the database is put into it, where nobody is in the way; else SQLite does it later.</summary>
    internal static async Task Tidy(ForumbotDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return;
        await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 0", cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
    }

    /// <summary>Its keys have been checked against the very revision that they are saved with: SQLite need not look each up again.</summary>
    private static string Unshared(StoreSettings store) => new SqliteConnectionStringBuilder(store.SqliteConnectionString) { ForeignKeys = false, Pooling = false }.ToString();
}
