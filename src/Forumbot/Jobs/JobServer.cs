using Forumbot.Features.Data;

namespace Forumbot.Jobs;

/// <summary>Does the jobs beside the turns, from when it is started until it is disposed. One process does them for a SQLite file,
/// and another takes over when that one ends; on PostgreSQL the processes share them. A store that cannot be used is tried again,
/// and never stops the bot.</summary>
internal sealed partial class JobServer(StoreSettings store, IReadOnlyList<Job> jobs, JobRuns runs, ILoggerFactory logs) : IAsyncDisposable
{
    private readonly ILogger _log = logs.CreateLogger<JobServer>();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _scheduled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _serving = Task.CompletedTask;

    /// <summary>Between one try and the next to have the jobs.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Until this process does the jobs.</summary>
    public Task Scheduled => _scheduled.Task;

    public void Start()
    {
        if (jobs.Count > 0) _serving = Task.Run(Serve);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task Serve()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var turn = await JobTurn.Take(store, Pause, _stop.Token);
                await using var scheduler = await JobScheduler.Start(store, jobs, runs, logs, _stop.Token);
                _scheduled.TrySetResult();
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                LogNotScheduled(_log, Pause.TotalSeconds, fault);
                await Task.Delay(Pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The jobs could not be scheduled; they are tried again in {Seconds} s.")]
    private static partial void LogNotScheduled(ILogger log, double seconds, Exception fault);
}
