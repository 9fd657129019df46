namespace Forumbot.Tests.Data;

/// <summary>Time that goes only when told.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private long ticks = new DateTime(2026, 11, 21, 10, 0, 0, DateTimeKind.Utc).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref ticks);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    internal void Step(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
