using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>Which charges may be added, and what those of a period come to.</summary>
public static class AddedCharges
{
    /// <param name="known">The charge that has the key already; null where none has.</param>
    public static ChargeOutcome Decide(Organisation organisation, AddedCharge charge, AddedCharge? known)
    {
        if (known is not null) return known == charge ? new ChargeOutcome.Already() : new ChargeOutcome.KeyTaken(known);
        var lookup = Lookup.Of(organisation);
        if (lookup.Tjanst(charge.Tjanst) is not { } tjanst) return new ChargeOutcome.UnknownTjanst(charge.Tjanst);
        if (lookup.Forvaltning(charge.Forvaltning) is not { } forvaltning) return new ChargeOutcome.UnknownForvaltning(charge.Forvaltning);
        if (forvaltning.Validity.Within(charge.Month, 1) is null) return new ChargeOutcome.NotThen(forvaltning, charge.Month);
        return Prices.At(organisation, tjanst, charge.Month, charge.Month) switch
        {
            PriceFinding.PriceFound { List.State: not PriceListState.Adopted } => new ChargeOutcome.NoPrice(tjanst, charge.Month),
            PriceFinding.PriceFound found when found.Prices.Any(p => p.Basis != PriceBasis.YearlyFixed) => new ChargeOutcome.Added(charge),
            PriceFinding.NoValidPrice => new ChargeOutcome.NoPrice(tjanst, charge.Month),
            _ => new ChargeOutcome.NotCharged(tjanst),
        };
    }

    /// <summary>A term per list's price for what was added in the months that have one.</summary>
    internal static IEnumerable<CostTerm> Terms(Usage usage, string forvaltning, IReadOnlyList<(DateOnly Month, PriceFinding.PriceFound Price)> found) =>
        from month in found
        let price = month.Price.Prices.FirstOrDefault(p => p.Basis == PriceBasis.PerUnit) ?? month.Price.Prices[0]
        from charge in usage.Added(price.Tjanst, forvaltning, month.Month)
        group charge by price into charges
        select new CostTerm.Added(charges.Select(c => c.Amount).Sum(), charges.Key.Example, charges.Key, charges.Any(c => c.Quantity is not null) ? charges.Sum(c => c.Quantity ?? 0) : null, charges.Count());
}

/// <summary>What came of adding a charge. All but the first two refuse it.</summary>
public abstract record ChargeOutcome
{
    private ChargeOutcome() { }

    public sealed record Added(AddedCharge Charge) : ChargeOutcome;

    /// <summary>The same charge is there; nothing was changed.</summary>
    public sealed record Already : ChargeOutcome;

    /// <summary>Another charge has the key.</summary>
    public sealed record KeyTaken(AddedCharge Known) : ChargeOutcome;

    public sealed record UnknownTjanst(string Key) : ChargeOutcome;

    public sealed record UnknownForvaltning(string Key) : ChargeOutcome;

    /// <summary>The förvaltning is not there in the month.</summary>
    public sealed record NotThen(Forvaltning Forvaltning, DateOnly Month) : ChargeOutcome;

    /// <summary>Nothing is charged for the service: it is included in another, or done for the whole organisation.</summary>
    public sealed record NotCharged(Tjanst Tjanst) : ChargeOutcome;

    /// <summary>No adopted price list prices the service in the month, and only such lists are billed.</summary>
    public sealed record NoPrice(Tjanst Tjanst, DateOnly Month) : ChargeOutcome;

    public bool IsThere => this is Added or Already;
}
