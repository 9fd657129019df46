using System.Globalization;
using Forumbot.Domain.Ordering;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class RealLeadTimeTests
{
    [Theory]
    [InlineData("2026-11-23T09:00:00+01:00", "2026-11-23T16:00:00+01:00", 1)]
    [InlineData("2026-11-23T09:00:00+01:00", "2026-11-24T16:00:00+01:00", 2)]
    [InlineData("2026-11-23T13:00:00+01:00", "2026-11-24T16:00:00+01:00", 1)]
    [InlineData("2026-11-23T13:00:00+01:00", "2026-11-23T16:00:00+01:00", 1)]
    [InlineData("2026-11-20T09:00:00+01:00", "2026-11-23T16:00:00+01:00", 2)]
    [InlineData("2026-11-20T09:00:00+01:00", "2026-11-22T16:00:00+01:00", 1)]
    [InlineData("2026-12-23T09:00:00+01:00", "2026-12-28T10:00:00+01:00", 2)]
    public void Days_are_working_days_from_day_one_to_the_day_of_the_last_delivery(string placed, string delivered, int days) => Assert.Equal(days, RealLeadTime.Days(At(placed), At(delivered)));

    [Fact]
    public void Half_and_nine_of_ten_are_the_fewest_days_within_which_so_many_were_ready()
    {
        var real = RealLeadTime.Of("x", [.. Enumerable.Range(0, 10).Select(Taking)]);

        Assert.Equal(new RealLeadTime("x", 10, 5, 9), real);
    }

    [Fact]
    public void Of_an_odd_number_the_middle_one_is_half() => Assert.Equal((3, 5), RealLeadTime.Of("x", Enumerable.Range(0, 5).Select(Taking)) is { } real ? (real.Half, real.NineOfTen) : default);

    [Fact]
    public void Of_fewer_than_five_nothing_is_told() => Assert.Null(RealLeadTime.Of("x", Enumerable.Range(0, 4).Select(Taking)));

    /// <summary>One more day than the number, from a Monday in a month without holidays.</summary>
    private static (DateTimeOffset, DateTimeOffset) Taking(int more)
    {
        var placed = new DateTimeOffset(2026, 9, 7, 9, 0, 0, TimeSpan.FromHours(2));
        return (placed, placed.AddDays(more + more / 5 * 2));
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
