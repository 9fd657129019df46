using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Forumbot.Features.Data;

/// <summary>Opens and closes SQLite's connections one at a time. The pool of Microsoft.Data.Sqlite 10.0.11 may else lend one connection to
/// two who open at once: the one's statements and transactions are then the other's (dotnet/efcore 39008). Both are short, for the
/// pool keeps the files open. Delete this file the day the feed serves a version where it is mended.</summary>
internal sealed class SqliteInTurn : DbConnectionInterceptor
{
    /// <summary>Pages (of 4 kB) in the write-ahead log before they are moved into the file: with SQLite's own 1,000 the same pages are moved again and again.</summary>
    private const string LongerLog = "PRAGMA wal_autocheckpoint = 8000";

    private static readonly Lock Turn = new();

    public static SqliteInTurn Instance { get; } = new();

    /// <summary>Gives connections to who knows nothing of Entity Framework.</summary>
    public static DbProviderFactory Factory { get; } = new Connections();

    /// <summary>Closes what the pool keeps open; for who deletes a store.</summary>
    public static void CloseKept()
    {
        lock (Turn) SqliteConnection.ClearAllPools();
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        lock (Turn) connection.Open();
        using var log = connection.CreateCommand();
        log.CommandText = LongerLog;
        log.ExecuteNonQuery();
        return InterceptionResult.Suppress();
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(ConnectionOpening(connection, eventData, result));

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        lock (Turn) connection.Close();
        return InterceptionResult.Suppress();
    }

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(ConnectionClosing(connection, eventData, result));

    private sealed class Connections : DbProviderFactory
    {
        public override DbConnection CreateConnection() => new Connection();

        public override DbCommand CreateCommand() => SqliteFactory.Instance.CreateCommand();

        public override DbParameter CreateParameter() => SqliteFactory.Instance.CreateParameter();

        public override DbConnectionStringBuilder CreateConnectionStringBuilder() => SqliteFactory.Instance.CreateConnectionStringBuilder();
    }

    private sealed class Connection : SqliteConnection
    {
        public override void Open()
        {
            lock (Turn) base.Open();
        }

        public override void Close()
        {
            lock (Turn) base.Close();
        }
    }
}
