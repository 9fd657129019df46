using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Ordering.AvropInTest;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>What orders take of each year's money.</summary>
public sealed class CommitmentsTests
{
    private static readonly Avrop Runs = Order(AvropState.Running);

    [Theory]
    [InlineData(2025, 0)]
    [InlineData(2026, 2)]
    [InlineData(2027, 12)]
    [InlineData(2028, 12)]
    public void A_running_service_takes_what_is_expected_in_each_month_from_its_start(int year, int months) => Assert.Equal(Runs.Total.Times(months), Commitments.InYear(Runs, year));

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2027, 10)]
    public void Its_start_is_the_promised_day_else_the_one_that_the_buyer_wants(int year, int months)
    {
        Assert.Equal(Runs.Total.Times(months), Commitments.InYear(Runs with { Wanted = new(2027, 3, 1) }, year));
        Assert.Equal(Runs.Total.Times(months), Commitments.InYear(Runs with { Wanted = new(2027, 1, 1), ReadyBy = new(2027, 3, 1) }, year));
    }

    [Theory]
    [InlineData(AvropState.Terminated)]
    [InlineData(AvropState.Closed)]
    public void A_terminated_one_takes_nothing_after_its_last_day(AvropState state)
    {
        var ends = Runs with { State = state, EndsOn = new(2027, 2, 28) };

        Assert.Equal([2, 2, 0], new[] { 2026, 2027, 2028 }.Select(year => (int)(Commitments.InYear(ends, year).Ore / ends.Total.Ore)));
    }

    [Fact]
    public void One_that_never_ran_takes_nothing_and_what_is_ordered_once_counts_in_its_own_year()
    {
        Assert.Equal(Money.Zero, Commitments.InYear(Runs with { State = AvropState.Declined }, 2026));
        Assert.Equal([Money.FromKronor(8_600), Money.Zero], new[] { 2026, 2027 }.Select(year => Commitments.InYear(Order(AvropState.Placed), year)));
    }

    [Fact]
    public void What_is_terminated_gives_back_what_it_took_of_the_year()
    {
        var organisation = Organisation with { OrderTerms = [OrderTerms.Usual(Hours) with { NoticeMonths = 0 }] };

        Assert.Equal(Runs.Total, Cancelling.Terminate(Asked(Runs, Budget, organisation), "2026-11-30").Done().Avrop.Committed);
    }
}
