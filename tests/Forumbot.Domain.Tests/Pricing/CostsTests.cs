using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class CostsTests
{
    private static readonly Organisation Stockholm = Organisations.Stockholm;

    [Fact]
    public void A_unit_price_times_known_volumes_is_exact()
    {
        var cost = Cost("lone-och-personaladministration", "trafikkontoret", 2021);
        Assert.Equal(12 * 1001 * 53.50m, cost.Total.Kronor);
        Assert.Empty(cost.Missing);
    }

    [Fact]
    public void Months_without_a_known_volume_are_named_and_not_guessed()
    {
        var cost = Cost("upphandlingstjanst", "utbildningsforvaltningen", 2026);
        Assert.Equal(90_300m, cost.Total.Kronor);
        Assert.Equal([new(2026, 11, 1), new(2026, 12, 1)], cost.Missing);
        Assert.Equal((105m, 10), (((CostTerm.PerUnit)cost.Terms[0]).Quantity, ((CostTerm.PerUnit)cost.Terms[0]).Months));
    }

    [Fact]
    public void Without_any_volume_only_the_unit_price_is_told() =>
        Assert.Equal(450, Assert.IsType<CostFinding.NoVolumes>(Of("avtalsdatabas", "farsta", 2026)).PerUnit.Prices[0].Amount.Kronor);

    [Fact]
    public void Who_is_not_among_the_reported_volumes_used_nothing()
    {
        var cost = Cost("upphandlingstjanst", "farsta", 2026);
        Assert.Equal((0, 2, true), (cost.Total.Ore, cost.Missing.Count, cost.Example));
    }

    [Fact]
    public void Each_month_is_rounded_half_away_from_zero_by_itself()
    {
        var price = new Price(2026, "upphandlingstjanst", PriceBasis.PerUnit, new(1), "timme", false, "");
        var (organisation, usage) = (Stockholm with { Prices = [price] }).Using([.. new[] { 1, 2 }.Select(m => new Consumption("upphandlingstjanst", "farsta", new(2026, m, 1), 0.5m, false))]);
        Assert.Equal(2, Assert.IsType<CostFinding.Cost>(Of("upphandlingstjanst", "farsta", 2026, organisation: organisation, usage: usage)).Total.Ore);
    }

    [Fact]
    public void A_keyed_total_is_split_by_weights_and_each_part_by_its_volumes()
    {
        var term = Assert.IsType<CostTerm.Keyed>(Assert.Single(Cost("leverantorsreskontra", "utbildningsforvaltningen", 2026).Terms));
        // 1 000 000,01 kr: 50/25/25 %, the odd öre to antal-fakturor; then 600/1000, 1/3 and 5/10 of the parts.
        Assert.Equal([("antal-fakturor", 50_000_001L, 30_000_001L), ("felaktiga-fakturor", 25_000_000, 8_333_333), ("antal-krav", 25_000_000, 12_500_000)],
            term.Parts.Select(p => (p.Key.Key, p.ToDivide.Ore, p.Amount.Ore)));
        Assert.True(term.Example);
    }

    [Fact]
    public void All_buyers_keyed_shares_add_up_to_the_total() =>
        Assert.Equal(100_000_001, Stockholm.Forvaltningar.Sum(f => Cost("leverantorsreskontra", f.Key, 2026).Total.Ore));

    [Fact]
    public void The_months_of_a_keyed_share_add_up_to_the_year()
    {
        var months = Enumerable.Range(1, 12).Select(m => Cost("leverantorsreskontra", "farsta", 2026, m, 1).Total.Ore).ToList();
        Assert.Equal(Cost("leverantorsreskontra", "farsta", 2026).Total.Ore, months.Sum());
        Assert.True(months.Max() - months.Min() <= 1);
    }

    [Fact]
    public void Three_tertials_make_a_year() =>
        Assert.Equal(Cost("leverantorsreskontra", "farsta", 2026).Total.Ore, new[] { 1, 5, 9 }.Sum(m => Cost("leverantorsreskontra", "farsta", 2026, m, 4).Total.Ore));

    [Fact]
    public void A_keyed_service_with_cases_charges_both()
    {
        var cost = Cost("aldre-direkt", "farsta", 2026);
        Assert.Equal(120_000 + 7 * 45, cost.Total.Kronor);
        Assert.Equal(2, cost.Missing.Count);
    }

    [Fact]
    public void Who_has_no_volume_of_a_key_has_no_share() => Assert.Equal(0, Cost("aldre-direkt", "trafikkontoret", 2026).Total.Ore);

    [Fact]
    public void A_year_without_keys_says_so() =>
        Assert.Equal(new CostFinding.NotDivided(2027, new AllocationFinding.NoKeys()), Of("leverantorsreskontra", "farsta", 2027));

    [Fact]
    public void A_key_without_volumes_is_named()
    {
        var organisation = Stockholm with { KeyVolumes = [.. Stockholm.KeyVolumes.Where(v => v.Key != "antal-krav")] };
        Assert.Equal("antal-krav", Assert.IsType<AllocationFinding.NoVolumes>(Assert.IsType<CostFinding.NotDivided>(Of("leverantorsreskontra", "farsta", 2026, organisation: organisation)).Why).Key.Key);
    }

    [Fact]
    public void What_is_included_or_paid_for_all_is_not_charged()
    {
        Assert.IsType<CostFinding.Included>(Of("stoppa-faktura", "farsta", 2026));
        Assert.IsType<CostFinding.NotCharged>(Of("centralupphandling", "farsta", 2026));
    }

    [Fact]
    public void A_period_without_a_valid_price_has_no_cost() =>
        Assert.Equal(2021, Assert.IsType<CostFinding.NoValidPrice>(Of("upphandlingstjanst", "farsta", 2022)).Price.Latest?.List.Year);

    [Fact]
    public void A_price_that_becomes_included_in_mid_period_leaves_the_cost_of_the_other_months()
    {
        var organisation = Stockholm with
        {
            PriceLists = [.. Stockholm.PriceLists.Where(l => l.Year < 2026), new(2026, "nämnden", new(2025, 12, 1), new(2026, 1, 1), new(2026, 6, 30), null), new(2027, "nämnden", new(2026, 6, 1), new(2026, 7, 1), new(2027, 12, 31), null)],
            Prices = [.. Stockholm.Prices.Where(p => p.ListYear < 2027), new(2027, "upphandlingstjanst", PriceBasis.Included, Money.Zero, "timme", false, "")],
        };

        var cost = Assert.IsType<CostFinding.Cost>(Of("upphandlingstjanst", "utbildningsforvaltningen", 2026, organisation: organisation));

        Assert.Equal(6 * 10.5m * 860, cost.Total.Kronor);
        Assert.Empty(cost.Missing);
        Assert.IsType<CostFinding.Included>(Of("upphandlingstjanst", "utbildningsforvaltningen", 2026, 7, 6, organisation));
    }

    [Fact]
    public void A_month_that_nobody_reported_anything_of_is_missing_also_between_reported_months()
    {
        var (organisation, usage) = Stockholm.Using([.. Organisations.Usage.Rows.Where(c => c.Month != new DateOnly(2026, 5, 1))]);

        var cost = Assert.IsType<CostFinding.Cost>(Of("upphandlingstjanst", "farsta", 2026, organisation: organisation, usage: usage));

        Assert.Equal([new(2026, 5, 1), new(2026, 11, 1), new(2026, 12, 1)], cost.Missing);
    }

    [Fact]
    public void A_service_used_seldom_was_not_used_in_a_month_that_other_services_are_reported_of()
    {
        var cost = Cost("aldre-direkt", "farsta", 2026);

        Assert.Equal([new(2026, 11, 1), new(2026, 12, 1)], cost.Missing);
    }

    private static CostFinding.Cost Cost(string tjanst, string forvaltning, int year, int month = 1, int months = 12) =>
        Assert.IsType<CostFinding.Cost>(Of(tjanst, forvaltning, year, month, months));

    private static CostFinding Of(string tjanst, string forvaltning, int year, int month = 1, int months = 12, Organisation? organisation = null, Usage? usage = null) =>
        Costs.Of(organisation ?? Stockholm, usage ?? Organisations.Usage, Lookup.Of(Stockholm).Tjanst(tjanst)!, forvaltning, new(year, month, 1), months, new(2026, 11, 21));
}
