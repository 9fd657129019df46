using Microsoft.Data.Sqlite;

namespace Forumbot.Host;

/// <summary>Which database, and where.</summary>
internal sealed record StoreSettings(StoreProvider Provider, string ConnectionString)
{
    public static StoreSettings ForSqliteFile(string file) =>
        new(StoreProvider.Sqlite, new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString);

    /// <summary>The SQLite file with its full path; null for PostgreSQL.</summary>
    public string? SqliteFile => Provider is StoreProvider.Sqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource) : null;
}

internal enum StoreProvider { Sqlite, Postgres }
