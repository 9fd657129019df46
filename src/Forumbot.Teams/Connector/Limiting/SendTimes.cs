namespace Forumbot.Teams.Connector.Limiting;

/// <summary>When calls left, and when calls that wait will leave, in ticks; tells when the next may. Not for several threads.</summary>
internal sealed class SendTimes(SendWindow[] windows)
{
    private const int FirstTidying = 64;

    /// <summary>Ascending.</summary>
    private readonly List<long> _times = [];

    private readonly long _longest = windows.Max(w => w.Within.Ticks);

    private int _tidyAt = FirstTidying;

    /// <summary>The time of the last that leaves; the beginning of time where there is none.</summary>
    public long Last => _times.Count == 0 ? long.MinValue : _times[^1];

    /// <summary>Whether nothing in it counts any more.</summary>
    public bool IsIdle(long now) => _times.Count == 0 || Last + _longest <= now;

    /// <summary>The first time from <paramref name="from"/> on at which one more call breaks no window.</summary>
    /// <param name="share">The part of each window that may be used: 1 all, 2 half of it.</param>
    public long Earliest(long from, int share = 1)
    {
        for (var at = from; ; from = at)
        {
            foreach (var window in windows) at = Earliest(at, Math.Max(1, window.Most / share), window.Within.Ticks);
            if (at == from) return at;
        }
    }

    public void Add(long at, long now)
    {
        if (_times.Count >= _tidyAt) Tidy(now);
        var place = _times.Count;
        while (place > 0 && _times[place - 1] > at) place--;
        _times.Insert(place, at);
    }

    /// <summary>Any <paramref name="most"/> calls in a row that are closer together than the window keep one more from the time between the
    /// last of them less the window and the first of them plus the window. Those stretches ascend, so one walk is enough; and a
    /// call after all others meets only the last of them.</summary>
    private long Earliest(long from, int most, long within)
    {
        for (var at = from >= Last ? Math.Max(0, _times.Count - most) : 0; at + most <= _times.Count; at++)
        {
            var (first, last) = (_times[at], _times[at + most - 1]);
            if (last - first < within && from > last - within && from < first + within) from = first + within;
        }

        return from;
    }

    /// <summary>Now and then, so that each call pays little for it.</summary>
    private void Tidy(long now)
    {
        _times.RemoveRange(0, _times.TakeWhile(t => t + _longest <= now).Count());
        _tidyAt = Math.Max(FirstTidying, 2 * _times.Count);
    }
}
