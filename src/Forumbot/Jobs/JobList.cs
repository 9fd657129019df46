using Forumbot.Host;

namespace Forumbot.Jobs;

/// <summary>What the bot does by itself. A new job is a line here.</summary>
internal static class JobList
{
    /// <param name="keepNamesMonths">How long people are named in orders that have ended.</param>
    public static IReadOnlyList<Job> Of(Slices slices, int keepNamesMonths) =>
    [
        // The sender looks by itself; this is for what came due while nothing happened.
        Job.Every("outbox-sweep", TimeSpan.FromMinutes(1), (_, _) =>
        {
            slices.Deliveries.Changes.TellCommitted();
            return Task.CompletedTask;
        }),
        Job.Every("trim-order-files", TimeSpan.FromHours(1), (_, cancel) => slices.Ordering.Files.Drop.Trim(cancel)),
        Job.Daily("trim-deliveries", new TimeOnly(3, 30), (_, cancel) => slices.Deliveries.Trim(cancel)),
        Job.Daily("close-orders", new TimeOnly(4, 0), async (_, cancel) => await slices.Ordering.Queue.Close.Handle(await slices.Organisation(cancel), cancel)),
        Job.Daily("order-reminders", new TimeOnly(7, 30), async (_, cancel) => await slices.Ordering.Queue.Remind.Handle(await slices.Organisation(cancel), cancel)),
        Job.Daily("order-summaries", new TimeOnly(8, 0), async (_, cancel) => await slices.Ordering.Sending.Daily(await slices.Organisation(cancel), cancel)),
        Job.Daily("erase-order-people", new TimeOnly(4, 0), async (firing, cancel) => await slices.Ordering.Erase.Before(firing.ScheduledAt.AddMonths(-keepNamesMonths), await slices.Organisation(cancel), isTrial: false, cancel)),
        // Whoever had no chat with the bot when something happened, and has now written to it.
        Job.Every("order-notices", TimeSpan.FromMinutes(1), async (_, cancel) => await slices.Ordering.Sending.Waiting(await slices.Organisation(cancel), cancel)),
    ];
}
