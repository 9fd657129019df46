using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Pricing;

public sealed class BillingTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    /// <summary>Seed 002: Ekonomi's bas is invoiced yearly in advance.</summary>
    private static readonly Organisation Stockholm = Organisations.Stockholm with { BillingRules = [new("ekonomi", PriceBasis.YearlyShared, BillingRhythm.YearlyInAdvance)] };

    private static readonly AddedCharge Charge = new("A-2026-000001", "upphandlingstjanst", "farsta", new(2026, 3, 1), 4, new(344_000), "Upphandling av skolmat");

    [Fact]
    public void A_months_lines_are_what_the_month_is_answered_to_cost()
    {
        var usage = Organisations.Usage.With([Charge]);
        foreach (var month in Enumerable.Range(0, 12).Select(January.AddMonths))
        {
            var basis = Billing.Of(Stockholm, usage, month, 1);
            foreach (var (tjanst, forvaltning) in Stockholm.Tjanster.SelectMany(t => Stockholm.Forvaltningar.Select(f => (t, f.Key))))
            {
                var answered = Costs.Of(Stockholm, usage, tjanst, forvaltning, month, 1, new(2026, 11, 21)) is CostFinding.Cost cost ? cost.Total.Ore : 0;
                Assert.Equal(answered, basis.Lines.Where(l => l.Tjanst == tjanst.Key && l.Forvaltning == forvaltning).Sum(l => l.Amount.Ore));
            }
        }
    }

    [Theory]
    [InlineData("leverantorsreskontra", 100_000_001)]
    [InlineData("aldre-direkt", 12_000_000)]
    public void The_shares_of_all_buyers_add_up_to_the_years_total(string tjanst, long ore) =>
        Assert.Equal(ore, Year().Lines.Where(l => l.Tjanst == tjanst && l.Origin == BillingOrigin.Share).Sum(l => l.Amount.Ore));

    [Fact]
    public void Ekonomis_shares_are_invoiced_on_the_years_first_day_and_all_else_on_the_months_last()
    {
        Assert.All(Year().Lines.Where(l => l.Tjanst == "leverantorsreskontra"), l => Assert.Equal(January, l.InvoiceDate));
        Assert.All(Year().Lines.Where(l => l.Tjanst != "leverantorsreskontra"), l => Assert.Equal(l.Month.AddMonths(1).AddDays(-1), l.InvoiceDate));
    }

    [Fact]
    public void Another_organisation_invoices_every_month() => Assert.All(
        Billing.Of(Organisations.Blekinge, Organisations.Usage, January, 12).Lines, l => Assert.Equal(l.Month.AddMonths(1).AddDays(-1), l.InvoiceDate));

    [Fact]
    public void A_share_that_was_taken_over_is_invoiced_the_day_after_the_end()
    {
        var merged = Stockholm with { Forvaltningar = [.. Stockholm.Forvaltningar.Select(f => f.Key == "trafikkontoret" ? f with { ValidTo = new(2026, 6, 30), Successor = "farsta" } : f)] };

        var lines = Billing.Of(merged, Organisations.Usage, January, 12).Lines.Where(l => l.Tjanst == "leverantorsreskontra").ToList();

        Assert.Equal(100_000_001, lines.Sum(l => l.Amount.Ore));
        Assert.Equal(6, lines.Count(l => l.Forvaltning == "trafikkontoret"));
        Assert.Equal(6, lines.Count(l => l.Forvaltning == "farsta" && l.InvoiceDate == new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public void What_is_used_and_what_is_added_have_their_quantities()
    {
        var lines = Billing.Of(Stockholm, Organisations.Usage.With([Charge]), new(2026, 3, 1), 1).Lines.Where(l => l.Tjanst == "upphandlingstjanst");

        Assert.Equal([("utbildningsforvaltningen", BillingOrigin.PerUnit, 10.5m, 903_000L), ("farsta", BillingOrigin.Added, 4m, 344_000L)], lines.Select(l => (l.Forvaltning, l.Origin, l.Quantity!.Value, l.Amount.Ore)));
    }

    [Theory]
    [InlineData(PriceListState.Draft)]
    [InlineData(PriceListState.Proposed)]
    public void A_list_that_is_not_adopted_is_not_billed(PriceListState state)
    {
        var proposed = Stockholm with { PriceLists = [.. Stockholm.PriceLists.Select(l => l with { State = state })] };

        var basis = Billing.Of(proposed, Organisations.Usage.With([Charge]), new(2026, 3, 1), 1);

        Assert.Empty(basis.Lines);
        Assert.Contains(new BillingGap("upphandlingstjanst", new(2026, 3, 1), BillingGapReason.AddedNotBilled), basis.Gaps);
        Assert.Contains(basis.Gaps, g => g.Tjanst == "leverantorsreskontra");
    }

    [Fact]
    public void What_is_not_billed_is_told_with_its_reason()
    {
        BillingGap[] gaps = [.. Billing.Of(Stockholm, Organisations.Usage, new(2026, 12, 1), 1).Gaps, .. Billing.Of(Stockholm, Organisations.Usage, new(2027, 1, 1), 1).Gaps, .. Billing.Of(Stockholm, Organisations.Usage, new(2022, 1, 1), 1).Gaps];

        Assert.Contains(new BillingGap("upphandlingstjanst", new(2026, 12, 1), BillingGapReason.NotReported), gaps);
        Assert.Contains(new BillingGap("leverantorsreskontra", new(2027, 1, 1), BillingGapReason.NotDivided), gaps);
        Assert.Contains(new BillingGap("leverantorsreskontra", new(2022, 1, 1), BillingGapReason.NoPrice), gaps);
        Assert.DoesNotContain(gaps, g => g.Tjanst is "stoppa-faktura" or "centralupphandling" && g.Reason != BillingGapReason.NoPrice);
    }

    private static BillingBasis Year() => Billing.Of(Stockholm, Organisations.Usage, January, 12);
}
