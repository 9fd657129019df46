using System.Diagnostics;
using System.Globalization;
using Forumbot.Features.Data;
using Quartz;

namespace Forumbot.Jobs;

/// <summary>One run of a job: left out where it was done before, told of where it fails. The name of this class stands in the
/// scheduler's tables.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ScheduledJob(Job job, JobRuns runs, JobMetrics metrics, ILogger<ScheduledJob> log) : IJob
{
    private static readonly Func<ILogger, string, DateTimeOffset, IDisposable?> Scope = LoggerMessage.DefineScope<string, DateTimeOffset>("job {Job} of {ScheduledAt:u}");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var firing = new Firing(ScheduledAt(context), context.RetryAttempt);
        using var scope = Scope(log, job.Key, firing.ScheduledAt);
        using var span = metrics.Begin(job.Key);
        var start = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            outcome = await Run(firing, cancellationToken) ? "done" : "repeated";
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            outcome = "stopped";
            throw;
        }
        catch (Exception fault)
        {
            LogFault(log, job.Key, firing.Attempt + 1, fault);
            throw new JobExecutionException(fault);
        }
        finally
        {
            metrics.End(job.Key, outcome, Stopwatch.GetElapsedTime(start));
        }
    }

    private async Task<bool> Run(Firing firing, CancellationToken cancel)
    {
        if (await runs.IsDone(job.Key, firing.ScheduledAt, cancel)) return false;
        await job.Run(firing, cancel);
        await runs.Done(job.Key, firing.ScheduledAt, CancellationToken.None);
        return true;
    }

    /// <summary>What a process left when it died is run by a trigger of its own, which remembers the time that was meant, to the second.</summary>
    private static DateTimeOffset ScheduledAt(IJobExecutionContext context)
    {
        var meant = context.Recovering && context.MergedJobDataMap.TryGetValue(SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime, out var left)
            && DateTimeOffset.TryParse(left as string, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        return DateTimeOffset.FromUnixTimeSeconds(meant.ToUnixTimeSeconds());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed, attempt {Attempt}.")]
    private static partial void LogFault(ILogger log, string job, int attempt, Exception fault);
}
