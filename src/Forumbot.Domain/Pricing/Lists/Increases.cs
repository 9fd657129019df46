namespace Forumbot.Domain.Pricing.Lists;

/// <summary>Which prices rise, and whether they may (seed 000, Prissättning; seed 001 4.3). Compared per service and basis with the list
/// before, and in a list that is adopted with the price that it has; a service that is new in both is no increase. One that comes to be paid for otherwise, or
/// per another unit, cannot be compared: that is for whoever approves increases.</summary>
public static class Increases
{
    /// <summary>An amount raised by a percent, rounded to the öre, half away from zero.</summary>
    /// <param name="percent">Above −100.</param>
    /// <exception cref="OverflowException">The amount is larger than money can be.</exception>
    public static Money Raised(Money amount, decimal percent) => amount.Times(1 + (percent / 100));

    /// <summary>Whether an amount rises by more than a percent. An amount raised by just the percent and rounded as above does not.</summary>
    public static bool IsBeyond(Money before, Money after, decimal percent) => after > before && after > Raised(before, percent);

    /// <summary>The highest price that a cap allows (seed 001 4.3, Region Stockholm: 1.5 %), rounded down to the öre.</summary>
    /// <param name="percent">From 0.</param>
    public static Money Highest(Money last, decimal percent) => new((long)decimal.Floor(last.Ore * (100 + percent) / 100));

    /// <summary>Those of a list's prices that rise beyond the year's uppräkningsfaktor and have not been approved.</summary>
    public static IReadOnlyList<PriceIncrease> ToApprove(ListBook book, PriceList list, IEnumerable<Price> prices) =>
        book.YearOf(list.Year)?.IndexationPercent is { } percent ? [.. Each(Of(book, list, prices).Where(i => (i.IsOther || IsBeyond(i.Before.Amount, i.After.Amount, percent)) && !IsApproved(book, i.After)))] : [];

    /// <summary>Those that rise beyond the year's price cap: nobody may approve them.</summary>
    public static IReadOnlyList<PriceIncrease> BeyondCap(ListBook book, PriceList list, IEnumerable<Price> prices) =>
        book.YearOf(list.Year)?.PriceCapPercent is { } cap ? [.. Each(Of(book, list, prices).Where(i => !i.IsOther && i.After.Amount > Highest(i.Before.Amount, cap)))] : [];

    /// <summary>Whether the service stands in no list before: it is marked as new (seed 000, Nya och/eller förändrade uppdrag).</summary>
    public static bool IsNew(ListBook book, PriceList list, string tjanst) =>
        book.Before(list.ValidFrom) is { } before && !book.Organisation.Prices.Any(p => p.ListYear == before.Year && p.Tjanst == tjanst);

    private static bool IsApproved(ListBook book, Price price) =>
        book.Approvals.Any(a => a.Year == price.ListYear && a.Tjanst == price.Tjanst && a.Basis == price.Basis && price.Amount <= a.Amount && (a.Unit is null || a.Unit == price.Unit));

    /// <summary>A price once, though it rises over two.</summary>
    private static IEnumerable<PriceIncrease> Each(IEnumerable<PriceIncrease> increases) => increases.DistinctBy(i => (i.After.Tjanst, i.After.Basis));

    private static IEnumerable<PriceIncrease> Of(ListBook book, PriceList list, IEnumerable<Price> prices)
    {
        var before = (book.Before(list.ValidFrom) is { } former ? book.LastPrices(former.Year) : []).ToLookup(p => p.Tjanst, StringComparer.Ordinal);
        var own = (list.State is PriceListState.Adopted ? book.Prices(list.Year) : []).ToLookup(p => p.Tjanst, StringComparer.Ordinal);
        return from price in prices
               where price.Basis is not PriceBasis.Included
               from old in new[] { Held(before[price.Tjanst], price), Held(own[price.Tjanst].Where(p => p.HasBegun(price.From ?? list.ValidFrom)), price) }
               where old is not null && new PriceIncrease(old, price) is { } increase && (increase.IsOther || old.Amount < price.Amount)
               select new PriceIncrease(old, price);
    }

    /// <summary>The price that another takes the place of: of the same basis where there is one.</summary>
    private static Price? Held(IEnumerable<Price> held, Price price) => held.OrderBy(p => p.Basis == price.Basis).ThenBy(p => p.From).LastOrDefault();
}

/// <summary>A price that is higher than before, or paid otherwise.</summary>
public sealed record PriceIncrease(Price Before, Price After)
{
    /// <summary>Whether it is paid for otherwise, or per another unit: the amounts cannot be compared.</summary>
    public bool IsOther => Before.Basis != After.Basis || Before.Unit != After.Unit;

    /// <summary>Of the former price, unrounded; null where that was 0 or cannot be compared.</summary>
    public decimal? Percent => Before.Amount.Ore == 0 || IsOther ? null : (After.Amount.Ore - Before.Amount.Ore) * 100m / Before.Amount.Ore;
}
