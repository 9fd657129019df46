using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>All that a year's price list divides between the buyers, service by service.</summary>
public static class YearAllocations
{
    /// <param name="of">Key of a verksamhetsområde or, where there is none such, of a service; null for all.</param>
    public static YearAllocation Of(Organisation organisation, int year, string? of = null)
    {
        if (organisation.PriceLists.FirstOrDefault(l => l.Year == year) is not { } list) return new YearAllocation.NoList(year, [.. organisation.PriceLists.Select(l => l.Year).Order()]);
        var inArea = organisation.Areas.Any(a => a.Key == of);
        Tjanst[] chosen = [.. organisation.Tjanster.Where(t => of is null || (inArea ? t.Area : t.Key) == of)];
        if (of is not null && !inArea && chosen.Length == 0) return new YearAllocation.Unknown(of);
        var ledger = Ledger.Of(organisation);
        var found = (from tjanst in chosen
                     from price in ledger.Prices(tjanst.Key, list, list.ValidTo)
                     where price.Basis == PriceBasis.YearlyShared
                     select (Tjanst: tjanst, Finding: ledger.Allocation(price))).ToList();
        return found.Count == 0
            ? new YearAllocation.NothingShared(list, of)
            : new YearAllocation.Found(list, [.. found.Where(f => f.Finding is AllocationFinding.Allocated).Select(f => new TjanstAllocation(f.Tjanst, (AllocationFinding.Allocated)f.Finding))],
                [.. found.Where(f => f.Finding is not AllocationFinding.Allocated)]);
    }
}

/// <summary>What a year's list divides, or why there is nothing to tell.</summary>
public abstract record YearAllocation
{
    private YearAllocation() { }

    /// <param name="Divided">In the catalogue's order.</param>
    /// <param name="Refused">Services whose total cannot be divided, with why.</param>
    public sealed record Found(PriceList List, IReadOnlyList<TjanstAllocation> Divided, IReadOnlyList<(Tjanst Tjanst, AllocationFinding Why)> Refused) : YearAllocation;

    public sealed record NoList(int Year, IReadOnlyList<int> Known) : YearAllocation;

    /// <summary>Neither a verksamhetsområde nor a service has the key.</summary>
    public sealed record Unknown(string Key) : YearAllocation;

    /// <summary>Nothing of what was chosen has a yearly total to share.</summary>
    public sealed record NothingShared(PriceList List, string? Key) : YearAllocation;
}

/// <summary>A service's yearly total, divided.</summary>
public sealed record TjanstAllocation(Tjanst Tjanst, AllocationFinding.Allocated All)
{
    /// <summary>What the keys give each buyer with a volume, all keys together. With <see cref="AllocationFinding.Allocated.Direct"/> and
    /// <see cref="AllocationFinding.Allocated.Stepped"/> it adds up to the total.</summary>
    public IReadOnlyList<Share> Shares { get; } =
        [.. All.Keys.SelectMany(k => k.Amounts).GroupBy(s => s.Key).Select(g => new Share(g.Key, g.Select(s => s.Amount).Sum())).OrderBy(s => s.Key, StringComparer.Ordinal)];
}
