using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>Prices beside self-costs: "ett lägre pris på en tjänst får inte kompenseras med ett för högt pris på en annan tjänst"
/// (kommunallagen in seed 001 5.3; an example of it in 6.3). The level is the tjänsteområde (seed 002).</summary>
public static class CrossSubsidies
{
    /// <summary>The yearly totals of a list beside the self-costs of the same year, of all services that have both.</summary>
    /// <param name="area">Only its services; null for all of the seller's.</param>
    /// <returns>Null where no service has both.</returns>
    public static SubsidyFinding? Of(Organisation organisation, int year, string? area = null)
    {
        var totals = organisation.Prices.Where(p => p.ListYear == year && p.Basis is PriceBasis.YearlyShared or PriceBasis.YearlyFixed).GroupBy(p => (p.Tjanst, p.Basis)).ToLookup(g => g.Key.Tjanst, g => OfYear([.. g.OrderBy(p => p.From)], year));
        var priced = from tjanst in organisation.Tjanster
                     where (area is null || tjanst.Area == area) && totals.Contains(tjanst.Key)
                     let cost = SelfCosts.Of(organisation, tjanst.Key, year)
                     where cost is not null
                     select (tjanst.Key, totals[tjanst.Key].Sum(), cost.Total);
        return Of(priced, organisation.Years.FirstOrDefault(y => y.Year == year)?.ResultTargetPercent ?? 0);
    }

    /// <summary>What prices that follow each other come to: each month the twelfth of its own price.</summary>
    private static Money OfYear(Price[] prices, int year) => prices is [{ From: null } one] ? one.Amount
        : Months.OfYear(year).Select(m => prices.LastOrDefault(p => p.HasBegun(m)) is { } held ? Allocation.OverMonths(held.Amount)[m.Month - 1].Amount : Money.Zero).Sum();

    /// <param name="priced">What each service brings in and what it costs, of one seller and year.</param>
    /// <param name="targetPercent">Of revenue: prices that leave this are right.</param>
    public static SubsidyFinding? Of(IEnumerable<(string Tjanst, Money Revenue, Money SelfCost)> priced, decimal targetPercent)
    {
        PricedTjanst[] rows = [.. priced.Select(p => new PricedTjanst(p.Tjanst, p.Revenue, p.SelfCost, ResultTargets.Revenue(p.SelfCost, targetPercent)))];
        return rows.Length == 0 ? null : new(targetPercent, rows);
    }
}

/// <param name="Services">In the catalogue's order.</param>
public sealed record SubsidyFinding(decimal TargetPercent, IReadOnlyList<PricedTjanst> Services)
{
    /// <summary>Priced over what they should bring in, the most first.</summary>
    public IReadOnlyList<PricedTjanst> Over => [.. Services.Where(s => s.Off > Money.Zero).OrderByDescending(s => s.Off).ThenBy(s => s.Tjanst, StringComparer.Ordinal)];

    /// <summary>Priced under it, the most first.</summary>
    public IReadOnlyList<PricedTjanst> Under => [.. Services.Where(s => s.Off < Money.Zero).OrderBy(s => s.Off).ThenBy(s => s.Tjanst, StringComparer.Ordinal)];

    /// <summary>Whether one service's price pays for another's.</summary>
    public bool Subsidised => Over.Count > 0 && Under.Count > 0;

    /// <summary>How much of it, öre a year: what is taken too much on some, as far as it covers what is taken too little on others.</summary>
    public Money Moved => Over.Select(s => s.Off).Sum() is var over && Under.Select(s => s.Off).Sum() is var under && over + under > Money.Zero ? Money.Zero - under : over;
}

/// <param name="SelfCost">What it costs to run.</param>
/// <param name="Wanted">What it should bring in: the self-cost and the year's result target.</param>
public sealed record PricedTjanst(string Tjanst, Money Revenue, Money SelfCost, Money Wanted)
{
    public Money Off => Revenue - Wanted;
}
