using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>What is known of a service's price at a date.</summary>
public abstract record PriceFinding
{
    private PriceFinding() { }

    /// <param name="Prices">A yearly price before a per-case one; all from the list.</param>
    public sealed record PriceFound(PriceList List, IReadOnlyList<Price> Prices) : PriceFinding
    {
        public bool Example => Prices.Any(p => p.Example);
    }

    /// <summary>Nothing extra is charged: it is part of the area's bastjänster (seed 002, Ledtider).</summary>
    public sealed record Included : PriceFinding;

    /// <summary>No list is valid at the date, or the one that is does not price the service.</summary>
    /// <param name="Latest">The latest known before the date, failing that the first after it; null where it never had a price.</param>
    /// <param name="Current">What is in force today, where that is another.</param>
    public sealed record NoValidPrice(PriceFound? Latest, PriceFound? Current) : PriceFinding;
}

/// <summary>Finds a service's price. Never guesses one.</summary>
public static class Prices
{
    /// <param name="at">The date that the price is asked for.</param>
    /// <param name="today">Tells which price is in force now, for an answer about another time.</param>
    public static PriceFinding At(Organisation organisation, Tjanst tjanst, DateOnly at, DateOnly today)
    {
        if (tjanst.PriceForm == PriceForm.Included) return new PriceFinding.Included();
        var ledger = Ledger.Of(organisation);
        if (Find(ledger, tjanst, ledger.InForce(at), at) is { } found) return IsIncluded(found) ? new PriceFinding.Included() : found;
        var latest = Find(ledger, tjanst, ledger.LatestKnown(tjanst.Key, at), at);
        var current = Find(ledger, tjanst, ledger.InForce(today), today);
        return new PriceFinding.NoValidPrice(latest, current?.List == latest?.List ? null : current);
    }

    private static bool IsIncluded(PriceFinding.PriceFound found) => found.Prices.All(p => p.Basis == PriceBasis.Included);

    private static PriceFinding.PriceFound? Find(Ledger ledger, Tjanst tjanst, PriceList? list, DateOnly at) =>
        list is not null && ledger.Prices(tjanst.Key, list, at > list.ValidFrom ? at : list.ValidFrom) is { Count: > 0 } prices ? new(list, prices) : null;
}
