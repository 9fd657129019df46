namespace Forumbot.Teams.Connector.Limiting;

/// <summary>Books the times at which calls leave, so that no limit is ever exceeded and none waits longer than it must; calls of a
/// conversation leave in the order in which they asked. What nobody wrote to for the longest window is forgotten.</summary>
internal sealed class SendBook(SendLimits limits)
{
    private static readonly long BetweenSweeps = TimeSpan.FromMinutes(1).Ticks;

    /// <summary>What typing leaves to messages: half of every limit.</summary>
    private const int TypingShare = 2;

    private readonly SendWindow[] _perConversation = [.. limits.PerConversation], _perTenant = [limits.PerTenant];
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SendTimes> _conversations = [];
    private readonly Dictionary<string, SendTimes> _tenants = [];
    private long _swept;

    /// <summary>How many conversations and tenants it remembers.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _conversations.Count + _tenants.Count;
        }
    }

    /// <summary>Books a call.</summary>
    /// <param name="conversation">Null for a call that is none's.</param>
    /// <param name="now">In ticks of any clock that never goes back.</param>
    /// <param name="most">The longest that it may wait, in ticks.</param>
    /// <returns>How long it has to wait, in ticks; more than <paramref name="most"/> where nothing was booked.</returns>
    public long Book(string? conversation, string tenant, long now, long most)
    {
        lock (_lock)
        {
            var (own, all) = Of(conversation, tenant, now);
            var at = Earliest(own, all, Math.Max(now, own?.Last ?? now), share: 1);
            if (at - now <= most) Add(own, all, at, now);
            return at - now;
        }
    }

    /// <summary>Books a call that may leave now or not at all, where half of every limit is free.</summary>
    public bool BookTyping(string conversation, string tenant, long now)
    {
        lock (_lock)
        {
            var (own, all) = Of(conversation, tenant, now);
            if (own!.Last > now || Earliest(own, all, now, TypingShare) != now) return false;
            Add(own, all, now, now);
            return true;
        }
    }

    private static long Earliest(SendTimes? own, SendTimes all, long from, int share)
    {
        for (long at; ; from = at)
            if ((at = all.Earliest(own?.Earliest(from, share) ?? from, share)) == from) return at;
    }

    private static void Add(SendTimes? own, SendTimes all, long at, long now)
    {
        own?.Add(at, now);
        all.Add(at, now);
    }

    private (SendTimes? Own, SendTimes All) Of(string? conversation, string tenant, long now)
    {
        if (now - _swept >= BetweenSweeps) Sweep(now);
        return (conversation is null ? null : Of(_conversations, conversation, _perConversation), Of(_tenants, tenant, _perTenant));
    }

    private static SendTimes Of(Dictionary<string, SendTimes> all, string key, SendWindow[] windows) =>
        all.TryGetValue(key, out var times) ? times : all[key] = new(windows);

    private void Sweep(long now)
    {
        _swept = now;
        foreach (var times in new[] { _conversations, _tenants })
            foreach (var (key, _) in times.Where(t => t.Value.IsIdle(now)).ToList()) times.Remove(key);
    }
}
