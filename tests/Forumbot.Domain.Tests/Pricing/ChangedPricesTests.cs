using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;
using static Forumbot.Domain.Tests.Pricing.OneTjanst;

namespace Forumbot.Domain.Tests.Pricing;

/// <summary>A price that is changed from June.</summary>
public sealed class ChangedPricesTests
{
    private static readonly DateOnly June = new(2026, 6, 1);

    private static readonly Consumption[] Use = [.. Enumerable.Range(1, 12).Select(m => Used("norr", m, m))];

    public static TheoryData<PriceForm, PriceBasis, BillingRhythm> Ways
    {
        get
        {
            var ways = new TheoryData<PriceForm, PriceBasis, BillingRhythm>();
            foreach (var rhythm in Enum.GetValues<BillingRhythm>())
            {
                ways.Add(PriceForm.Keyed, PriceBasis.YearlyShared, rhythm);
                ways.Add(PriceForm.PerCase, PriceBasis.BaseFee, rhythm);
                ways.Add(PriceForm.PerCase, PriceBasis.PerUnit, rhythm);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_has_been_stays_to_the_ore_and_what_comes_follows_the_new_price(PriceForm form, PriceBasis basis, BillingRhythm rhythm)
    {
        var (former, changed, wholly) = (Town(form, rhythm, Price(basis, 1000.01m)), Town(form, rhythm, Price(basis, 1000.01m), From(basis, 1700.03m)), Town(form, rhythm, Price(basis, 1700.03m)));
        var (before, after, all) = (Billed(former), Billed(changed), Billed(wholly));

        for (var month = 1; month <= 12; month++)
            foreach (var buyer in new[] { "norr", "soder", "vast" })
            {
                var expected = ((month < 6 ? former : wholly).CostFinding(buyer, Use, month, 1) as CostFinding.Cost)?.Total ?? Money.Zero;
                Assert.Equal(expected, (changed.CostFinding(buyer, Use, month, 1) as CostFinding.Cost)?.Total ?? Money.Zero);
                Assert.Equal(expected.Ore, Of(after, month, buyer));
                Assert.Equal(expected.Ore, Of(month < 6 ? before : all, month, buyer));
            }

        Assert.Equal(Sent(before), Sent(after));
        var year = Assert.Single(Reconciliation.Of(after, 2026));
        Assert.Equal(Money.Zero, year.Left);
        Assert.True(after.Sum(l => l.Amount.Ore) > before.Sum(l => l.Amount.Ore));
        Assert.Equal(changed.Cost("norr", Use).Total.Ore, after.Where(l => l.Forvaltning == "norr").Sum(l => l.Amount.Ore));
    }

    [Fact]
    public void A_price_that_is_new_in_June_is_none_before()
    {
        var town = OneTjanst.Of(PriceForm.PerCase, From(PriceBasis.PerUnit, 10));

        Assert.IsType<PriceFinding.NoValidPrice>(Prices.At(town, town.Tjanster[0], new(2026, 5, 31), June));
        Assert.Equal(1000, Assert.Single(Assert.IsType<PriceFinding.PriceFound>(Prices.At(town, town.Tjanster[0], June, June)).Prices).Amount.Ore);
    }

    [Fact]
    public void A_second_change_follows_the_first()
    {
        var town = OneTjanst.Of(PriceForm.PerCase, Price(PriceBasis.PerUnit, 10), From(PriceBasis.PerUnit, 20), From(PriceBasis.PerUnit, 30) with { From = new(2026, 9, 1) });

        Assert.Equal([(5, 50_00), (6, 120_00), (8, 160_00), (9, 270_00), (12, 360_00)], new[] { 5, 6, 8, 9, 12 }.Select(m => (m, (int)town.Cost("norr", Use, m, 1).Total.Ore)));
    }

    private static Organisation Town(PriceForm form, BillingRhythm rhythm, params Price[] prices) =>
        OneTjanst.Of(form, prices).Keyed(("norr", 3), ("soder", 2), ("vast", 2)) with { BillingRules = [new("ekonomi", prices[0].Basis, rhythm)] };

    private static Price From(PriceBasis basis, decimal kronor) => Price(basis, kronor) with { From = June };

    private static BillingLine[] Billed(Organisation town)
    {
        var (reported, usage) = town.Using(Use);
        return [.. Billing.Of(reported, usage, new(2026, 1, 1), 12).Lines];
    }

    private static long Of(BillingLine[] lines, int month, string buyer) => lines.Where(l => l.Month.Month == month && l.Forvaltning == buyer).Sum(l => l.Amount.Ore);

    /// <summary>What was invoiced before the change began.</summary>
    private static BillingLine[] Sent(BillingLine[] lines) => [.. lines.Where(l => l.InvoiceDate < June).OrderBy(l => l.Month).ThenBy(l => l.Forvaltning, StringComparer.Ordinal)];
}
