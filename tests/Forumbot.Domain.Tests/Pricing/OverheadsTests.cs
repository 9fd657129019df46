using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using FsCheck;
using FsCheck.Fluent;
using static Forumbot.Domain.Tests.Pricing.OneTjanst;

namespace Forumbot.Domain.Tests.Pricing;

/// <summary>Under two packs: seed 000 adds a cost for buyers outside the organisation, another pack does not.</summary>
public sealed class OverheadsTests
{
    private static readonly Organisation Without = OneTjanst.Of(PriceForm.KeyedPlusPerCase, Price(PriceBasis.YearlyShared, 1_000.01m), Price(PriceBasis.PerUnit, 65.35m)).Keyed(("granne", 1), ("norr", 2));
    private static readonly Organisation Blekinge = With(12.5m);

    [Fact]
    public void Only_a_buyer_outside_the_organisation_pays_the_addition_and_only_where_the_pack_has_one()
    {
        Consumption[] used = [Used("granne", 1, 4), Used("norr", 1, 4)];

        Assert.Equal(2, Blekinge.Cost("norr", used).Terms.Count);
        Assert.Equal(2, Without.Cost("granne", used).Terms.Count);
        Assert.Equal([12.5m, 12.5m], Blekinge.Cost("granne", used).Terms.OfType<CostTerm.Overhead>().Select(t => t.Percent));
    }

    [Fact]
    public void The_addition_is_a_percent_of_the_term_before_it()
    {
        var terms = With(10).Cost("granne", [Used("granne", 1, 4)], months: 1).Terms;
        var unit = terms.OfType<CostTerm.PerUnit>().Single();

        Assert.Equal(new CostTerm.Overhead(Money.FromKronor(26.14m), false, unit.Price, 10, Money.FromKronor(261.40m)) { On = unit }, terms[^1]);
    }

    [Fact]
    public void The_months_add_up_to_the_year_and_the_terms_to_the_total() => Prop.ForAll(
        (from percent in Gen.Choose(0, 10_000) from quantities in Gen.Choose(0, 100_000).ArrayOf(12) select (Percent: percent / 100m, Quantities: quantities)).ToArbitrary(), x =>
        {
            var city = With(x.Percent);
            Consumption[] used = [.. x.Quantities.Select((q, i) => Used("granne", i + 1, q / 100m))];
            var year = city.Cost("granne", used);
            var months = Enumerable.Range(1, 12).Select(m => city.Cost("granne", used, m, 1)).ToList();
            return year.Total == months.Select(m => m.Total).Sum() && months.Append(year).All(c => c.Total == c.Terms.Select(t => t.Amount).Sum());
        }).QuickCheckThrowOnFailure();

    private static Organisation With(decimal percent) => Without with { Rules = Without.Rules with { Pricing = new() { ExternalOverheadPercent = percent } } };
}
