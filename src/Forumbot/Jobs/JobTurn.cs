using Forumbot.Features.Data;

namespace Forumbot.Jobs;

/// <summary>Which process does the jobs of a SQLite file: the one that holds a lock beside it, which the operating system frees
/// when its holder dies. The scheduler's tables know of no other process there. On PostgreSQL they do, and all take part.</summary>
internal static class JobTurn
{
    /// <summary>Waits for as long as another process has it.</summary>
    /// <exception cref="StoreUnavailable">No file can be made beside the store.</exception>
    public static async Task<IAsyncDisposable?> Take(StoreSettings store, TimeSpan pause, CancellationToken cancel)
    {
        if (store.SqliteFile is not { } file) return null;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (FileLock.TryTake(file + ".jobs.lock") is { } held) return held;
            await Task.Delay(pause, cancel);
        }
    }
}
