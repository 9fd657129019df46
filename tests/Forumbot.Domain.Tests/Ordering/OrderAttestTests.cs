using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Ordering.OrderTown;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>Whose attest an order needs, and by whose right it is made.</summary>
public sealed class OrderAttestTests
{
    private const string Beyond = "12";

    [Fact]
    public void A_budgetuppfoljare_orders_within_the_limits_and_beyond_them_for_the_kund_bestallares_attest()
    {
        Assert.Equal((AttestNeed.None, null), Needs(Stockholm.Check(Budget, Wish("10"))));
        Assert.Equal((AttestNeed.KundBestallare, LimitKind.PerOrder), Needs(Stockholm.Check(Budget, Wish(Beyond))));
        Assert.Equal((AttestNeed.KundBestallare, LimitKind.PerYear), Needs(Stockholm.Check(Budget, Wish("10"), new(Money.FromKronor(49_000), Money.Zero, null))));
        Assert.Equal((AttestNeed.KundBestallare, LimitKind.Budget), Needs(Stockholm.Check(Budget, Wish("10"), new(Money.Zero, Money.Zero, Money.FromKronor(5_000)))));
    }

    [Fact]
    public void Staff_order_for_the_budgetuppfoljares_attest_and_beyond_the_limits_for_the_kund_bestallares()
    {
        Assert.Equal((AttestNeed.Budgetuppfoljare, null), Needs(Stockholm.Check(Staff, Wish("10"))));
        Assert.Equal((AttestNeed.KundBestallare, LimitKind.PerOrder), Needs(Stockholm.Check(Staff, Wish(Beyond))));
    }

    [Fact]
    public void The_kund_bestallares_deputy_orders_without_attest_and_the_step_tells_by_whose_right()
    {
        var placed = For(Commissioner, Staff).Placed(Staff, Wish(Beyond));

        Assert.Equal((AvropState.Placed, AttestNeed.None, Staff.AadObjectId), (placed.Avrop.State, placed.Avrop.Needs, placed.Avrop.By));
        Assert.Equal(("kund-bestallare", Commissioner.AadObjectId, Staff.AadObjectId), (placed.Step.Role, placed.Step.For, placed.Step.By));
    }

    [Fact]
    public void A_budgetuppfoljare_who_stands_in_for_the_kund_bestallare_uses_that_right_only_where_their_own_is_not_enough()
    {
        var town = For(Commissioner, Budget);

        var (small, large) = (town.Placed(Budget, Wish("10")), town.Placed(Budget, Wish(Beyond)));

        Assert.Equal(("budgetuppfoljare", null, AvropState.Placed), (small.Step.Role, small.Step.For, small.Avrop.State));
        Assert.Equal(("kund-bestallare", Commissioner.AadObjectId, AvropState.Placed), (large.Step.Role, large.Step.For, large.Avrop.State));
    }

    [Fact]
    public void An_order_that_nobody_else_can_attest_is_refused()
    {
        var alone = Stockholm with { People = [.. Stockholm.People.Where(p => p != Commissioner)] };

        Assert.Equal(AttestNeed.KundBestallare, Assert.IsType<OrderRefusal.NobodyToAttest>(alone.Check(Budget, Wish(Beyond)).Refusal).Need);
        Assert.Null(alone.Check(Budget, Wish("10")).Refusal);
    }

    [Fact]
    public void Of_an_ended_forvaltning_those_of_its_successor_attest()
    {
        var merged = Merged(Stockholm);
        var boss = Assert.Single(OrderAttest.Attesters(merged, Buyer, AttestNeed.KundBestallare, new(2027, 1, 1)), p => p.Forvaltning == "farsta");

        Assert.Equal(Role.KundBestallare, boss.Role);
        Assert.DoesNotContain(OrderAttest.Attesters(merged, Buyer, AttestNeed.KundBestallare, new(2026, 12, 31)), p => p.Forvaltning == "farsta");
    }

    /// <summary>Utbildningsförvaltningen becomes part of Farsta with the new year, which has a kund/beställare.</summary>
    internal static Organisation Merged(Organisation organisation) => organisation with
    {
        Forvaltningar = [.. organisation.Forvaltningar.Select(f => f.Key == Buyer ? f with { ValidTo = new(2026, 12, 31), Successor = "farsta" } : f)],
        People = [.. organisation.People, Somebody("0110", Role.KundBestallare, "farsta")],
    };

    internal static Organisation For(Person principal, Person deputy) => Stockholm with { Deputyships = [new(principal.AadObjectId, deputy.AadObjectId, default)] };

    private static (AttestNeed, LimitKind?) Needs(OrderCheck check) => (check.Offer!.Needs, check.Offer.Limit);
}
