using System.Globalization;
using Forumbot.Domain.LeadTimes;
using Quartz;

namespace Forumbot.Jobs;

/// <summary>Keeps what is scheduled in the store as the jobs say. What is there already is left as it is: its next time tells what
/// was missed.</summary>
internal static class JobSchedules
{
    private const string Group = "forumbot";

    public static JobKey KeyOf(Job job) => new(job.Key, Group);

    public static async Task Keep(IScheduler scheduler, IReadOnlyList<Job> jobs, CancellationToken cancel)
    {
        foreach (var job in jobs)
            if (await scheduler.GetTrigger(TriggerOf(job), cancel) is not { } known || known.Description != job.Schedule.Text) await Schedule(scheduler, job, cancel);
        var gone = (await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancel)).Except(jobs.Select(KeyOf)).ToList();
        if (gone.Count > 0) await scheduler.DeleteJobs(gone, cancel);
    }

    private static async Task Schedule(IScheduler scheduler, Job job, CancellationToken cancel)
    {
        var detail = JobBuilder.Create<ScheduledJob>().WithIdentity(KeyOf(job)).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(TriggerOf(job)).WithDescription(job.Schedule.Text).WithRetryPolicy(RetryPolicy.Exponential(5, job.AgainAfter, 3.0, TimeSpan.FromHours(1))).StartNow();
        await scheduler.ScheduleJob(detail, (job.Schedule switch
        {
            Schedule.Daily daily => trigger.WithCronSchedule(Cron(daily.At), c => c.InTimeZone(LeadTime.Stockholm).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
            Schedule.Every every => trigger.WithSimpleSchedule(s => s.WithInterval(every.Interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)),
            var other => throw new InvalidOperationException(other.Text),
        }).Build(), ScheduleJobOptions.Replacing, cancel);
    }

    private static TriggerKey TriggerOf(Job job) => new(job.Key, Group);

    /// <summary>Seconds, minutes, hours, and every day.</summary>
    private static string Cron(TimeOnly at) => string.Create(CultureInfo.InvariantCulture, $"{at.Second} {at.Minute} {at.Hour} * * ?");
}
