using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>What a service costs a buyer in a period, by accounting month, each price by its form: for each unit, the buyer's part of a
/// yearly total, by keys or by what is used, a base fee; and the addition for buyers outside the organisation. What the months of
/// a year cost adds up to what the year costs.</summary>
public static class Costs
{
    /// <remarks>A month in which the service is included costs nothing and leaves the other months' cost as it is. So does a month in
    /// which the buyer is not there; where it is not there in any, nothing is its cost, without terms.</remarks>
    /// <param name="months">1–12 months from <paramref name="firstMonth"/>, which is the first of its month.</param>
    public static CostFinding Of(Organisation organisation, Usage usage, Tjanst tjanst, string forvaltning, DateOnly firstMonth, int months, DateOnly today)
    {
        if ((Lookup.Of(organisation).Forvaltning(forvaltning)?.Validity ?? default).Within(firstMonth, months) is not var (first, there)) return new CostFinding.Cost(Money.Zero, [], [], []);
        var found = new List<(DateOnly Month, PriceFinding.PriceFound Price)>(there);
        foreach (var m in Months.From(first, there))
            switch (Prices.At(organisation, tjanst, m, today))
            {
                case PriceFinding.PriceFound price: found.Add((m, price)); break;
                case PriceFinding.NoValidPrice none: return new CostFinding.NoValidPrice(none);
                case PriceFinding.Included: break;
                case var other: throw new InvalidOperationException(other.GetType().Name);
            }

        if (found.Count == 0) return new CostFinding.Included();
        return found.All(f => f.Price.Prices.All(p => p.Basis == PriceBasis.YearlyFixed)) ? new CostFinding.NotCharged() : Sum(found, tjanst.Driver, AddedCharges.Terms(usage, forvaltning, found), (price, at) => new(Ledger.Of(organisation), usage, price, forvaltning, at));
    }

    private static CostFinding Sum(List<(DateOnly Month, PriceFinding.PriceFound Price)> found, CostDriver driver, IEnumerable<CostTerm> added, Func<Price, DateOnly[], Charge> chargeOf)
    {
        var terms = new List<CostTerm>();
        var missing = new SortedSet<DateOnly>();
        foreach (var price in found.SelectMany(f => f.Price.Prices.Select(p => (Price: p, f.Month))).GroupBy(x => x.Price, x => x.Month))
        {
            var charge = chargeOf(price.Key, [.. price]);
            var charges = ByForm(charge, driver);
            if (charges.Refused is { } why) return new CostFinding.NotDivided(price.Key.ListYear, why);
            terms.AddRange(Overheads.With(charge, charges.Known).Select(c => c.Term));
            missing.UnionWith(charges.Missing);
        }

        terms.AddRange(added);
        return terms.Count == 0 ? new CostFinding.NoVolumes(found[0].Price)
            : new CostFinding.Cost(terms.Select(t => t.Amount).Sum(), terms, [.. missing], [.. found.Select(f => f.Price.List).Distinct()]);
    }

    private static Charges ByForm(Charge charge, CostDriver driver) => charge.Price.Basis switch
    {
        PriceBasis.YearlyShared when driver == CostDriver.Consumption => ConsumptionTerms.Of(charge),
        PriceBasis.YearlyShared => KeyedTerms.Of(charge),
        PriceBasis.PerUnit => UnitTerms.Of(charge),
        PriceBasis.BaseFee => BaseFees.Of(charge),
        _ => Charges.Of([]),
    };
}
