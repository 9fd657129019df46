using Forumbot.Jobs;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Jobs;

[Collection(OnPostgres.Name)]
public sealed class JobServerTests(PostgresCluster postgres)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1), Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_job_is_done_again_and_again_each_time_for_another_time()
    {
        using var store = SqliteStore.WithTables();
        var runs = new Runs();
        await using var process = await JobsInTest.Start(store.Settings, Job.Every("sweep", Second, runs.Run));

        await JobsInTest.Until(() => runs.Done.Count >= 3);

        Assert.Equal(runs.Done.Count, runs.Done.Select(f => f.ScheduledAt).Distinct().Count());
    }

    [Fact]
    public async Task Runs_of_a_job_never_overlap()
    {
        using var store = SqliteStore.WithTables();
        var runs = new Runs((_, cancel) => Task.Delay(1_500, cancel));
        await using var process = await JobsInTest.Start(store.Settings, Job.Every("slow", Second, runs.Run));

        await JobsInTest.Until(() => runs.Done.Count >= 3);

        Assert.Equal(1, runs.MostAtOnce);
    }

    [Fact]
    public async Task What_was_missed_while_no_process_ran_is_done_once_at_start()
    {
        using var store = SqliteStore.WithTables();
        var (daily, hourly) = (new Runs(), new Runs());
        Job[] jobs = [Job.Daily("digest", new(3, 30), daily.Run), Job.Every("remind", Hour, hourly.Run)];
        await using (await JobsInTest.Start(store.Settings, jobs)) await JobsInTest.Until(() => hourly.Done.Count == 1);
        Assert.Empty(daily.Begun);
        var missed = await QuartzTables.WereDueAgo(store.Settings, TimeSpan.FromDays(3));

        await using var restarted = await JobsInTest.Start(store.Settings, [.. jobs, Job.Every("beat", Second, new Runs().Run)]);
        await JobsInTest.Until(() => !daily.Done.IsEmpty && hourly.Done.Count > 1);
        await Beats(3, store);

        Assert.Equal((1, 2), (daily.Done.Count, hourly.Done.Count));
        Assert.Equal(missed.ToUnixTimeSeconds(), daily.Done.Single().ScheduledAt.ToUnixTimeSeconds());
        Assert.True(await QuartzTables.NextAt(store.Settings, "digest") > TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task What_a_killed_process_left_half_done_is_done_for_the_same_time()
    {
        using SqliteStore killed = SqliteStore.WithTables(), found = new();
        var half = new Runs((_, cancel) => Task.Delay(Timeout.Infinite, cancel));
        await using (await JobsInTest.Start(killed.Settings, Job.Every("sweep", Hour, half.Run)))
        {
            await JobsInTest.Until(() => half.Begun.Count == 1);
            foreach (var ending in new[] { "", "-wal" }) File.Copy(killed.File + ending, found.File + ending);
        }

        var runs = new Runs();
        await using var next = await JobsInTest.Start(found.Settings, Job.Every("sweep", Hour, runs.Run));
        await JobsInTest.Until(() => !runs.Done.IsEmpty);

        Assert.Equal(half.Begun.Single().ScheduledAt, Assert.Single(runs.Done).ScheduledAt);
    }

    [Fact]
    public async Task What_was_stopped_half_done_is_done_at_the_next_start()
    {
        using var store = SqliteStore.WithTables();
        var half = new Runs((_, cancel) => Task.Delay(Timeout.Infinite, cancel));
        await using (await JobsInTest.Start(store.Settings, Job.Every("sweep", Hour, half.Run))) await JobsInTest.Until(() => half.Begun.Count == 1);
        Assert.Empty(half.Done);

        var runs = new Runs();
        await using var next = await JobsInTest.Start(store.Settings, Job.Every("sweep", Hour, runs.Run));
        await JobsInTest.Until(() => !runs.Done.IsEmpty);

        Assert.Equal(half.Begun.Single().ScheduledAt, Assert.Single(runs.Done).ScheduledAt);
    }

    [Fact]
    public async Task A_run_that_fails_is_told_and_tried_again()
    {
        using var store = SqliteStore.WithTables();
        using var log = new LogInTest();
        var runs = new Runs((firing, _) => firing.Attempt < 2 ? throw new InvalidOperationException("The store was away.") : Task.CompletedTask);
        await using var process = JobsInTest.Begin(store.Settings, log, Job.Every("sweep", Hour, runs.Run) with { AgainAfter = Second });

        await JobsInTest.Until(() => !runs.Done.IsEmpty);

        Assert.Equal([0, 1, 2], runs.Begun.Select(f => f.Attempt));
        Assert.Equal(["The job sweep failed, attempt 1.", "The job sweep failed, attempt 2."], log.Lines.Where(l => l.Contains("failed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_two_processes_on_one_SQLite_file_one_does_the_jobs_and_the_other_takes_over()
    {
        using var store = SqliteStore.WithTables();
        var (first, second) = (new Runs(), new Runs());
        await using var waiting = await Waiting();

        await JobsInTest.Until(() => second.Done.Count >= 2);

        Assert.NotEmpty(first.Done);
        Assert.Empty(first.Done.Select(f => f.ScheduledAt).Intersect(second.Done.Select(f => f.ScheduledAt)));

        async Task<JobsInTest> Waiting()
        {
            await using var one = await JobsInTest.Start(store.Settings, Job.Every("sweep", Second, first.Run));
            var other = JobsInTest.Begin(store.Settings, Job.Every("sweep", Second, second.Run));
            await JobsInTest.Until(() => first.Done.Count >= 3);
            Assert.False(other.IsScheduled);
            Assert.Empty(second.Begun);
            return other;
        }
    }

    [PostgresFact]
    public async Task Two_processes_that_start_at_once_on_PostgreSQL_share_the_jobs_and_do_none_twice()
    {
        var store = await postgres.NewMigrated();
        Runs[] sweeps = [new(), new()], once = [new(), new()];
        var processes = await Task.WhenAll(sweeps.Zip(once, (sweep, rare) => JobsInTest.Start(store, Job.Every("sweep", Second, sweep.Run), Job.Every("once", Hour, rare.Run))));

        await JobsInTest.Until(() => sweeps.Sum(r => r.Done.Count) >= 8);
        foreach (var process in processes) await process.DisposeAsync();

        var times = sweeps.SelectMany(r => r.Begun).Select(f => f.ScheduledAt).ToList();
        Assert.Equal(times.Distinct().Count(), times.Count);
        Assert.Single(once.SelectMany(r => r.Begun));
    }

    [Fact]
    public async Task A_job_with_another_schedule_follows_it_and_one_that_is_gone_is_never_run()
    {
        using var store = SqliteStore.WithTables();
        var (moved, gone) = (new Runs(), new Runs());
        await using (await JobsInTest.Start(store.Settings, Job.Daily("moved", new(3, 30), moved.Run), Job.Every("gone", Hour, gone.Run))) await JobsInTest.Until(() => gone.Done.Count == 1);
        await QuartzTables.WereDueAgo(store.Settings, Hour);

        await using var process = await JobsInTest.Start(store.Settings, Job.Every("moved", Second, moved.Run));
        await JobsInTest.Until(() => moved.Done.Count >= 2);

        Assert.Single(gone.Begun);
        Assert.Equal(["moved"], await QuartzTables.Triggers(store.Settings));
    }

    [Fact]
    public async Task A_daily_job_is_due_at_that_time_in_Stockholm()
    {
        using var store = SqliteStore.WithTables();
        await using var process = await JobsInTest.Start(store.Settings, Job.Daily("digest", new(3, 30), new Runs().Run));

        var next = await QuartzTables.NextAt(store.Settings, "digest");

        Assert.Equal(new TimeSpan(3, 30, 0), TimeZoneInfo.ConvertTime(next, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).TimeOfDay);
        Assert.InRange(next - TimeProvider.System.GetUtcNow(), TimeSpan.Zero, TimeSpan.FromHours(25));
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_is_told_and_tried_again()
    {
        using var store = SqliteStore.WithTables();
        using var log = new LogInTest();
        var (runs, whole) = (new Runs(), await File.ReadAllBytesAsync(store.File));
        await File.WriteAllBytesAsync(store.File, [.. "This is no database at all. "u8]);
        await using var process = JobsInTest.Begin(store.Settings, log, Job.Every("sweep", Hour, runs.Run));
        await JobsInTest.Until(() => log.Lines.Any(l => l.StartsWith("The jobs could not be scheduled", StringComparison.Ordinal)));
        Assert.Empty(runs.Begun);

        await File.WriteAllBytesAsync(store.File, whole);

        await JobsInTest.Until(() => !runs.Done.IsEmpty);
    }

    /// <summary>Until the scheduler has had time to do what it would do: the beats of another job.</summary>
    private static async Task Beats(int beats, SqliteStore store)
    {
        var from = await QuartzTables.NextAt(store.Settings, "beat");
        while (await QuartzTables.NextAt(store.Settings, "beat") < from + beats * Second) await Task.Delay(50);
    }
}
