using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class ReconciliationTests
{
    [Fact]
    public void In_advance_the_difference_falls_month_by_month_to_nothing()
    {
        var months = Year(Organisations.Stockholm with { BillingRules = [new("ekonomi", PriceBasis.YearlyShared, BillingRhythm.YearlyInAdvance)] }).Single(r => r.Tjanst == "leverantorsreskontra").Months;

        Assert.Equal(100_000_001, months[0].Invoiced.Ore);
        Assert.Equal(100_000_001 - months[0].Accounted.Ore, months[0].Difference.Ore);
        Assert.All(months.Skip(1), m => Assert.Equal(0, m.Invoiced.Ore));
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.True(pair.Second.Difference < pair.First.Difference));
        Assert.Equal(0, months[^1].Difference.Ore);
    }

    [Fact]
    public void In_arrears_there_is_never_a_difference() => Assert.All(Year(Organisations.Blekinge).SelectMany(r => r.Months), m => Assert.Equal(0, m.Difference.Ore));

    [Fact]
    public void Over_a_year_all_that_is_accounted_is_invoiced_whatever_the_rules() => Prop.ForAll(
        Anything.ToArbitrary(), organisation =>
        {
            var all = Year(organisation);
            return all.Count > 0 && all.All(r => r.Left == Money.Zero && r.Months.Sum(m => m.Accounted.Ore) == r.Months.Sum(m => m.Invoiced.Ore));
        }).QuickCheckThrowOnFailure();

    private static Gen<Organisation> Anything =>
        from rhythms in Gen.Elements(Enum.GetValues<BillingRhythm>()).ArrayOf(8)
        from ends in Gen.Choose(0, 12)
        from begins in Gen.Choose(1, 12)
        let rules = new[] { PriceBasis.YearlyShared, PriceBasis.PerUnit }.SelectMany((basis, b) => Organisations.Stockholm.Areas.Select((area, a) => new BillingRule(area.Key, basis, rhythms[b * 4 + a])))
        select Organisations.Stockholm with
        {
            BillingRules = [.. rules],
            Forvaltningar = [.. Organisations.Stockholm.Forvaltningar.Select(f => f.Key == "trafikkontoret" && ends > 0 ? f with { ValidTo = new DateOnly(2026, ends, 1).AddMonths(1).AddDays(-1), Successor = "farsta" } : f)],
            PriceLists = [.. Organisations.Stockholm.PriceLists.Select(l => l.Year == 2026 ? l with { ValidFrom = new(2026, begins, 1) } : l)],
        };

    private static IReadOnlyList<Reconciliation> Year(Organisation organisation) => Reconciliation.Of(Billing.Of(organisation, Organisations.Usage, new(2026, 1, 1), 12).Lines, 2026);
}
