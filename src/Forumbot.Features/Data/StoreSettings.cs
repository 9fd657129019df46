using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

public enum StoreProvider { Sqlite, Postgres }

/// <summary>Which database holds the organisation (settings <c>Forumbot:Store</c>).</summary>
public sealed record StoreSettings(StoreProvider Provider, string ConnectionString)
{
    /// <summary>How long one waits for another's write before the store counts as locked, where the setting does not say.</summary>
    private const int BusySeconds = 15;

    public static StoreSettings ForSqliteFile(string file) => new(StoreProvider.Sqlite, new SqliteConnectionStringBuilder { DataSource = file }.ToString());

    /// <summary>The SQLite file with its full path; null for PostgreSQL.</summary>
    public string? SqliteFile => Provider == StoreProvider.Sqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource) : null;

    /// <summary>With foreign keys, whatever the setting says.</summary>
    internal string SqliteConnectionString
    {
        get
        {
            var builder = new SqliteConnectionStringBuilder(ConnectionString) { ForeignKeys = true };
            if (!builder.ShouldSerialize("Default Timeout")) builder.DefaultTimeout = BusySeconds;
            return builder.ToString();
        }
    }

    internal DbContextOptions<ForumbotDb> Options() => Configure(new DbContextOptionsBuilder<ForumbotDb>()).Options;

    // Lists are one parameter, as in PostgreSQL: SQL with a parameter for each item is written anew each time that it is asked.
    internal DbContextOptionsBuilder<ForumbotDb> Configure(DbContextOptionsBuilder<ForumbotDb> builder) => Provider == StoreProvider.Sqlite
        ? builder.UseSqlite(SqliteConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(SqliteInTurn.Instance)
        : builder.UseNpgsql(ConnectionString);
}
