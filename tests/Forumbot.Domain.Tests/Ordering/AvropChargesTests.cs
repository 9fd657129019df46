using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;
using static Forumbot.Domain.Tests.Ordering.OrderTown;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>What steps add to the billing basis: the frozen price, in the right month, for the right förvaltning.</summary>
public sealed class AvropChargesTests
{
    private static readonly Organisation Proposed2027 = Stockholm with { PriceLists = [.. Stockholm.PriceLists.Select(l => l.Year == 2027 ? l with { State = PriceListState.Proposed } : l)] };

    private static readonly DateTimeOffset January = new(2027, 1, 11, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_delivery_is_charged_in_its_own_month_as_it_is_in_Stockholm()
    {
        // 23:30 on the last of November in UTC is December in Stockholm.
        var (charge, _) = Deliver(Stockholm, Stockholm.Accepted("4"), new(2026, 11, 30, 23, 30, 0, TimeSpan.Zero));

        Assert.Equal(new AddedCharge("A-2026-000001/3", Hours, Buyer, new(2026, 12, 1), 4, Money.FromKronor(3_440), "A-2026-000001"), charge);
    }

    [Fact]
    public void What_is_credited_is_taken_off_in_the_month_in_which_it_is()
    {
        var delivered = Deliver(Stockholm, Stockholm.Accepted("4"), Now).Avrop;
        var complained = Done(Settling.Complain(Stockholm.Case(delivered, Commissioner), "Fel avtal.")).Avrop;
        var done = Done(Settling.Credit(Stockholm.Case(complained, Supplier, new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero)), "860,50", "Vi drar av en timme."));

        var charge = AvropCharges.Of(Stockholm, done.Avrop, done.Step)!;

        Assert.Equal((new DateOnly(2026, 12, 1), new Money(-860_50), null), (charge.Month, charge.Amount, charge.Quantity));
        Assert.Equal((Money.FromKronor(2_579.50m), Money.FromKronor(2_579.50m)), (done.Avrop.Charged, done.Avrop.Committed));
    }

    [Fact]
    public void The_forvaltning_that_has_taken_over_pays()
    {
        var merged = OrderAttestTests.Merged(Stockholm);

        var (charge, _) = Deliver(merged, merged.Accepted("4"), January);

        Assert.Equal(("farsta", new DateOnly(2027, 1, 1)), (charge.Forvaltning, charge.Month));
    }

    [Fact]
    public void Where_nobody_has_taken_over_it_is_charged_in_the_last_month_of_the_forvaltning()
    {
        var ended = Stockholm with { Forvaltningar = [.. Stockholm.Forvaltningar.Select(f => f.Key == Buyer ? f with { ValidTo = new(2026, 12, 31) } : f)] };

        var (charge, _) = Deliver(ended, ended.Accepted("4"), January);

        Assert.Equal((Buyer, new DateOnly(2026, 12, 1)), (charge.Forvaltning, charge.Month));
    }

    [Fact]
    public void Where_the_list_of_the_delivery_is_only_proposed_it_is_charged_in_the_latest_month_that_is_billed()
    {
        var (charge, _) = Deliver(Proposed2027, Proposed2027.Accepted("4"), January);

        Assert.Equal((new DateOnly(2026, 12, 1), Money.FromKronor(3_440)), (charge.Month, charge.Amount));
    }

    [Fact]
    public void Where_the_service_is_no_longer_priced_it_is_charged_in_the_latest_month_that_prices_it()
    {
        var gone = Stockholm with { Prices = [.. Stockholm.Prices.Where(p => !(p.ListYear == 2027 && p.Tjanst == Hours))] };

        Assert.Equal(new DateOnly(2026, 12, 1), Deliver(gone, gone.Accepted("4"), January).Charge.Month);
    }

    [Fact]
    public void What_no_bill_can_have_is_not_delivered()
    {
        var accepted = Stockholm.Accepted("4");
        var unpriced = Stockholm with { Prices = [.. Stockholm.Prices.Where(p => p.Tjanst != Hours)] };

        Assert.IsType<AvropOutcome.CannotBeCharged>(Delivering.Deliver(unpriced.Case(accepted, Supplier), null, isLast: true, null));
    }

    [Fact]
    public void The_frozen_price_is_charged_whatever_the_list_says_by_then()
    {
        var accepted = Stockholm.Accepted("4");
        var dearer = Stockholm with { Prices = [.. Stockholm.Prices.Select(p => p.Tjanst == Hours ? p with { Amount = Money.FromKronor(990) } : p)] };

        Assert.Equal(Money.FromKronor(3_440), Deliver(dearer, accepted, January).Charge.Amount);
    }

    [Fact]
    public void A_buyer_outside_the_organisation_pays_its_overhead_once()
    {
        var outside = Stockholm with
        {
            Rules = Stockholm.Rules with { Pricing = new() { ExternalOverheadPercent = 10 } },
            Forvaltningar = [.. Stockholm.Forvaltningar.Select(f => f.Key == Buyer ? f with { Kind = "extern" } : f)],
        };

        var (charge, avrop) = Deliver(outside, outside.Accepted("4"), Now);
        var bill = Billing.Of(outside, Usage.Of([]).With([charge]), new(2026, 11, 1), 1);

        Assert.Equal((Money.FromKronor(946), Money.FromKronor(3_784)), (avrop.Each, charge.Amount));
        Assert.Equal(Money.FromKronor(3_784), bill.Lines.Where(l => l.Tjanst == Hours && l.Forvaltning == Buyer).Select(l => l.Amount).Sum());
    }

    [Fact]
    public void What_is_included_is_charged_to_nobody()
    {
        var wish = Wish("1") with { Tjanst = "stoppa-faktura", Text = "Faktura 1" };
        var accepted = Done(Delivering.Accept(Stockholm.Case(Stockholm.Order(Staff, wish), Organisations.TjansteansvarigEkonomi), null)).Avrop;

        var done = Done(Delivering.Deliver(Stockholm.Case(accepted, Organisations.TjansteansvarigEkonomi), null, isLast: true, null));

        Assert.Equal((AvropState.Delivered, null), (done.Avrop.State, AvropCharges.Of(Stockholm, done.Avrop, done.Step)));
    }

    [Fact]
    public void Any_split_of_a_delivery_adds_up_to_the_price_of_the_whole() => Prop.ForAll(Splits.ToArbitrary(), split =>
    {
        var town = Stockholm with { Prices = [.. Stockholm.Prices.Select(p => p.Tjanst == Hours ? p with { Amount = new(split.Each) } : p)] };
        var avrop = town.Accepted($"{split.Parts.Sum()}");
        List<Money> charged = [];
        foreach (var part in split.Parts)
        {
            var done = Done(Delivering.Deliver(town.Case(avrop, Supplier), $"{part}", isLast: false, null));
            if (AvropCharges.Of(town, done.Avrop, done.Step) is { } charge) charged.Add(charge.Amount);
            avrop = done.Avrop;
        }

        return charged.Sum() == new Money(split.Each).Times(split.Parts.Sum()) && charged.Sum() == avrop.Charged && avrop.State is AvropState.Delivered && avrop.Committed == avrop.Charged;
    }).QuickCheckThrowOnFailure();

    // Hours with two decimals at a price to the öre: each part would be rounded.
    private static Gen<(long Each, decimal[] Parts)> Splits =>
        from each in Gen.Choose(1, 2_000_000)
        from count in Gen.Choose(1, 8)
        from parts in Gen.Choose(1, 999).ArrayOf(count)
        select ((long)each, parts.Select(p => p / 100m).ToArray());

    private static (AddedCharge Charge, Avrop Avrop) Deliver(Organisation organisation, Avrop accepted, DateTimeOffset at)
    {
        var done = Done(Delivering.Deliver(organisation.Case(accepted, Supplier, at), null, isLast: true, null));
        return (AvropCharges.Of(organisation, done.Avrop, done.Step)!, done.Avrop);
    }
}
