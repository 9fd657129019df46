using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Tests.Packs;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Pricing;

/// <summary>The billing basis of the demo pack, against what is answered and against its price lists.</summary>
public sealed class DemoBillingTests(DemoOrganisation demo) : IClassFixture<DemoOrganisation>
{
    private readonly Organisation organisation = demo.Organisation;
    private readonly Usage usage = Usage.Of(demo.Used);

    [Fact]
    public void What_a_service_cost_a_buyer_in_a_month_is_what_the_basis_bills() => Prop.ForAll(
        (from year in Gen.Choose(2021, 2026)
         from month in Gen.Choose(1, 12)
         from tjanst in Gen.Elements<Tjanst>(organisation.Tjanster)
         from unit in Gen.Elements<Forvaltning>(organisation.Forvaltningar)
         from charge in Gen.Choose(0, 100_000)
         select (Month: new DateOnly(year, month, 1), tjanst, unit, charge)).ToArbitrary(),
        x =>
        {
            var added = new AddedCharge("a", x.tjanst.Key, x.unit.Key, x.Month, null, new(x.charge), "");
            var with = AddedCharges.Decide(organisation, added, null).IsThere ? usage.With([added]) : usage;
            var answered = Costs.Of(organisation, with, x.tjanst, x.unit.Key, x.Month, 1, new(2026, 11, 21)) is CostFinding.Cost cost ? cost.Total : Money.Zero;
            var only = organisation with { Tjanster = [x.tjanst] };
            return Billing.Of(only, with, x.Month, 1).Lines.Where(l => l.Forvaltning == x.unit.Key).Sum(l => l.Amount.Ore) == answered.Ore;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void All_buyers_lines_of_a_year_add_up_to_the_yearly_total_of_each_service()
    {
        var shared = Billing.Of(organisation, usage, new(2026, 1, 1), 12).Lines.Where(l => l.Origin is BillingOrigin.Share or BillingOrigin.ConsumptionShare).ToLookup(l => l.Tjanst, l => l.Amount.Ore);
        var prices = organisation.Prices.Where(p => p.ListYear == 2026 && p.Basis == PriceBasis.YearlyShared && Lookup.Of(organisation).Tjanst(p.Tjanst)!.Driver == CostDriver.Fixed).ToList();

        Assert.True(prices.Count > 5);
        Assert.All(prices, p => Assert.Equal(p.Amount.Ore, shared[p.Tjanst].Sum()));
    }

    [Fact]
    public void A_years_invoices_and_accounts_agree_for_every_service()
    {
        var inAdvance = organisation with { BillingRules = [new("ekonomi", PriceBasis.YearlyShared, BillingRhythm.YearlyInAdvance)] };

        var services = Reconciliation.Of(Billing.Of(inAdvance, usage, new(2026, 1, 1), 12).Lines, 2026);

        Assert.True(services.Count > 20);
        Assert.All(services, s => Assert.Equal(0, s.Left.Ore));
        Assert.Contains(services, s => s.Months[0].Difference > Money.Zero);
    }

    [Fact]
    public void The_packs_budgets_are_last_years_cost_in_whole_thousands_and_marked()
    {
        Assert.Equal([2025, 2026], organisation.Budgets.Select(b => b.Year).Distinct().Order());
        Assert.All(organisation.Budgets, b => Assert.True(b.Example && b.Amount.Ore % 100_000 == 0 && b.Months.Sum(m => m.Amount.Ore) == b.Amount.Ore));
    }

    [Fact]
    public void Every_unit_service_and_area_has_an_object_in_the_packs_accounting()
    {
        Assert.Equal(organisation.Forvaltningar.Select(f => f.Key), organisation.SieObjects.Select(o => o.Forvaltning).OfType<string>());
        Assert.Equal(organisation.Tjanster.Where(t => t.PriceForm != PriceForm.Included).Select(t => t.Key), organisation.SieObjects.Select(o => o.Tjanst).OfType<string>());
        Assert.Equal(organisation.Areas.Select(a => a.Key), organisation.SieObjects.Select(o => o.Area).OfType<string>());
    }
}
