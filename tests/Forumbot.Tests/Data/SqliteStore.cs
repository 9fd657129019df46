using Forumbot.Features.Data;
using Microsoft.Data.Sqlite;

namespace Forumbot.Tests.Data;

/// <summary>A SQLite file of the test's own, gone afterwards.</summary>
internal sealed class SqliteStore : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("forumbot-sqlite-").FullName;

    internal string File => Path.Combine(folder, "forumbot.db");

    internal StoreSettings Settings => StoreSettings.ForSqliteFile(File);

    /// <summary>Gives up after a second when another holds the file.</summary>
    internal StoreSettings Impatient => Settings with { ConnectionString = Settings.ConnectionString + ";Default Timeout=1" };

    internal static async Task<SqliteStore> Migrated()
    {
        var store = new SqliteStore();
        await StoreMigrator.Migrate(store.Settings, default);
        return store;
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Settings.SqliteConnectionString)) SqliteConnection.ClearPool(connection);
        Directory.Delete(folder, recursive: true);
    }
}
