using System.Globalization;
using Forumbot.Domain.LeadTimes;

namespace Forumbot.Domain.Tests.LeadTimes;

public sealed class WorkdaysTests
{
    // Written down from printed calendars, not computed: Easter Sunday, Kristi himmelsfärdsdag and midsommarafton.
    private const string Movable = """
        2020 04-12 05-21 06-19
        2021 04-04 05-13 06-25
        2022 04-17 05-26 06-24
        2023 04-09 05-18 06-23
        2024 03-31 05-09 06-21
        2025 04-20 05-29 06-20
        2026 04-05 05-14 06-19
        2027 03-28 05-06 06-25
        2028 04-16 05-25 06-23
        2029 04-01 05-10 06-22
        2030 04-21 05-30 06-21
        2031 04-13 05-22 06-20
        2032 03-28 05-06 06-25
        2033 04-17 05-26 06-24
        2034 04-09 05-18 06-23
        2035 03-25 05-03 06-22
        """;

    // Alla helgons dag and pingstdagen fall on weekends; they stand here to show that nothing else was forgotten.
    private static readonly string[] SameEachYear = ["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"];

    public static TheoryData<string> Years => [.. Movable.Split('\n', StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Each_day_of_a_year_is_as_the_calendar_says(string line)
    {
        var parts = line.Split(' ');
        var year = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var easter = Date(year, parts[1]);
        HashSet<DateOnly> free = [.. SameEachYear.Select(d => Date(year, d)), easter.AddDays(-2), easter.AddDays(1), Date(year, parts[2]), Date(year, parts[3])];
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            Assert.True(Workdays.IsWorkday(day) == (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !free.Contains(day)), $"{day:O}");
        Assert.Equal(easter, Workdays.EasterSunday(year));
    }

    [Theory]
    [InlineData("2026-10-31")]
    [InlineData("2027-11-06")]
    [InlineData("2026-05-24")]
    [InlineData("2026-06-20")]
    public void Alla_helgons_dag_pingstdagen_and_midsommardagen_are_free(string day) =>
        Assert.False(Workdays.IsWorkday(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static DateOnly Date(int year, string monthAndDay) =>
        DateOnly.ParseExact($"{year}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
