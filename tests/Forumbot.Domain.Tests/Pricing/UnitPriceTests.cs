using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Pricing.OneTjanst;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class UnitPriceTests
{
    [Theory]
    [InlineData(PriceForm.PerUnit, 53.50, 480, 25_680)]
    [InlineData(PriceForm.PerCase, 100, 7, 700)]
    [InlineData(PriceForm.Hourly, 860, 10.5, 9_030)]
    [InlineData(PriceForm.PerParticipant, 1_000, 12, 12_000)]
    [InlineData(PriceForm.Package, 24_000, 2, 48_000)]
    public void Every_form_that_counts_units_costs_units_times_price(PriceForm form, decimal price, decimal quantity, decimal kronor)
    {
        var cost = OneTjanst.Of(form, Price(PriceBasis.PerUnit, price)).Cost("norr", [Used("norr", 3, quantity)], month: 3, months: 1);

        Assert.Equal(kronor, cost.Total.Kronor);
        Assert.Equal(quantity, Assert.IsType<CostTerm.PerUnit>(Assert.Single(cost.Terms)).Quantity);
    }

    [Fact]
    public void A_fixed_price_and_a_price_per_case_are_two_terms_of_one_cost()
    {
        var cost = OneTjanst.Of(PriceForm.KeyedPlusPerCase, Price(PriceBasis.YearlyShared, 1_200), Price(PriceBasis.PerUnit, 65))
            .Keyed(("norr", 1), ("soder", 1)).Cost("norr", [Used("norr", 1, 3)], months: 1);

        Assert.Equal([Money.FromKronor(50), Money.FromKronor(195)], cost.Terms.Select(t => t.Amount));
        Assert.Equal(245, cost.Total.Kronor);
    }

    [Fact]
    public void A_base_fee_is_paid_beside_what_is_used_and_by_who_uses_nothing()
    {
        var city = OneTjanst.Of(PriceForm.PerCase, Price(PriceBasis.BaseFee, 100), Price(PriceBasis.PerUnit, 10));
        Consumption[] used = [Used("norr", 1, 4)];

        Assert.Equal([Money.FromKronor(100), Money.FromKronor(40)], city.Cost("norr", used).Terms.Select(t => t.Amount));
        Assert.Equal(100, city.Cost("soder", used).Total.Kronor);
        Assert.Equal(100, Enumerable.Range(1, 12).Sum(m => city.Cost("soder", used, m, 1).Total.Kronor));
    }

    [Fact]
    public void A_base_fee_is_not_paid_for_months_in_which_the_buyer_was_not()
    {
        var city = OneTjanst.Of(PriceForm.PerCase, Price(PriceBasis.BaseFee, 120));
        city = city with { Forvaltningar = [Buyer("norr") with { ValidFrom = new(2026, 10, 15) }] };

        var fee = Assert.IsType<CostTerm.BaseFee>(Assert.Single(city.Cost("norr").Terms));

        Assert.Equal((30, 3), (fee.Amount.Kronor, fee.Months));
    }
}
