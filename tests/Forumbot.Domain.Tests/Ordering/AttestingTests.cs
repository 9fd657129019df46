using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Ordering.AvropInTest;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class AttestingTests
{
    [Fact]
    public void An_attested_order_is_placed_and_its_lead_time_counts_from_then()
    {
        var free = Order(AvropState.AwaitsAttest) with { Tjanst = "aterbetalning-till-kund" };
        var done = Attesting.Attest(Asked(free, Budget), Spending.None).Done();

        Assert.Equal((AvropState.Placed, AttestNeed.None, Now, new DateOnly(2026, 11, 25), 4), (done.Avrop.State, done.Avrop.Needs, done.Avrop.PlacedAt!.Value, done.Avrop.ReadyBy!.Value, done.Avrop.Version));
        Assert.Equal((AvropAction.Attest, Budget.AadObjectId, "budgetuppfoljare"), (done.Step.Action, done.Step.By, done.Step.Role));
    }

    [Fact]
    public void Nobody_attests_their_own_order_not_even_as_a_deputy()
    {
        var own = Order(AvropState.AwaitsAttest) with { By = Budget.AadObjectId };
        Assert.IsType<AvropOutcome.OwnOrder>(Attesting.Attest(Asked(own, Budget), Spending.None));
        var organisation = Organisation with { Deputyships = [new(Budget.AadObjectId, Staff.AadObjectId, default)] };
        Assert.IsType<AvropOutcome.OwnOrder>(Attesting.Attest(Asked(Order(AvropState.AwaitsAttest), null, organisation) with { Standing = Standing.On(new(2026, 11, 23), Staff.AadObjectId, organisation) }, Spending.None));
    }

    [Fact]
    public void A_deputy_attests_with_their_principals_right_and_the_step_says_for_whom()
    {
        var organisation = Organisation with { Deputyships = [new(Budget.AadObjectId, OtherBudget.AadObjectId, default)] };
        var done = Attesting.Attest(Asked(Order(AvropState.AwaitsAttest), null, organisation) with { Standing = Standing.On(new(2026, 11, 23), OtherBudget.AadObjectId, organisation) }, Spending.None).Done();

        Assert.Equal((OtherBudget.AadObjectId, Budget.AadObjectId), (done.Step.By, done.Step.For));
    }

    [Fact]
    public void An_external_purchase_waits_for_approval_after_the_attest()
    {
        var attested = Attesting.Attest(Asked(Order(AvropState.AwaitsAttest) with { External = true }, Budget), Spending.None).Done().Avrop;
        Assert.Equal(AvropState.AwaitsApproval, attested.State);
        Assert.Equal(AvropState.Placed, Attesting.Approve(Asked(attested, Approver)).Done().Avrop.State);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("a\u202Eb")]
    public void A_refusal_needs_a_reason_that_can_be_read(string? reason) => Assert.IsType<AvropOutcome.NeedsText>(Attesting.RefuseAttest(Asked(Order(AvropState.AwaitsAttest), Budget), reason));

    [Fact]
    public void A_refused_order_takes_nothing_of_the_years_money()
    {
        var done = Attesting.RefuseAttest(Asked(Order(AvropState.AwaitsAttest), Budget), " Köp inte nu. ").Done();
        Assert.Equal((AvropState.Refused, Money.Zero, "Köp inte nu."), (done.Avrop.State, done.Avrop.Committed, done.Step.Text));
    }

    [Fact]
    public void An_old_card_takes_no_step() => Assert.IsType<AvropOutcome.Stale>(Attesting.Attest(Asked(Order(AvropState.AwaitsAttest), Budget) with { Seen = 2 }, Spending.None));

    [Fact]
    public void Who_may_not_see_an_order_is_told_that_there_is_none() => Assert.IsType<AvropOutcome.NoSuchAvrop>(Attesting.Attest(Asked(Order(AvropState.AwaitsAttest), OtherBudget), Spending.None));
}
