namespace Forumbot.Teams.Connector.Calls;

/// <summary>How long to wait before a retry.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250), Longest = TimeSpan.FromSeconds(4);

    /// <summary>Doubled with each retry; of that at least half, so that callers who failed together do not return together. What the
    /// service asks for is never cut short, only drawn out by up to a fifth.</summary>
    /// <param name="retry">0 for the first.</param>
    /// <param name="chance">0 to 1.</param>
    public static TimeSpan After(int retry, TimeSpan? asked, double chance)
    {
        var step = First * Math.Min(1 << Math.Min(retry, 10), Longest / First);
        var own = step * (0.5 + (chance / 2));
        return asked is { } wait && wait > TimeSpan.Zero ? wait + (TimeSpan.FromTicks(Math.Min(wait.Ticks, Longest.Ticks)) * (chance / 5)) : own;
    }
}
