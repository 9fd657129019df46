using Forumbot.Host;

namespace Forumbot.Tests.Host;

public sealed class StockholmTimeTests
{
    [Theory]
    [InlineData("2026-11-21T10:00", "2026-11-21T09:00:00Z")]
    [InlineData("2026-06-21T10:00:30", "2026-06-21T08:00:30Z")]
    [InlineData("2026-06-21", "2026-06-20T22:00:00Z")]
    public void A_local_time_is_that_of_Stockholm(string local, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), StockholmTime.Parse(local));

    [Theory]
    [InlineData("")]
    [InlineData("i morgon")]
    [InlineData("21/11 2026")]
    [InlineData("2026-02-30T10:00")]
    [InlineData("2026-03-29T02:30")]
    [InlineData("0001-01-01")]
    [InlineData("1999-12-31T23:59")]
    [InlineData("2101-01-01")]
    [InlineData("9999-12-31T23:59")]
    public void What_no_clock_in_Stockholm_shows_is_no_time(string local) => Assert.Null(StockholmTime.Parse(local));
}
