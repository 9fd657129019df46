using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Until when each job has been done, so that a run that the scheduler repeats is not done twice.</summary>
public sealed class JobRuns(IDbContextFactory<ForumbotDb> contexts)
{
    public async Task<bool> IsDone(string job, DateTimeOffset scheduledAt, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.JobRuns.AnyAsync(r => r.Job == job && r.ScheduledAt >= scheduledAt, cancel);
    }

    public async Task Done(string job, DateTimeOffset scheduledAt, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.JobRuns.FindAsync([job], cancel) is not { } run) db.Add(new JobRun { Job = job, ScheduledAt = scheduledAt });
        else if (run.ScheduledAt < scheduledAt) run.ScheduledAt = scheduledAt;
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>The latest run of a job that was done.</summary>
public sealed class JobRun
{
    public required string Job { get; init; }

    /// <summary>The time that it was to be done.</summary>
    public required DateTimeOffset ScheduledAt { get; set; }
}
