using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Ordering.OrderTown;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>How much may be ordered without the kund/beställare: 10 000 kr at a time, 50 000 kr a year, and within budget.</summary>
public sealed class OrderLimitsTests
{
    [Theory]
    [InlineData(10_000, null)]
    [InlineData(10_001, LimitKind.PerOrder)]
    public void An_order_may_come_to_its_limit_and_no_further(int kronor, LimitKind? limit) => Assert.Equal(limit, Of(Role.Budgetuppfoljare, kronor, Spending.None));

    [Theory]
    [InlineData(41_000, null)]
    [InlineData(41_001, LimitKind.PerYear)]
    public void What_the_forvaltning_has_ordered_of_all_services_counts_for_the_year(int before, LimitKind? limit) =>
        Assert.Equal(limit, Of(Role.Budgetuppfoljare, 9_000, new(Money.FromKronor(before), Money.Zero, null)));

    [Theory]
    [InlineData(11_000, null)]
    [InlineData(11_001, LimitKind.Budget)]
    public void What_it_has_ordered_of_the_service_counts_against_its_budget(int before, LimitKind? limit) =>
        Assert.Equal(limit, Of(Role.Budgetuppfoljare, 9_000, new(Money.FromKronor(before), Money.FromKronor(before), Money.FromKronor(20_000))));

    [Fact]
    public void A_budget_of_nothing_is_a_budget_and_none_is_no_limit()
    {
        Assert.Equal(LimitKind.Budget, Of(Role.Budgetuppfoljare, 1, Spending.None with { Budget = Money.Zero }));
        Assert.Null(Of(Role.Budgetuppfoljare, 1, Spending.None));
    }

    [Fact]
    public void Where_the_pack_lets_budgets_be_they_are_no_limit()
    {
        var easy = Stockholm with { Rules = Stockholm.Rules with { Ordering = new() { AttestOverBudget = false } } };

        Assert.Null(OrderLimits.Of(easy, Role.Budgetuppfoljare, Buyer, Money.FromKronor(9_000), Spending.None with { Budget = Money.Zero }));
    }

    [Fact]
    public void A_forvaltnings_own_row_goes_before_the_general_one_even_where_it_sets_no_limit()
    {
        var own = Stockholm with { OrderLimits = [.. Stockholm.OrderLimits, new(Role.Budgetuppfoljare, Buyer, Money.FromKronor(500), null), new(Role.Budgetuppfoljare, "farsta", null, null)] };

        Assert.Equal(LimitKind.PerOrder, OrderLimits.Of(own, Role.Budgetuppfoljare, Buyer, Money.FromKronor(501), Spending.None));
        Assert.Null(OrderLimits.Of(own, Role.Budgetuppfoljare, "farsta", Money.FromKronor(1_000_000), Spending.None));
        Assert.Equal(LimitKind.PerOrder, OrderLimits.Of(own, Role.Budgetuppfoljare, "trafikkontoret", Money.FromKronor(10_001), Spending.None));
    }

    [Fact]
    public void The_kund_bestallare_has_no_limit_and_what_is_free_has_none()
    {
        var spent = new Spending(Money.FromKronor(49_999), Money.FromKronor(49_999), Money.Zero);

        Assert.Null(Of(Role.KundBestallare, 1_000_000, spent));
        Assert.Null(Of(Role.Budgetuppfoljare, 0, spent));
    }

    private static LimitKind? Of(Role role, int kronor, Spending spending) => OrderLimits.Of(Stockholm, role, Buyer, Money.FromKronor(kronor), spending);
}
