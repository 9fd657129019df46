namespace Forumbot.Tests.Teams.Connector;

/// <summary>A clock that goes when the test says so; waits that are short enough are over at once, with the time that they took.</summary>
/// <param name="jumps">The longest wait that is jumped over; zero for none.</param>
internal sealed class HandClock(TimeSpan jumps = default) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Due> _timers = [];
    private readonly List<TimeSpan> _waited = [];
    private DateTimeOffset _now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The waits that were jumped over.</summary>
    public IReadOnlyList<TimeSpan> Waited
    {
        get
        {
            lock (_lock) return [.. _waited];
        }
    }

    /// <summary>How long the shortest of the waits that are going on takes; null where there is none.</summary>
    public TimeSpan? Shortest
    {
        get
        {
            lock (_lock) return _timers.Count == 0 ? null : _timers.Min(t => t.At) - _now;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Due(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<Due> due;
        lock (_lock)
        {
            _now += by;
            due = _timers.FindAll(t => t.At <= _now);
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(t => t.Fire());
    }

    private bool Start(Due timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan) return true;
            if (dueTime > jumps)
            {
                timer.At = _now + dueTime;
                _timers.Add(timer);
                return true;
            }

            _waited.Add(dueTime);
            _now += dueTime;
        }

        // Not on this thread: whoever makes a timer does not expect it to be over before it is made.
        return ThreadPool.QueueUserWorkItem(_ => timer.Fire());
    }

    private void Stop(Due timer)
    {
        lock (_lock) _timers.Remove(timer);
    }

    private sealed class Due(HandClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset At { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Start(this, dueTime);

        public void Dispose() => clock.Stop(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
