using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Ordering.AvropInTest;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class DeliveringTests
{
    [Fact]
    public void Parts_are_charged_so_that_they_add_up_to_the_price_of_all()
    {
        var avrop = Order(AvropState.Accepted) with { Quantity = 1, Each = new Money(100) };
        var amounts = new List<Money>();
        foreach (var part in new[] { "0,33", "0.33", "" })
        {
            var done = Delivering.Deliver(Asked(avrop, Supplier), part, isLast: false, null).Done();
            (avrop, _) = (done.Avrop, amounts);
            amounts.Add(done.Step.Amount!.Value);
        }

        Assert.Equal((AvropState.Delivered, new Money(100), new Money(100)), (avrop.State, avrop.Charged, amounts.Sum()));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1,234")]
    [InlineData("tio")]
    public void What_is_no_quantity_of_what_is_left_is_told_with_what_is_left(string given) =>
        Assert.Equal((given, 10m, 2), Assert.IsType<AvropOutcome.NotAQuantity>(Delivering.Deliver(Asked(Order(AvropState.Accepted), Supplier), given, isLast: false, null)) is var wrong ? (wrong.Given, wrong.Most, wrong.Decimals) : default);

    [Fact]
    public void Less_than_was_ordered_ends_it_where_nothing_more_comes()
    {
        var done = Delivering.Deliver(Asked(Order(AvropState.InProgress), Supplier), "4", isLast: true, "Det räckte.").Done();
        Assert.Equal((AvropState.Delivered, 4m, Money.FromKronor(3_440), Money.FromKronor(3_440)), (done.Avrop.State, done.Avrop.Delivered, done.Avrop.Charged, done.Avrop.Committed));
    }

    [Theory]
    [InlineData(Hours, 1, 0, true)]
    [InlineData("stoppa-faktura", 1, 0, false)]
    [InlineData("stoppa-faktura", 2, 0, true)]
    [InlineData("stoppa-faktura", 1, 0.5, true)]
    public void An_order_may_end_early_unless_it_is_of_one_thing_that_is_not_divided(string tjanst, int quantity, double delivered, bool may) =>
        Assert.Equal(may, Delivering.MayEndEarly(Asked(Order(AvropState.Accepted) with { Tjanst = tjanst, Quantity = quantity, Delivered = (decimal)delivered }, Supplier)));

    [Fact]
    public void A_part_leaves_it_in_progress_with_all_of_it_committed()
    {
        var done = Delivering.Deliver(Asked(Order(AvropState.Accepted), Supplier), "4", isLast: false, null).Done();
        Assert.Equal((AvropState.InProgress, Money.FromKronor(8_600), (DateTimeOffset?)null), (done.Avrop.State, done.Avrop.Committed, done.Avrop.DeliveredAt));
    }

    [Fact]
    public void A_day_may_be_promised_where_the_service_promises_none()
    {
        Assert.Equal(new DateOnly(2026, 12, 1), Delivering.Accept(Asked(Order(AvropState.Placed), Supplier), "2026-12-01").Done().Avrop.ReadyBy);
        Assert.Null(Delivering.Accept(Asked(Order(AvropState.Placed), Supplier), "").Done().Avrop.ReadyBy);
        Assert.IsType<AvropOutcome.AlreadyPromised>(Delivering.Accept(Asked(Order(AvropState.Placed) with { ReadyBy = new(2026, 11, 25) }, Supplier), "2026-12-01"));
    }

    [Fact]
    public void The_day_that_the_buyer_wants_is_no_promise_and_the_supplier_names_its_own()
    {
        var placed = OrderTown.Stockholm.Order(OrderTown.Commissioner, OrderTown.Wish() with { Wanted = "2026-12-15" });
        var accepted = OrderTown.Done(Delivering.Accept(OrderTown.Stockholm.Case(placed, OrderTown.Supplier), "2026-12-21")).Avrop;

        Assert.Equal((new DateOnly(2026, 12, 15), null), (placed.Wanted!.Value, placed.ReadyBy));
        Assert.Equal(new DateOnly(2026, 12, 21), accepted.ReadyBy);
    }

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-28")]
    [InlineData("2030-01-02")]
    [InlineData("snart")]
    public void A_promised_day_is_a_working_day_to_come(string day) => Assert.IsType<AvropOutcome.NotADay>(Delivering.Accept(Asked(Order(AvropState.Placed), Supplier), day));

    [Fact]
    public void A_running_service_runs_when_it_is_begun() =>
        Assert.Equal(AvropState.Running, Delivering.Start(Asked(Order(AvropState.Accepted) with { Kind = AvropKind.Running }, Supplier)).Done().Avrop.State);

    [Fact]
    public void It_is_assigned_within_the_services_team_or_to_nobody()
    {
        var assigned = Delivering.Assign(Asked(Order(AvropState.Placed), Supplier), Handler.AadObjectId.ToUpperInvariant()).Done();
        Assert.Equal(Handler.AadObjectId, assigned.Avrop.Assignee);
        Assert.Equal("", Delivering.Assign(Asked(assigned.Avrop, Supplier), "").Done().Step.Assignee);
        Assert.IsType<AvropOutcome.NotInTeam>(Delivering.Assign(Asked(Order(AvropState.Placed), Supplier), Staff.AadObjectId));
    }

    [Fact]
    public void Who_declines_says_why() => Assert.IsType<AvropOutcome.NeedsText>(Delivering.Decline(Asked(Order(AvropState.Placed), Supplier), new string('x', AvropCase.LongestText + 1)));
}
