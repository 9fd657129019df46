using Forumbot.Host;

namespace Forumbot.Jobs;

/// <summary>What the bot does by itself. A new job is a line here.</summary>
internal static class JobList
{
    public static IReadOnlyList<Job> Of(Slices slices) =>
    [
        // The sender looks by itself; this is for what came due while nothing happened.
        Job.Every("outbox-sweep", TimeSpan.FromMinutes(1), (_, _) =>
        {
            slices.Deliveries.Changes.TellCommitted();
            return Task.CompletedTask;
        }),
        Job.Daily("trim-deliveries", new TimeOnly(3, 30), (_, cancel) => slices.Deliveries.Trim(cancel)),
        Job.Daily("order-summaries", new TimeOnly(8, 0), async (_, cancel) => await slices.Ordering.Sending.Daily(await slices.Organisation(cancel), cancel)),
        // Whoever had no chat with the bot when something happened, and has now written to it.
        Job.Every("order-notices", TimeSpan.FromMinutes(1), async (_, cancel) => await slices.Ordering.Sending.Waiting(await slices.Organisation(cancel), cancel)),
    ];
}
