using System.Collections.Frozen;
using Forumbot.Features.Data;
using Quartz;
using Quartz.Extensibility;

namespace Forumbot.Jobs;

/// <summary>Finds the job that the scheduler's tables name.</summary>
internal sealed class JobMaker(IReadOnlyList<Job> jobs, JobRuns runs, JobMetrics metrics, ILogger<ScheduledJob> log) : IJobFactory
{
    private readonly FrozenDictionary<JobKey, Job> _jobs = jobs.ToFrozenDictionary(JobSchedules.KeyOf);

    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new JobScope(new ScheduledJob(_jobs[bundle.JobDetail.Key], runs, metrics, log), null));

    public ValueTask ReturnJob(JobScope jobScope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
