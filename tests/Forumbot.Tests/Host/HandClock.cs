namespace Forumbot.Tests.Host;

/// <summary>Time that goes only when told, for timers too.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<HandTimer> _timers = [];
    private long _ticks = new DateTime(2026, 11, 21, 10, 0, 0, DateTimeKind.Utc).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Timers that wait for something.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock) return _timers.Count;
        }
    }

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time go; what is due is called in its order, before this returns.</summary>
    public void Step(TimeSpan time)
    {
        var until = GetTimestamp() + time.Ticks;
        while (Next(until) is { } due) due();
        Volatile.Write(ref _ticks, until);
    }

    private Action? Next(long until)
    {
        lock (_lock)
        {
            if (_timers.Where(t => t.Due <= until).MinBy(t => t.Due) is not { } timer) return null;
            Volatile.Write(ref _ticks, Math.Max(_ticks, timer.Due));
            if (timer.Period > 0) timer.Due += timer.Period;
            else _timers.Remove(timer);
            return timer.Call;
        }
    }

    private sealed class HandTimer(HandClock clock, TimerCallback callback, object? state) : ITimer
    {
        public long Due { get; set; }

        public long Period { get; private set; }

        public void Call() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                (Due, Period) = (clock._ticks + dueTime.Ticks, period.Ticks);
                if (dueTime >= TimeSpan.Zero) clock._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._lock) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
