using System.Collections.Concurrent;
using Forumbot.Features.Data;
using Forumbot.Jobs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Forumbot.Tests.Jobs;

/// <summary>A process that does jobs, and what it did.</summary>
internal sealed class JobsInTest : IAsyncDisposable
{
    private readonly JobServer _server;

    private JobsInTest(StoreSettings store, ILoggerFactory? logs, Job[] jobs) =>
        _server = new(store, jobs, new JobRuns(store.Contexts()), logs ?? NullLoggerFactory.Instance) { Pause = TimeSpan.FromMilliseconds(200) };

    public Task Scheduled => _server.Scheduled.WaitAsync(Machine.Patience);

    public bool IsScheduled => _server.Scheduled.IsCompleted;

    public static JobsInTest Begin(StoreSettings store, params Job[] jobs) => Begin(store, null, jobs);

    public static JobsInTest Begin(StoreSettings store, ILoggerFactory? logs, params Job[] jobs)
    {
        var process = new JobsInTest(store, logs, jobs);
        process._server.Start();
        return process;
    }

    public static async Task<JobsInTest> Start(StoreSettings store, params Job[] jobs)
    {
        var process = Begin(store, jobs);
        await process.Scheduled;
        return process;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    public static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Machine.Patience);
        while (!holds()) await Task.Delay(20, patience.Token);
    }
}

/// <summary>The runs of a job, and what it does in them.</summary>
internal sealed class Runs(Func<Firing, CancellationToken, Task>? work = null)
{
    private int _now;
    private int _mostAtOnce;

    public ConcurrentQueue<Firing> Begun { get; } = new();

    public ConcurrentQueue<Firing> Done { get; } = new();

    public int MostAtOnce => _mostAtOnce;

    public async Task Run(Firing firing, CancellationToken cancel)
    {
        _mostAtOnce = Math.Max(_mostAtOnce, Interlocked.Increment(ref _now));
        Begun.Enqueue(firing);
        try
        {
            if (work is not null) await work(firing, cancel);
            Done.Enqueue(firing);
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }
}
