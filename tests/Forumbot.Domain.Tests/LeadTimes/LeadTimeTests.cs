using System.Globalization;
using Forumbot.Domain.LeadTimes;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.LeadTimes;

public sealed class LeadTimeTests
{
    [Theory]
    [InlineData("2026-11-23T09:00:00+01:00", 1, "2026-11-23")]
    [InlineData("2026-11-23T12:00:00+01:00", 1, "2026-11-23")]
    [InlineData("2026-11-23T12:00:00.001+01:00", 1, "2026-11-24")]
    [InlineData("2026-11-23T11:00:00Z", 3, "2026-11-25")]
    [InlineData("2026-11-23T11:00:00.0000001Z", 3, "2026-11-26")]
    [InlineData("2026-07-01T10:00:00Z", 1, "2026-07-01")]
    [InlineData("2026-07-01T10:00:01Z", 1, "2026-07-02")]
    [InlineData("2026-11-20T13:00:00+01:00", 1, "2026-11-23")]
    [InlineData("2026-11-20T11:59:00+01:00", 3, "2026-11-24")]
    [InlineData("2026-11-21T10:00:00+01:00", 1, "2026-11-23")]
    [InlineData("2026-12-23T12:30:00+01:00", 3, "2026-12-30")]
    [InlineData("2026-12-30T15:00:00+01:00", 1, "2027-01-04")]
    [InlineData("2026-06-18T12:01:00+02:00", 1, "2026-06-22")]
    [InlineData("2026-04-02T14:00:00+02:00", 3, "2026-04-09")]
    [InlineData("2026-11-22T23:30:00Z", 1, "2026-11-23")]
    public void What_is_in_by_noon_counts_from_that_day(string arrives, int days, string ready) =>
        Assert.Equal(ready, LeadTime.ReadyBy(At(arrives), days).ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public void Ready_is_always_that_many_working_days_from_day_one() => Prop.ForAll(Arrivals(), Gen.Choose(1, 20).ToArbitrary(), (arrives, days) =>
    {
        var (first, ready) = (LeadTime.FirstDay(arrives), LeadTime.ReadyBy(arrives, days));
        var counted = Enumerable.Range(0, ready.DayNumber - first.DayNumber + 1).Count(n => Workdays.IsWorkday(first.AddDays(n)));
        return counted == days && Workdays.IsWorkday(first) && Workdays.IsWorkday(ready);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_sends_later_is_never_ready_earlier() => Prop.ForAll(Arrivals(), Gen.Choose(1, 5000).ToArbitrary(), (arrives, minutes) =>
        LeadTime.ReadyBy(arrives, 2) <= LeadTime.ReadyBy(arrives.AddMinutes(minutes), 2)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_lead_time_is_shorter_than_a_day() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LeadTime.ReadyBy(At("2026-11-23T09:00:00Z"), 0));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static Arbitrary<DateTimeOffset> Arrivals() =>
        Gen.Choose(0, 16 * 365 * 24 * 60).Select(minutes => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes)).ToArbitrary();
}
