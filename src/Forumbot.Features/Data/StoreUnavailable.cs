using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Forumbot.Features.Data;

/// <summary>The store cannot be used right now, and why. Edges turn it into a message with <see cref="StoreTexts"/>.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is caught and told like the other refusals, and is named like them.")]
public sealed class StoreUnavailable(StoreProblem problem, Exception? cause = null) : Exception($"The store cannot be used: {problem}.", cause)
{
    public StoreProblem Problem { get; } = problem;

    /// <summary>The known problem behind an exception; null where it is none of the store's.</summary>
    internal static StoreUnavailable? From(Exception exception) => exception switch
    {
        StoreUnavailable known => known,
        SqliteException sqlite => Known(Sqlite(sqlite), exception),
        PostgresException postgres => Known(Postgres(postgres.SqlState), exception),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => new(StoreProblem.Unreachable, exception),
        { InnerException: { } inner } => From(inner),
        _ => null,
    };

    /// <summary>Whether a row could not be added because one with its key is there already.</summary>
    internal static bool IsDuplicate(DbUpdateException exception) => exception.InnerException
        is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Does the work; a known problem of the store comes out as this exception, anything else as it is.</summary>
    internal static async Task<T> Telling<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is not StoreUnavailable && From(e) is not null)
        {
            throw From(e)!;
        }
    }

    private static StoreUnavailable? Known(StoreProblem? problem, Exception cause) => problem is { } known ? new(known, cause) : null;

    /// <summary>After SQLite's primary result codes.</summary>
    private static StoreProblem? Sqlite(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => StoreProblem.Locked,
        11 or 26 => StoreProblem.Corrupt,
        3 or 8 => StoreProblem.NotWritable,
        10 or 14 => StoreProblem.Unreachable,
        13 => StoreProblem.Full,
        1 when exception.Message.Contains("no such table", StringComparison.Ordinal) => StoreProblem.NotMigrated,
        _ => null,
    };

    /// <summary>After PostgreSQL's SQLSTATE codes and classes.</summary>
    private static StoreProblem? Postgres(string state) => state switch
    {
        "55P03" => StoreProblem.Locked,
        "42P01" => StoreProblem.NotMigrated,
        "25006" => StoreProblem.NotWritable,
        "53100" => StoreProblem.Full,
        "3D000" => StoreProblem.Unreachable,
        _ => state[..2] switch { "08" or "28" or "53" or "57" => StoreProblem.Unreachable, "XX" => StoreProblem.Broken, _ => null },
    };
}

public enum StoreProblem
{
    /// <summary>Another program holds it for writing.</summary>
    Locked,

    /// <summary>The file is damaged, or no database at all.</summary>
    Corrupt,

    /// <summary>The database server reports a fault of its own.</summary>
    Broken,

    /// <summary>No file can be opened there, or no database answers.</summary>
    Unreachable,

    NotWritable,

    Full,

    /// <summary>It lacks tables: <c>migrate</c> has not been run.</summary>
    NotMigrated,

    /// <summary>A newer version of the program has changed it.</summary>
    Newer,

    /// <summary>No organisation has been imported.</summary>
    Empty,
}
