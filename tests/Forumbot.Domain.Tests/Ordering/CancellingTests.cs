using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Ordering.AvropInTest;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class CancellingTests
{
    [Fact]
    public void What_is_cancelled_in_time_takes_none_of_the_years_money()
    {
        var done = Cancelling.Cancel(Asked(Order(AvropState.Placed), Staff), "").Done();
        Assert.Equal((AvropState.Cancelled, Money.Zero, (string?)null), (done.Avrop.State, done.Avrop.Committed, done.Step.Text));
    }

    [Fact]
    public void After_the_point_of_no_return_nothing_is_cancelled() => Assert.IsType<AvropOutcome.Stale>(Cancelling.Cancel(Asked(Order(AvropState.InProgress), Staff), null));

    [Theory]
    [InlineData(null, "2027-02-28")]
    [InlineData(0, "2026-11-30")]
    [InlineData(1, "2026-12-31")]
    public void A_terminated_service_runs_to_the_end_of_the_month_in_which_its_notice_ends(int? months, string last)
    {
        var organisation = Organisation with { OrderTerms = [OrderTerms.Usual(Hours) with { NoticeMonths = months }] };
        var asked = Asked(Order(AvropState.Running), Budget, organisation);

        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), Cancelling.LastDay(asked));
        Assert.Equal((AvropState.Terminated, (DateOnly?)Cancelling.LastDay(asked)), (Cancelling.Terminate(asked, last).Done().Avrop.State, Cancelling.Terminate(asked, last).Done().Avrop.EndsOn));
    }

    [Theory]
    [InlineData("2027-01-31")]
    [InlineData("snart")]
    [InlineData(null)]
    public void Where_another_last_day_was_shown_nothing_is_terminated(string? shown) =>
        Assert.Equal(new DateOnly(2027, 2, 28), Assert.IsType<AvropOutcome.OtherLastDay>(Cancelling.Terminate(Asked(Order(AvropState.Running), Budget), shown)).Last);

    [Fact]
    public void It_is_closed_the_day_after_its_last()
    {
        var ends = Order(AvropState.Terminated) with { EndsOn = new(2026, 11, 23) };
        Assert.Null(Settling.Close(Asked(ends, null)));
        Assert.Equal(AvropState.Closed, Settling.Close(Asked(ends, null) with { Now = Now.AddDays(1) })!.Avrop.State);
    }

    [Fact]
    public void Who_ordered_without_a_role_does_not_terminate() => Assert.IsType<AvropOutcome.MayNot>(Cancelling.Terminate(Asked(Order(AvropState.Running), Staff), "2027-02-28"));
}
