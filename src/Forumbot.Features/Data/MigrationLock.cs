using Npgsql;

namespace Forumbot.Features.Data;

/// <summary>One process at a time may change the tables. Freed by the operating system or the server when its holder dies.</summary>
internal static class MigrationLock
{
    /// <summary>"Forumbot" in the order of the letters; any number that no other program of the server takes.</summary>
    private const long PostgresKey = 0x466F72756D626F74;

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="StoreUnavailable">Locked: another process kept it for longer than <see cref="Patience"/>.</exception>
    internal static Task<IAsyncDisposable> Take(StoreSettings settings, CancellationToken cancel) => Take(settings, Patience, cancel);

    /// <exception cref="StoreUnavailable">Locked: another process kept it for longer than that.</exception>
    internal static async Task<IAsyncDisposable> Take(StoreSettings settings, TimeSpan patience, CancellationToken cancel) => settings.SqliteFile is { } file
        ? await LockFile(file + ".lock", patience, cancel)
        : await StoreUnavailable.Telling(() => AdvisoryLock(settings.ConnectionString, patience, cancel));

    private static async Task<FileStream> LockFile(string file, TimeSpan patience, CancellationToken cancel)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < patience)
        {
            if (FileLock.TryTake(file) is { } stream) return stream;
            await Task.Delay(20, cancel);
        }
        throw new StoreUnavailable(StoreProblem.Locked);
    }

    /// <summary>On a connection of its own and outside the pool: closing it lets go of the lock.</summary>
    private static async Task<NpgsqlConnection> AdvisoryLock(string connectionString, TimeSpan patience, CancellationToken cancel)
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Multiplexing = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(own.ToString());
        try
        {
            await connection.OpenAsync(cancel);
            // The server keeps the time: its refusal says that the lock is taken, ours would look like a server that is silent.
            await using var command = new NpgsqlCommand($"SET lock_timeout = {(int)patience.TotalMilliseconds}; SELECT pg_advisory_lock({PostgresKey})", connection);
            await command.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
