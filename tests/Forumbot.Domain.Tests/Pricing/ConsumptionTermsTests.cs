using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;
using static Forumbot.Domain.Tests.Pricing.OneTjanst;

namespace Forumbot.Domain.Tests.Pricing;

/// <summary>A bastjänst whose total follows what is used (seed 000), beside one whose shares are fixed for the year (seed 002).</summary>
public sealed class ConsumptionTermsTests
{
    private static readonly Organisation Fixed = OneTjanst.Of(PriceForm.Keyed, Price(PriceBasis.YearlyShared, 1_200)).Keyed(("norr", 1), ("soder", 3));
    private static readonly Organisation Moving = Fixed.FollowingUse();

    [Fact]
    public void Each_months_twelfth_is_divided_by_that_months_use()
    {
        Consumption[] used = [Used("norr", 1, 30), Used("soder", 1, 10), Used("soder", 2, 7)];

        var term = Assert.IsType<CostTerm.ByConsumption>(Assert.Single(Moving.Cost("norr", used, months: 2).Terms));

        Assert.Equal((75, 30, 47, 200, 2), (term.Amount.Kronor, term.Quantity, term.TotalQuantity, term.ToDivide.Kronor, term.Months));
        Assert.Equal(125, Moving.Cost("soder", used, months: 2).Total.Kronor);
    }

    [Fact]
    public void Where_the_pack_says_fixed_use_changes_nothing_during_the_year() =>
        Assert.Equal(50, Fixed.Cost("norr", [Used("norr", 1, 30), Used("soder", 1, 10)], months: 2).Total.Kronor);

    [Fact]
    public void The_twelfth_of_a_month_in_which_nobody_used_anything_is_carried_to_the_next_with_use()
    {
        Consumption[] used = [Used("norr", 1, 1), Used("norr", 2, 0), Used("soder", 2, 0), Used("norr", 3, 1), Used("soder", 3, 3)];

        Assert.Equal(0, Moving.Cost("norr", used, 2, 1).Total.Kronor);
        Assert.Equal((50, 150), (Moving.Cost("norr", used, 3, 1).Total.Kronor, Moving.Cost("soder", used, 3, 1).Total.Kronor));
        Assert.Equal([new DateOnly(2026, 4, 1)], Moving.Cost("norr", used, 2, 3).Missing);
    }

    [Fact]
    public void Where_only_those_who_pay_a_step_used_something_the_twelfth_is_carried_too()
    {
        var city = Moving with { Forvaltningar = [.. Moving.Forvaltningar.Select(f => f.Key == "norr" ? f with { Kind = "bolag" } : f)], PriceSteps = [new(2026, Key, "bolag", "nyckel", 1, Money.FromKronor(120), false, "")] };
        Consumption[] used = [Used("norr", 1, 5), Used("norr", 2, 5), Used("soder", 2, 1)];

        Assert.Equal((0, 180), (city.Cost("soder", used, 1, 1).Total.Kronor, city.Cost("soder", used, 2, 1).Total.Kronor));
    }

    [Fact]
    public void What_is_left_in_December_is_divided_by_the_years_use() =>
        Assert.Equal((300, 900), (Moving.Cost("norr", OnlyEarly).Total.Kronor, Moving.Cost("soder", OnlyEarly).Total.Kronor));

    [Fact]
    public void A_year_in_which_nobody_used_anything_stays_unknown_at_its_end() =>
        Assert.Equal([new DateOnly(2026, 12, 1)], Moving.Cost("norr", [.. Enumerable.Range(1, 12).Select(m => Used("norr", m, 0))]).Missing);

    [Fact]
    public void The_years_total_is_charged_once_all_its_months_are_reported() => Prop.ForAll(
        (from total in Gen.Choose(0, int.MaxValue) from use in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 50))).ArrayOf(36) select (total, use)).ToArbitrary(), x =>
        {
            var city = Moving with { Prices = [Moving.Prices[0] with { Amount = new(x.total) }] };
            Consumption[] used = [.. x.use.Select((q, i) => Used(city.Forvaltningar[i % 3].Key, 1 + i / 3, q))];
            return x.use.All(q => q == 0) || (x.total, 0) == (city.Forvaltningar.Sum(f => city.Cost(f.Key, used).Total.Ore), city.Cost("norr", used).Missing.Count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_one_that_has_ended_used_weighs_for_the_one_that_took_over()
    {
        var city = Moving with { Forvaltningar = [.. Moving.Forvaltningar.Select(f => f.Key == "norr" ? f with { ValidTo = new(2026, 1, 31), Successor = "vast" } : f)] };

        Assert.Equal(75, city.Cost("vast", [Used("norr", 2, 30), Used("soder", 2, 10)], 2, 1).Total.Kronor);
    }

    private static Consumption[] OnlyEarly => [Used("norr", 1, 1), Used("soder", 1, 3), .. Enumerable.Range(2, 11).Select(m => Used("norr", m, 0))];

    [Fact]
    public void Without_a_known_month_there_is_no_cost_to_tell() => Assert.IsType<CostFinding.NoVolumes>(Moving.CostFinding("norr"));

    [Fact]
    public void A_month_is_not_known_where_only_some_of_what_was_reported_is_looked_up()
    {
        var (reported, _) = Moving.Using([Used("norr", 1, 30), Used("soder", 1, 10)]);

        Assert.IsType<CostFinding.NoVolumes>(Costs.Of(reported, Usage.Of([Used("norr", 1, 30)]), reported.Tjanster[0], "norr", new(2026, 1, 1), 1, new(2026, 11, 21)));
    }

    [Fact]
    public void A_use_below_zero_is_refused_by_buyer_and_month()
    {
        var refused = Assert.IsType<CostFinding.NotDivided>(Moving.CostFinding("norr", [Used("norr", 1, 30), Used("soder", 4, -1), Used("norr", 4, 5)]));

        Assert.Equal(new AllocationFinding.NegativeUse("soder", new(2026, 4, 1)), refused.Why);
    }

    [Fact]
    public void What_one_buyer_alone_causes_is_charged_to_it_first()
    {
        var city = Moving with { DirectCosts = [new(2026, Key, "soder", "Eget", null, Money.FromKronor(240), false, "")] };
        Consumption[] used = [Used("norr", 1, 1), Used("soder", 1, 1)];

        Assert.Equal(40, city.Cost("norr", used, months: 1).Total.Kronor);
        var terms = city.Cost("soder", used, months: 1).Terms;
        Assert.Equal([Money.FromKronor(20), Money.FromKronor(40)], terms.Select(t => t.Amount));
        Assert.Equal("Eget", Assert.Single(Assert.IsType<CostTerm.Keyed>(terms[0]).Direct).Name);
    }

    [Fact]
    public void No_key_divides_its_year() =>
        Assert.IsType<AllocationFinding.FollowsUse>(Ledger.Of(Moving).Allocation(Moving.Prices[0]));

    [Fact]
    public void All_buyers_together_pay_what_there_is_to_divide_in_every_month() => Prop.ForAll(
        (from total in Gen.Choose(0, int.MaxValue) from direct in Gen.Choose(0, 1000) from use in Gen.Choose(0, 50).ArrayOf(36) select (total, direct, use)).ToArbitrary(), x =>
        {
            var city = Moving with { Prices = [Moving.Prices[0] with { Amount = new(x.total + 1000L) }], DirectCosts = [new(2026, Key, "vast", "Eget", null, new(x.direct), false, "")] };
            Consumption[] used = [.. x.use.Select((q, i) => Used(city.Forvaltningar[i % 3].Key, 1 + i / 3, q + 1))];
            var spread = Allocation.OverMonths(new(x.total + 1000L - x.direct));
            return Enumerable.Range(1, 12).All(m =>
                city.Forvaltningar.Select(f => city.Cost(f.Key, used, m, 1).Terms.OfType<CostTerm.ByConsumption>().Select(t => t.Amount).Sum()).Sum() == spread[m - 1].Amount);
        }).QuickCheckThrowOnFailure();
}
