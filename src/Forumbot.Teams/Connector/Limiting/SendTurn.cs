namespace Forumbot.Teams.Connector.Limiting;

/// <summary>Lets calls go when the limits allow it.</summary>
internal sealed class SendTurn(SendLimits limits, TimeProvider clock)
{
    private readonly SendBook _book = new(limits);

    private long Now => clock.GetElapsedTime(0).Ticks;

    /// <summary>Waits until a call may go. A turn that is given up while waiting is lost to all.</summary>
    /// <param name="most">The longest that it waits.</param>
    /// <returns>Null when the call may go now; else how long it would have had to wait: it did not, and must not go.</returns>
    public async ValueTask<TimeSpan?> Wait(string? conversation, string tenant, TimeSpan most, CancellationToken cancel)
    {
        var now = Now;
        var wait = _book.Book(conversation, tenant, now, most.Ticks);
        if (wait > most.Ticks) return new(wait);
        for (var left = wait; left > 0; left = now + wait - Now) await Task.Delay(AtLeastOne(left), clock, cancel).ConfigureAwait(false);
        return null;
    }

    public bool HasRoomForTyping(string conversation, string tenant) => _book.BookTyping(conversation, tenant, Now);

    /// <summary>Timers count whole milliseconds.</summary>
    private static TimeSpan AtLeastOne(long ticks) => TimeSpan.FromMilliseconds(Math.Ceiling(new TimeSpan(ticks).TotalMilliseconds));
}
