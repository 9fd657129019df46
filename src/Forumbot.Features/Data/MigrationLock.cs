using Npgsql;

namespace Forumbot.Features.Data;

/// <summary>One process at a time may change the tables. Freed by the operating system or the server when its holder dies.</summary>
internal static class MigrationLock
{
    /// <summary>"Forumbot" in the order of the letters; any number that no other program of the server takes.</summary>
    private const long PostgresKey = 0x466F72756D626F74;

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="StoreUnavailable">Locked: another process kept it for longer than <see cref="Patience"/>.</exception>
    internal static async Task<IAsyncDisposable> Take(StoreSettings settings, CancellationToken cancel) => settings.SqliteFile is { } file
        ? await LockFile(file + ".lock", cancel)
        : await AdvisoryLock(settings.ConnectionString, cancel);

    private static async Task<FileStream> LockFile(string file, CancellationToken cancel)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            if (TryOpen(file) is { } stream) return stream;
            await Task.Delay(20, cancel);
        }
        throw new StoreUnavailable(StoreProblem.Locked);
    }

    private static FileStream? TryOpen(string file)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailable(StoreProblem.NotWritable, e);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new StoreUnavailable(StoreProblem.Unreachable, e);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>On a connection of its own and outside the pool: closing it lets go of the lock.</summary>
    private static async Task<NpgsqlConnection> AdvisoryLock(string connectionString, CancellationToken cancel)
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = (int)Patience.TotalSeconds };
        var connection = new NpgsqlConnection(own.ToString());
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgresKey})", connection);
        await command.ExecuteNonQueryAsync(cancel);
        return connection;
    }
}
