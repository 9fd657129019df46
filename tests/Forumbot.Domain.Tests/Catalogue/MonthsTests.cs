using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Tests.Catalogue;

public class MonthsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(29)]
    public void A_month_is_known_by_its_first_day(int day) => Assert.Equal(new(2024, 2, 1), Months.FirstOf(new(2024, 2, day)));

    [Fact]
    public void Months_go_on_over_the_turn_of_the_year() =>
        Assert.Equal([new(2026, 11, 1), new(2026, 12, 1), new(2027, 1, 1)], Months.From(new(2026, 11, 1), 3));

    [Fact]
    public void The_last_month_that_there_is_can_be_named() => Assert.Equal([new(9999, 12, 1)], Months.From(new(9999, 12, 1), 1));

    [Fact]
    public void A_year_has_twelve_and_begins_with_January()
    {
        Assert.Equal(Enumerable.Range(1, 12), Months.OfYear(2026).Select(m => m.Month));
        Assert.Equal([new(2026, 1, 1), new(2026, 2, 1)], Months.OfYear(2026, 2));
    }

    [Theory]
    [InlineData("2026-11-30", "2026-11-01", 0)]
    [InlineData("2026-11-30", "2027-01-01", 2)]
    [InlineData("2027-01-01", "2025-12-31", -13)]
    public void Days_of_the_month_do_not_count_between_months(string from, string to, int months) => Assert.Equal(months, Months.Between(Day(from), Day(to)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
