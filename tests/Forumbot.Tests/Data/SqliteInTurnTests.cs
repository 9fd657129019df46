using System.Collections.Concurrent;
using System.Data.Common;
using Forumbot.Features.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Data;

/// <summary>Who opens the store when others do gets a connection of their own: SQLite refuses a second transaction on the same one.
/// Without turns the pool lends one twice within these rounds.</summary>
public sealed class SqliteInTurnTests : IDisposable
{
    private const int Rounds = 1_500, AtOnce = 16;

    private readonly SqliteStore _store = SqliteStore.WithTables();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Contexts_that_are_opened_at_once_share_no_connection()
    {
        var contexts = _store.Settings.Contexts();

        Assert.Empty(Refused(() =>
        {
            var db = contexts.CreateDbContext();
            db.Database.OpenConnection();
            return (db.Database.GetDbConnection(), db);
        }));
    }

    [Fact]
    public void Nor_do_the_connections_of_the_jobs() => Assert.Empty(Refused(() =>
    {
        var connection = SqliteInTurn.Factory.CreateConnection()!;
        connection.ConnectionString = _store.Settings.SqliteConnectionString;
        connection.Open();
        return (connection, connection);
    }));

    /// <summary>What many who open at once, each in a thread, are refused: round after round, each with a pool that is empty.</summary>
    private ConcurrentQueue<string> Refused(Func<(DbConnection Connection, IDisposable Owner)> open)
    {
        using var known = new SqliteConnection(_store.Settings.SqliteConnectionString);
        using var abreast = new Barrier(AtOnce, ended => { if (ended.CurrentPhaseNumber % 2 == 1) SqliteConnection.ClearPool(known); });
        var refused = new ConcurrentQueue<string>();
        var threads = Enumerable.Range(0, AtOnce).Select(_ => new Thread(() => { for (var round = 0; round < Rounds; round++) Round(); })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return refused;

        void Round()
        {
            IDisposable? owner = null;
            try
            {
                (var connection, owner) = open();
                using var begin = connection.CreateCommand();
                begin.CommandText = "BEGIN";
                begin.ExecuteNonQuery();
            }
            catch (SqliteException fault)
            {
                refused.Enqueue(fault.Message);
            }

            abreast.SignalAndWait();
            owner?.Dispose();
            abreast.SignalAndWait();
        }
    }
}
