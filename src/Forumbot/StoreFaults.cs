using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Forumbot.Host;

/// <summary>What is wrong with a store that cannot be used, for the one who runs it: never a stack trace or a password.</summary>
internal static class StoreFaults
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>A sentence with what to do; null where the fault is not the store's.</summary>
    public static string? Explain(Exception fault, StoreSettings store) => Innermost(fault) switch
    {
        SqliteException sqlite => $"The database file {store.SqliteFile} {Why(sqlite.SqliteErrorCode)}",
        DbException database => $"The PostgreSQL database cannot be used (SQLSTATE {database.SqlState ?? "unknown"}): is it running, and is Forumbot:Store:ConnectionString right?",
        IOException or UnauthorizedAccessException => $"The database {store.SqliteFile ?? "server"} cannot be opened: check that its folder exists and may be written to.",
        _ => null,
    };

    private static string Why(int code) => code switch
    {
        Busy or Locked => "is locked by another program. Close that program, or wait for it, and try again.",
        Corrupt or NotADatabase => "is damaged or is not a SQLite database. Nothing in it was changed. Move it away, or restore it from a backup.",
        ReadOnly => "may not be written to. Check the rights on the file and on its folder.",
        Full => "cannot grow: the disk is full.",
        CannotOpen => "cannot be opened. Check that its folder exists and may be written to.",
        _ => $"cannot be used (SQLite error {code}).",
    };

    /// <summary>EF wraps what the database says.</summary>
    private static Exception Innermost(Exception fault)
    {
        for (var at = fault; at is not null; at = at.InnerException)
            if (at is DbException or IOException or UnauthorizedAccessException) return at;
        return fault;
    }
}
