using Forumbot.Features.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Forumbot.Host;

/// <summary>The setting <c>Forumbot:Store</c>, checked as far as it can be without opening the store. Faults never repeat the
/// connection string: it may hold a password.</summary>
internal static class StoreSetting
{
    private const string Key = "Forumbot:Store";

    /// <returns>The store; the default file where the setting has faults.</returns>
    public static StoreSettings Read(IConfigurationSection section, string folder, string? database, List<string> faults)
    {
        var byDefault = StoreSettings.ForSqliteFile(Path.Combine(folder, "App_Data", "forumbot.db"));
        if (database is not null) return OfOption(database, faults) ?? byDefault;
        var (provider, connection) = (section["Provider"] ?? nameof(StoreProvider.Sqlite), section["ConnectionString"]);
        var fault = Enum.TryParse<StoreProvider>(provider, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known is StoreProvider.Postgres ? Postgres(connection) : Sqlite(connection)
            : $"Provider is Sqlite or Postgres. It says \"{provider}\".";
        if (fault is not null) faults.Add($"{Key}:{fault}");
        return fault is not null || string.IsNullOrWhiteSpace(connection) ? byDefault : new(known, connection);
    }

    private static StoreSettings? OfOption(string file, List<string> faults)
    {
        if (IsFile(file)) return StoreSettings.ForSqliteFile(Path.GetFullPath(file));
        faults.Add("--db is the name of a SQLite file, such as forumbot.db.");
        return null;
    }

    private static string? Postgres(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection)) return "ConnectionString is missing; Postgres needs it.";
        if (Parsed(() => new NpgsqlConnectionStringBuilder(connection)) is not { } builder) return "ConnectionString is not a connection string for Postgres.";
        return string.IsNullOrWhiteSpace(builder.Host) ? "ConnectionString names no Host." : null;
    }

    private static string? Sqlite(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection)) return null;
        if (Parsed(() => new SqliteConnectionStringBuilder(connection)) is not { } builder) return "ConnectionString is not a connection string for Sqlite.";
        if (!IsFile(builder.DataSource)) return "ConnectionString must name a file, such as Data Source=forumbot.db. A database in memory, or a file: address, cannot be used.";
        return builder.Mode is SqliteOpenMode.ReadOnly or SqliteOpenMode.Memory ? "ConnectionString must let the file be written: leave out Mode." : null;
    }

    private static bool IsFile(string name) =>
        !string.IsNullOrWhiteSpace(name) && name != ":memory:" && !name.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && !name.Contains('\0', StringComparison.Ordinal);

    /// <summary>The builders throw whatever the value at fault makes them throw.</summary>
    private static T? Parsed<T>(Func<T> parse) where T : class
    {
        try
        {
            return parse();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }
}
