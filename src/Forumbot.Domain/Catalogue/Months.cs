namespace Forumbot.Domain.Catalogue;

/// <summary>Months, each known by its first day.</summary>
public static class Months
{
    /// <summary>The first of the month of a day.</summary>
    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>So many months from a first one on.</summary>
    public static IEnumerable<DateOnly> From(DateOnly first, int count) => Enumerable.Range(0, count).Select(first.AddMonths);

    /// <param name="count">From January, 1–12.</param>
    public static IEnumerable<DateOnly> OfYear(int year, int count = 12) => From(new(year, 1, 1), count);

    /// <summary>How many months later a day's month is than another's; below zero where it is earlier.</summary>
    public static int Between(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
