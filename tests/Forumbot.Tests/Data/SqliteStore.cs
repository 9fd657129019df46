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

    /// <summary>Migrated once in the process, for it takes a while; each test has its own copy.</summary>
    private static readonly Lazy<byte[]> Tables = new(() =>
    {
        using var store = new SqliteStore();
        Task.Run(() => StoreMigrator.Migrate(store.Settings, default)).GetAwaiter().GetResult();
        return store.Contents();
    });

    internal static SqliteStore WithTables()
    {
        var store = new SqliteStore();
        System.IO.File.WriteAllBytes(store.File, Tables.Value);
        return store;
    }

    /// <summary>The whole store as it is, to make others like it.</summary>
    internal byte[] Contents()
    {
        using var connection = new SqliteConnection(Settings.SqliteConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        SqliteConnection.ClearPool(connection);
        return System.IO.File.ReadAllBytes(File);
    }

    internal static Task<SqliteStore> Migrated() => Task.FromResult(WithTables());

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Settings.SqliteConnectionString)) SqliteConnection.ClearPool(connection);
        Delete();
    }

    /// <summary>What ends beside the test may still write a last row: SQLite then makes its files anew.</summary>
    private void Delete()
    {
        for (var again = 0; ; again++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (again < 20)
            {
                Thread.Sleep(50);
            }
        }
    }
}
