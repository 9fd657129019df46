using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Forumbot.Features.Data;

internal static class StoreTransactions
{
    /// <summary>Everything read in it is from one time. SQLite's deferred transaction does not hinder a writer.</summary>
    internal static async Task<IAsyncDisposable> BeginReading(this ForumbotDb db, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql()) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        var deferred = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(deferred, cancel);
        return new SqliteReading(db, deferred);
    }

    /// <summary>For whoever raises the revision: one writer at a time, so that what it read still holds when it saves. SQLite
    /// takes its write lock at once by itself.</summary>
    internal static async Task<IDbContextTransaction> BeginWriting(this ForumbotDb db, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "Revisions" IN EXCLUSIVE MODE""", cancel);
        return transaction;
    }

    /// <returns>The new revision, still to be saved.</returns>
    internal static async Task<long> RaiseRevision(this ForumbotDb db, RevisionCause cause, TimeProvider clock, CancellationToken cancel)
    {
        var next = (await OrganisationReader.Revision(db, cancel) ?? 0) + 1;
        db.Revisions.Add(new(next, clock.GetUtcNow(), cause));
        return next;
    }

    /// <summary>EF never ends a transaction that it did not begin.</summary>
    private sealed class SqliteReading(ForumbotDb db, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
