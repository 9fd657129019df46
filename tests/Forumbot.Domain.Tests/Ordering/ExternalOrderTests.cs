using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;
using static Forumbot.Domain.Tests.Ordering.OrderTown;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>Buying outside the organisation, under two steering models (seeds 000 and 001).</summary>
public sealed class ExternalOrderTests
{
    private static readonly OrderWish Outside = Wish() with { External = true, Text = "Ingen ledig upphandlare i november." };

    [Fact]
    public void In_Stockholm_tillagg_are_bought_freely_and_bas_not_at_all()
    {
        Assert.IsType<OrderRefusal.ExternalIsFree>(Stockholm.Check(Budget, Outside).Refusal);
        Assert.IsType<OrderRefusal.ExternalNotAllowed>(Stockholm.Check(Budget, Outside with { Tjanst = "stoppa-faktura" }).Refusal);
    }

    [Fact]
    public void In_Blekinge_the_supplier_buys_it_when_landstingsdirektoren_approves_and_the_lists_price_holds()
    {
        var asked = Blekinge.Order(Budget, Outside);
        var approved = Done(Attesting.Approve(Blekinge.Case(asked, Director))).Avrop;
        var accepted = Done(Delivering.Accept(Blekinge.Case(approved, Supplier), null)).Avrop;
        var delivered = Done(Delivering.Deliver(Blekinge.Case(accepted, Supplier), null, isLast: true, null)).Avrop;

        Assert.Equal((AvropState.AwaitsApproval, null), (asked.State, asked.PlacedAt));
        Assert.Equal((AvropState.Placed, Now), (approved.State, approved.PlacedAt));
        Assert.Equal((Money.FromKronor(860), Money.FromKronor(8_600)), (delivered.Each, delivered.Charged));
    }

    [Fact]
    public void In_Blekinge_nobody_but_the_director_approves_and_a_refusal_needs_a_reason()
    {
        var asked = Blekinge.Order(Budget, Outside);

        Assert.IsType<AvropOutcome.MayNot>(Attesting.Approve(Blekinge.Case(asked, Supplier)));
        Assert.IsType<AvropOutcome.MayNot>(Attesting.Approve(Blekinge.Case(asked, Commissioner)));
        Assert.IsType<AvropOutcome.NeedsText>(Attesting.RefuseApproval(Blekinge.Case(asked, Director), " "));
        Assert.Equal((AvropState.Refused, Money.Zero), (Done(Attesting.RefuseApproval(Blekinge.Case(asked, Director), "Köp internt.")).Avrop) is var refused ? (refused.State, refused.Committed) : default);
    }

    [Fact]
    public void An_external_purchase_beyond_the_limits_is_attested_before_it_is_approved()
    {
        var asked = Blekinge.Order(Budget, Outside with { Quantity = "20" });
        var attested = Done(Attesting.Attest(Blekinge.Case(asked, Commissioner), Spending.None)).Avrop;

        Assert.Equal((AvropState.AwaitsAttest, AttestNeed.KundBestallare), (asked.State, asked.Needs));
        Assert.Equal(AvropState.AwaitsApproval, attested.State);
    }

    [Fact]
    public void Who_approves_is_the_packs_and_without_anybody_it_is_refused()
    {
        var head = Somebody("0203", Role.StrategisktLeveransansvarig, "serviceforvaltningen");
        var other = Blekinge with { People = [.. Blekinge.People.Where(p => p != Director), head], Rules = Blekinge.Rules with { Ordering = new() { ExternalApprovedBy = Role.StrategisktLeveransansvarig } } };

        Assert.Equal(AvropState.Placed, Done(Attesting.Approve(other.Case(other.Order(Budget, Outside), head))).Avrop.State);
        Assert.IsType<OrderRefusal.NobodyToApprove>((Blekinge with { People = other.People }).Check(Budget, Outside).Refusal);
    }

    [Fact]
    public void Where_the_only_one_who_approves_orders_themselves_it_is_refused()
    {
        var town = Blekinge with { Rules = Blekinge.Rules with { Ordering = new() { ExternalApprovedBy = Role.Budgetuppfoljare } }, People = [.. Blekinge.People.Where(p => p.Role is not Role.Budgetuppfoljare), Budget] };

        Assert.IsType<OrderRefusal.NobodyToApprove>(town.Check(Budget, Outside).Refusal);
        Assert.Null(town.Check(Staff, Outside).Refusal);
    }

    [Fact]
    public void A_buyers_role_approves_for_its_own_forvaltning_alone()
    {
        var (own, other) = (Somebody("0501", Role.Forvaltningschef, Buyer), Somebody("0502", Role.Forvaltningschef, "farsta"));
        var town = Blekinge with { Rules = Blekinge.Rules with { Ordering = new() { ExternalApprovedBy = Role.Forvaltningschef } }, People = [.. Blekinge.People, own, other] };
        var asked = town.Order(Budget, Outside);

        Assert.IsType<AvropOutcome.NoSuchAvrop>(Attesting.Approve(town.Case(asked, other)));
        Assert.Equal(AvropState.Placed, Done(Attesting.Approve(town.Case(asked, own))).Avrop.State);
        Assert.DoesNotContain(other.AadObjectId, OrderRights.Concerned(asked, town, new(2026, 11, 20)));
    }

    [Fact]
    public void Why_it_must_be_bought_outside_must_be_told() =>
        Assert.Contains(Blekinge.Check(Budget, Outside with { Text = null }).Faults, f => f is { Field: OrderField.Text, Kind: OrderFaultKind.Missing });

    [Fact]
    public void What_is_bought_outside_and_not_may_be_ordered_at_once_in_both() =>
        Assert.All([Stockholm, Blekinge], town => Assert.Equal(AvropState.Placed, town.Order(Organisations.Budgetuppfoljare, Wish()).State));
}
