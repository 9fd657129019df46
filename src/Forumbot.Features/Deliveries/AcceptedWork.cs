using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Deliveries;

/// <summary>Work that goes on after the channel was answered, after a restart too: accepted, and then done, by
/// <see cref="Changes.Once"/> or here.</summary>
public sealed class AcceptedWork(Changes changes, TimeProvider clock)
{
    /// <summary>How long work is left to the process that began it; then another begins it anew.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>How often it is begun before it is given up.</summary>
    public const int MostAttempts = 5;

    /// <summary>This process, told apart from all others.</summary>
    private static readonly string Worker = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <param name="key">Of the delivery; see <see cref="Act.Key"/>.</param>
    /// <param name="body">The activity as it came, to begin with again.</param>
    /// <returns>True where it was new: the work is the caller's. False where it was accepted or done before.</returns>
    /// <exception cref="StoreUnavailable">It was not accepted.</exception>
    public Task<bool> Accept(string key, string body, CancellationToken cancel) => changes.Write(async db =>
    {
        if (await db.TakenActivities.AnyAsync(a => a.Key == key, cancel)) return false;
        var now = clock.GetUtcNow();
        db.TakenActivities.Add(new() { Key = key, At = now, State = TakenState.Accepted, Body = body, Worker = Worker, WorkerUntil = now + Lease, Attempts = 1 });
        return true;
    }, cancel);

    /// <summary>Ends work that changed nothing in the store: it is not begun again.</summary>
    public Task Done(string key, CancellationToken cancel) => changes.Write(async db =>
    {
        if (await db.TakenActivities.FindAsync([key], cancel) is { State: TakenState.Accepted } accepted) accepted.End(TakenState.Done, clock.GetUtcNow());
        return true;
    }, cancel);

    /// <summary>Takes over work that was begun and has not ended within its <see cref="Lease"/>, the oldest first.</summary>
    public Task<Unfinished> Take(int most, CancellationToken cancel) => changes.Write(async db =>
    {
        var now = clock.GetUtcNow();
        var left = await db.TakenActivities.Where(a => a.State == TakenState.Accepted && a.WorkerUntil < now).OrderBy(a => a.At).Take(most).ToListAsync(cancel);
        var hopeless = left.Where(a => a.Attempts >= MostAttempts).ToList();
        hopeless.ForEach(a => a.End(TakenState.GivenUp, now));
        return new Unfinished([.. left.Except(hopeless).Select(a => Begun(a, now))], [.. hopeless.Select(a => a.Key)]);
    }, cancel);

    private static Accepted Begun(TakenActivity work, DateTimeOffset now)
    {
        (work.Worker, work.WorkerUntil, work.Attempts) = (Worker, now + Lease, work.Attempts + 1);
        return new(work.Key, work.Body!, work.Attempts);
    }
}

/// <summary>Work to begin anew.</summary>
/// <param name="Body">The activity as it came.</param>
/// <param name="Attempt">Which time this is, from 2.</param>
public sealed record Accepted(string Key, string Body, int Attempt);

/// <param name="GivenUp">Keys of what was begun too often: it is left, and worth a line in the log.</param>
public sealed record Unfinished(IReadOnlyList<Accepted> Work, IReadOnlyList<string> GivenUp);
