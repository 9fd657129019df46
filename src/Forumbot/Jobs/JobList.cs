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
        Job.Daily("close-orders", new TimeOnly(4, 0), async (_, cancel) => await slices.Ordering.Queue.Close.Handle(await slices.Organisation(cancel), cancel)),
        Job.Daily("order-reminders", new TimeOnly(7, 30), async (_, cancel) => await slices.Ordering.Queue.Remind.Handle(await slices.Organisation(cancel), cancel)),
    ];
}
