using Forumbot.Features.Data;
using Npgsql;
using Quartz;

namespace Forumbot.Jobs;

/// <summary>Quartz, with its tables in the store.</summary>
internal sealed partial class JobScheduler : IAsyncDisposable
{
    /// <summary>How long running jobs get to end when the bot stops. What did not is done again at the next start.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly StandaloneSchedulerFactory _factory;
    private readonly IScheduler _scheduler;
    private readonly JobMetrics _metrics;

    private JobScheduler(StandaloneSchedulerFactory factory, IScheduler scheduler, JobMetrics metrics) => (_factory, _scheduler, _metrics) = (factory, scheduler, metrics);

    /// <summary>Makes its tables where they are missing, and schedules what is not scheduled yet; one process at a time.</summary>
    public static async Task<JobScheduler> Start(StoreSettings store, IReadOnlyList<Job> jobs, JobRuns runs, ILoggerFactory logs, CancellationToken cancel)
    {
        await using var turn = await MigrationLock.Take(store, cancel);
        var metrics = new JobMetrics();
        var factory = QuartzSchedulerBuilder.Create(quartz => Configure(quartz, store, new JobMaker(jobs, runs, metrics, logs.CreateLogger<ScheduledJob>()), logs)).Build();
        try
        {
            var scheduler = await factory.GetScheduler(cancel);
            await JobSchedules.Keep(scheduler, jobs, cancel);
            await scheduler.Start(cancel);
            return new(factory, scheduler, metrics);
        }
        catch
        {
            await factory.DisposeAsync();
            metrics.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true).AsTask().WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _factory.DisposeAsync().AsTask().WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _metrics.Dispose();
    }

    private static void Configure(IQuartzBuilder quartz, StoreSettings store, JobMaker maker, ILoggerFactory logs)
    {
        quartz.Services.AddSingleton(logs);
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = "forumbot";
            options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            options.PropagateTraceContext = false;
        });
        quartz.UseDefaultThreadPool(4);
        quartz.UseJobFactory(maker);
        quartz.UsePersistentStore(tables =>
        {
            tables.ConfigureStore(options => options.RecoverFiringsCancelledByShutdown = true);
            tables.ProvisionSchema();
            if (store.Provider is StoreProvider.Sqlite) tables.UseSqlite(SqliteInTurn.Factory, store.SqliteConnectionString);
            else tables.UsePostgres(NpgsqlFactory.Instance, store.ConnectionString);
            if (store.Provider is StoreProvider.Postgres) tables.UseClustering(_ => { });
        });
    }
}
