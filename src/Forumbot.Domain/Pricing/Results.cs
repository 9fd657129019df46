using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;

namespace Forumbot.Domain.Pricing;

/// <summary>A seller's surplus or deficit from January on, at delår or årsbokslut, and what is proposed for it (seed 000, Överskott
/// respektive underskott; seed 001 2.4; seed 003). The decision is taken each year by those who may, never here.</summary>
public static class Results
{
    /// <summary>All areas' results. What the result fund has room for is shared over their surpluses, by these: it is one fund. An area
    /// for which nothing can be proposed yet has no part of it.</summary>
    /// <param name="basis">The billing basis of the months.</param>
    /// <param name="figures">Imported seller outcomes; those of other areas and months are left aside.</param>
    /// <param name="months">1–12, from January; 8 is the delår.</param>
    /// <param name="saved">What the result fund holds already.</param>
    public static IReadOnlyList<AreaResult> Of(Organisation organisation, BillingBasis basis, IReadOnlyList<SellerFigure> figures, int year, int months, Money saved)
    {
        var found = organisation.Areas.Select(area => (Result: Of(organisation, basis, figures, area, year, months, out var lines), Lines: lines)).ToList();
        var surpluses = found.Where(f => f.Result.IsComplete).Select(f => new Weight(f.Result.Area.Key, Math.Max(0, f.Result.Result.Ore)));
        var free = organisation.Rules.Pricing.ResultFundLimit - saved is var left && left > Money.Zero ? left : Money.Zero;
        var rooms = Shares.Of(free, [.. surpluses]) is Division.Divided divided ? divided.Shares.ToDictionary(s => s.Key, s => s.Amount) : [];
        return [.. found.Select(f => f.Result.IsComplete ? f.Result with { Proposal = SurplusProposal.Of(organisation.Rules.Pricing, f.Result, Paid(f.Lines), rooms.GetValueOrDefault(f.Result.Area.Key)) } : f.Result)];
    }

    private static AreaResult Of(Organisation organisation, BillingBasis basis, IReadOnlyList<SellerFigure> figures, Area area, int year, int months, out BillingLine[] lines)
    {
        var tjanster = organisation.Tjanster.Where(t => t.Area == area.Key).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        bool IsWithin(DateOnly month) => month.Year == year && month.Month <= months;
        lines = [.. basis.Lines.Where(l => tjanster.Contains(l.Tjanst) && IsWithin(l.Month))];
        SellerFigure[] costs = [.. figures.Where(f => f.Area == area.Key && f.Kind == FigureKind.Outcome && f.Flow == FigureFlow.Cost && IsWithin(f.Month))];
        var target = organisation.Years.FirstOrDefault(y => y.Year == year)?.ResultTargetPercent;
        DateOnly[] missing = [.. Months.OfYear(year, months).Except(costs.Select(c => c.Month))];
        var revenue = lines.Select(l => l.Amount).Sum() + Commissioned(organisation, area, year, months);
        return new(
            area, year, months, revenue, costs.Select(c => c.Amount).Sum(), missing, target, ResultTargets.OfRevenue(revenue, target ?? 0),
            [.. basis.Gaps.Where(g => tjanster.Contains(g.Tjanst) && IsWithin(g.Month))], lines.Any(l => l.Example), null,
            RevenueCheck.Of(organisation.RevenueLimits.FirstOrDefault(l => l.Area == area.Key && l.Year == year), revenue, months));
    }

    /// <summary>What is paid for the whole organisation and divided between no buyers (seed 001 9.1: "en fast ersättning"), by accounting
    /// month. Only adopted lists count, as for what is billed.</summary>
    private static Money Commissioned(Organisation organisation, Area area, int year, int months) =>
        (from tjanst in organisation.Tjanster
         where tjanst.Area == area.Key
         from month in Months.OfYear(year, months)
         let found = Prices.At(organisation, tjanst, month, month) as PriceFinding.PriceFound
         where found?.List.State == PriceListState.Adopted
         from price in found.Prices
         where price.Basis == PriceBasis.YearlyFixed
         select Allocation.OverMonths(price.Amount)[month.Month - 1].Amount).Sum();

    private static Weight[] Paid(BillingLine[] lines) =>
        [.. lines.GroupBy(l => l.Forvaltning).Select(g => new Weight(g.Key, Math.Max(0, g.Sum(l => l.Amount.Ore)))).OrderBy(w => w.Key, StringComparer.Ordinal)];
}

/// <param name="Months">From January.</param>
/// <param name="Revenue">Accounted sales by the billing basis, and what is paid for the whole organisation; öre excl. moms.</param>
/// <param name="Cost">By the seller's imported outcome.</param>
/// <param name="MissingCosts">Months without any imported cost: while there are some, nothing is proposed.</param>
/// <param name="TargetPercent">Of revenue; null where no target is decided, which counts as ±0.</param>
/// <param name="Gaps">What is not in the revenue, and why: while there are some, nothing is proposed.</param>
/// <param name="Example">Whether the revenue rests on example data.</param>
/// <param name="Sales">Null where no space is granted.</param>
public sealed record AreaResult(
    Area Area, int Year, int Months, Money Revenue, Money Cost, IReadOnlyList<DateOnly> MissingCosts, decimal? TargetPercent, Money Target,
    IReadOnlyList<BillingGap> Gaps, bool Example, SurplusProposal? Proposal, RevenueCheck? Sales)
{
    public Money Result => Revenue - Cost;

    /// <summary>Whether all costs and revenues are known, so that something can be proposed.</summary>
    public bool IsComplete => MissingCosts.Count == 0 && Gaps.Count == 0;

    /// <summary>Above zero: a surplus beyond the target.</summary>
    public Money AgainstTarget => Result - Target;
}
