using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Ordering.OrderTown;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>What comes of attesting: nothing is lost, and nobody attests beyond their limits.</summary>
public sealed class AttestLimitsTests
{
    private static readonly Spending Spent = new(Money.FromKronor(45_000), Money.Zero, null);

    private readonly Avrop asked = Stockholm.Order(Staff, Wish("10"));

    [Fact]
    public void Within_the_limits_it_goes_to_the_supplier()
    {
        var done = Done(Attesting.Attest(Stockholm.Case(asked, Budget), Spending.None));

        Assert.Equal((AvropState.Placed, AttestNeed.None, Now), (done.Avrop.State, done.Avrop.Needs, done.Avrop.PlacedAt));
    }

    [Fact]
    public void What_has_come_to_be_beyond_the_limits_is_passed_on_to_the_kund_bestallare()
    {
        var passed = Done(Attesting.Attest(Stockholm.Case(asked, Budget), Spent));

        Assert.Equal((AvropState.AwaitsAttest, AttestNeed.KundBestallare, asked.Version + 1), (passed.Avrop.State, passed.Avrop.Needs, passed.Avrop.Version));
        Assert.Equal((AvropAction.Attest, "budgetuppfoljare"), (passed.Step.Action, passed.Step.Role));
        Assert.IsType<AvropOutcome.MayNot>(Attesting.Attest(Stockholm.Case(passed.Avrop, Budget), Spent));
        Assert.Equal(AvropState.Placed, Done(Attesting.Attest(Stockholm.Case(passed.Avrop, Commissioner), Spent)).Avrop.State);
    }

    [Fact]
    public void Where_there_is_no_kund_bestallare_it_is_refused_and_stays_where_it_is()
    {
        var alone = Stockholm with { People = [.. Stockholm.People.Where(p => p != Commissioner)] };

        Assert.IsType<AvropOutcome.NeedsKundBestallare>(Attesting.Attest(alone.Case(asked, Budget), Spent));
    }

    [Fact]
    public void A_deputy_of_both_attests_by_the_right_that_is_enough()
    {
        var town = OrderAttestTests.For(Commissioner, Budget);

        var step = Done(Attesting.Attest(town.Case(asked, Budget), Spent)).Step;

        Assert.Equal((AvropState.Placed, "kund-bestallare", Commissioner.AadObjectId), (step.State, step.Role, step.For));
    }

    [Fact]
    public void Nobody_attests_their_own_order_not_even_as_a_deputy()
    {
        var town = OrderAttestTests.For(Commissioner, Staff);

        Assert.IsType<AvropOutcome.OwnOrder>(Attesting.Attest(town.Case(asked, Staff), Spending.None));
    }

    [Fact]
    public void The_successor_of_an_ended_forvaltning_attests_and_confirms()
    {
        var (merged, then) = (OrderAttestTests.Merged(Stockholm), new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));
        var boss = merged.People[^1];

        var placed = Done(Attesting.Attest(merged.Case(asked, boss, then), Spending.None)).Avrop;
        var delivered = Done(Delivering.Deliver(merged.Case(Done(Delivering.Accept(merged.Case(placed, Supplier, then), null)).Avrop, Supplier, then), null, isLast: true, null)).Avrop;

        Assert.Equal(AvropState.Closed, Done(Settling.Confirm(merged.Case(delivered, boss, then))).Avrop.State);
        Assert.IsType<AvropOutcome.NoSuchAvrop>(Attesting.Attest(merged.Case(asked, boss), Spending.None));
    }
}
