using Forumbot.Domain.LeadTimes;

namespace Forumbot.Jobs;

/// <summary>Something that the bot does by itself, by the clock. What was missed while no process ran is done once, at start. A
/// run that fails is tried again, and a process that dies in one leaves it to the next: a run must bear to be begun anew.</summary>
/// <param name="Key">Its name in the store: keep it.</param>
internal sealed record Job(string Key, Schedule Schedule, RunJob Run)
{
    /// <summary>How long after it failed a run is tried again; then three times as long each time, five times at most.</summary>
    public TimeSpan AgainAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Each day at that time in Stockholm.</summary>
    public static Job Daily(string key, TimeOnly at, RunJob run) => new(key, new Schedule.Daily(at), run);

    /// <param name="interval">At least a second.</param>
    public static Job Every(string key, TimeSpan interval, RunJob run) => new(key, new Schedule.Every(interval), run);
}

/// <summary>Does a job once.</summary>
internal delegate Task RunJob(Firing firing, CancellationToken cancel);

/// <param name="ScheduledAt">The time it was to be done, to the second: the same in each attempt. Of what was missed, the first time.</param>
/// <param name="Attempt">0, and one more for each time that it failed before.</param>
internal readonly record struct Firing(DateTimeOffset ScheduledAt, int Attempt);

/// <summary>When a job is done.</summary>
internal abstract record Schedule
{
    /// <summary>In the store, to see whether another schedule was meant before.</summary>
    public abstract string Text { get; }

    public sealed record Daily(TimeOnly At) : Schedule
    {
        public override string Text => $"daily at {At:HH\\:mm} {LeadTime.Stockholm.Id}";
    }

    public sealed record Every(TimeSpan Interval) : Schedule
    {
        public override string Text => $"every {Interval:c}";
    }
}
