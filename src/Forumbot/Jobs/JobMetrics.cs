using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Forumbot.Jobs;

/// <summary>What is told of jobs to whoever measures.</summary>
internal sealed class JobMetrics : IDisposable
{
    private readonly ActivitySource _source = new("Forumbot");
    private readonly Meter _meter = new("Forumbot");
    private readonly Histogram<double> _duration;

    public JobMetrics() => _duration = _meter.CreateHistogram<double>("forumbot.job.duration", "s", "Runs of jobs, by job and outcome.");

    public Activity? Begin(string job) => _source.StartActivity($"job {job}");

    public void End(string job, string outcome, TimeSpan took) => _duration.Record(took.TotalSeconds, new("job", job), new("outcome", outcome));

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }
}
