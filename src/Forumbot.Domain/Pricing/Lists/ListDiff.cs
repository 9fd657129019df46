namespace Forumbot.Domain.Pricing.Lists;

/// <summary>What differs between two price lists, as each stands when its year ends. The differences of all rows add up to the new list's amounts less the old one's.</summary>
/// <param name="Rows">One for each service and basis that either has, by service.</param>
/// <param name="IndexationPercent">Of the new list's year; null where none is decided.</param>
public sealed record ListDiff(PriceList Before, PriceList After, IReadOnlyList<DiffRow> Rows, decimal? IndexationPercent)
{
    /// <summary>What yearly prices amount to in the old list. Prices per unit have no total without volumes.</summary>
    public Money YearlyBefore => Yearly(r => r.Before);

    public Money YearlyAfter => Yearly(r => r.After);

    public IEnumerable<DiffRow> Changed => Rows.Where(r => r.Kind is not DiffKind.Same);

    public static ListDiff Of(ListBook book, PriceList before, PriceList after)
    {
        Dictionary<(string, PriceBasis), Price> old = book.LastPrices(before.Year).ToDictionary(p => (p.Tjanst, p.Basis)), now = book.LastPrices(after.Year).ToDictionary(p => (p.Tjanst, p.Basis));
        var percent = book.YearOf(after.Year)?.IndexationPercent;
        var known = old.Keys.Select(k => k.Item1).ToHashSet(StringComparer.Ordinal);
        return new(before, after, [.. old.Keys.Union(now.Keys).OrderBy(k => k.Item1, StringComparer.Ordinal).ThenBy(k => k.Item2)
            .Select(k => new DiffRow(k.Item1, k.Item2, old.GetValueOrDefault(k), now.GetValueOrDefault(k), percent, !known.Contains(k.Item1)))], percent);
    }

    private Money Yearly(Func<DiffRow, Price?> price) => Rows.Where(r => r.Basis is PriceBasis.YearlyShared or PriceBasis.YearlyFixed).Select(r => price(r)?.Amount ?? Money.Zero).Sum();
}

public enum DiffKind { Same, Added, Removed, Raised, Lowered }

/// <param name="Before">Null where the new list alone has it.</param>
/// <param name="After">Null where the old list alone has it.</param>
/// <param name="IsNew">Whether the service stands in no form in the old list.</param>
public sealed record DiffRow(string Tjanst, PriceBasis Basis, Price? Before, Price? After, decimal? IndexationPercent, bool IsNew)
{
    /// <summary>Öre excl. moms; what is added counts whole, what is removed counts whole below 0.</summary>
    public Money Difference => (After?.Amount ?? Money.Zero) - (Before?.Amount ?? Money.Zero);

    /// <summary>Of the old price, unrounded; null where there was none, or it was 0.</summary>
    public decimal? Percent => Before is null || After is null || Before.Amount.Ore == 0 ? null : Difference.Ore * 100m / Before.Amount.Ore;

    public DiffKind Kind => (Before, After) switch
    {
        (null, _) => DiffKind.Added,
        (_, null) => DiffKind.Removed,
        _ => Difference.Ore switch { > 0 => DiffKind.Raised, < 0 => DiffKind.Lowered, _ => DiffKind.Same },
    };

    /// <summary>Whether it rises by more than the year's uppräkningsfaktor, or is paid per another unit.</summary>
    public bool IsBeyond => Before is not null && After is not null && IndexationPercent is { } percent && (Before.Unit != After.Unit || Increases.IsBeyond(Before.Amount, After.Amount, percent));
}
