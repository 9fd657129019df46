using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Deliveries;

/// <summary>A process still works on what it accepted: no other begins it, for another <see cref="AcceptedWork.Lease"/>.</summary>
public sealed class KeepWork(Changes changes, TimeProvider clock)
{
    /// <param name="keys">Of work that this process began and that has not ended.</param>
    /// <exception cref="StoreUnavailable">It is not known to be kept.</exception>
    public Task Handle(IReadOnlyCollection<string> keys, CancellationToken cancel) => changes.Write(async db =>
    {
        var until = clock.GetUtcNow() + AcceptedWork.Lease;
        foreach (var work in await db.TakenActivities.Where(a => a.State == TakenState.Accepted && keys.Contains(a.Key)).ToListAsync(cancel)) work.WorkerUntil = until;
        return true;
    }, cancel);
}
