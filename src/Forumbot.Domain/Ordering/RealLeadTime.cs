using Forumbot.Domain.LeadTimes;

namespace Forumbot.Domain.Ordering;

/// <summary>How long a service has really taken. Days are working days counted as lead times are promised (seed 002, Ledtider): day 1 is the first day
/// of what reached the supplier then (<see cref="LeadTime.FirstDay"/>), the last is the day of the last delivery. What was delivered before day 1, or on it,
/// took 1 day; what was delivered on a day that is no working day counts to the working day before it.</summary>
/// <param name="Deliveries">How many it rests on; <see cref="Fewest"/> or more.</param>
/// <param name="Half">p50 by nearest rank: the fewest days within which at least half of them were ready.</param>
/// <param name="NineOfTen">p90 by nearest rank: the same for nine of ten.</param>
public sealed record RealLeadTime(string Tjanst, int Deliveries, int Half, int NineOfTen)
{
    /// <summary>Of fewer deliveries nothing is told: they say little, and might tell of one buyer.</summary>
    public const int Fewest = 5;

    /// <summary>How far back deliveries are counted.</summary>
    public const int Months = 12;

    /// <param name="deliveries">When each reached the supplier, and when the last of it was delivered.</param>
    /// <returns>Null of fewer than <see cref="Fewest"/>.</returns>
    public static RealLeadTime? Of(string tjanst, IEnumerable<(DateTimeOffset Placed, DateTimeOffset Delivered)> deliveries)
    {
        int[] days = [.. deliveries.Select(d => Days(d.Placed, d.Delivered)).Order()];
        return days.Length < Fewest ? null : new(tjanst, days.Length, Within(days, 50), Within(days, 90));
    }

    /// <returns>1 or more.</returns>
    public static int Days(DateTimeOffset placed, DateTimeOffset delivered) => Math.Max(1, Workdays.Count(LeadTime.FirstDay(placed), LeadTime.DateAt(delivered)));

    /// <param name="sorted">Ascending, not empty.</param>
    private static int Within(int[] sorted, int percent) => sorted[(sorted.Length * percent + 99) / 100 - 1];
}
