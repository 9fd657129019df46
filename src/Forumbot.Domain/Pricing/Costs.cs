using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>What a service costs a buyer in a period. Accounting months: a unit price times each month's known volume, rounded
/// half away from zero to the öre per month and service; a yearly keyed share by <see cref="Allocation"/>, spread over the
/// list's twelve months.</summary>
public static class Costs
{
    /// <remarks>A month in which the service is included costs nothing and leaves the other months' cost as it is.</remarks>
    /// <param name="months">1–12 months from <paramref name="firstMonth"/>, which is the first of its month.</param>
    public static CostFinding Of(Organisation organisation, Tjanst tjanst, string forvaltning, DateOnly firstMonth, int months, DateOnly today)
    {
        var ledger = Ledger.Of(organisation);
        var found = new List<(DateOnly Month, PriceFinding.PriceFound Price)>(months);
        for (var m = firstMonth; m < firstMonth.AddMonths(months); m = m.AddMonths(1))
            switch (Prices.At(organisation, tjanst, m, today))
            {
                case PriceFinding.PriceFound price: found.Add((m, price)); break;
                case PriceFinding.NoValidPrice none: return new CostFinding.NoValidPrice(none);
                case PriceFinding.Included: break;
                case var other: throw new InvalidOperationException(other.GetType().Name);
            }

        if (found.Count == 0) return new CostFinding.Included();
        return found.All(f => f.Price.Prices.All(p => p.Basis == PriceBasis.YearlyFixed)) ? new CostFinding.NotCharged() : Sum(organisation, ledger, forvaltning, found);
    }

    private static CostFinding Sum(Organisation organisation, Ledger ledger, string forvaltning, List<(DateOnly Month, PriceFinding.PriceFound Price)> found)
    {
        var terms = new List<CostTerm>();
        var missing = new SortedSet<DateOnly>();
        foreach (var (price, at) in found.SelectMany(f => f.Price.Prices.Select(p => (p, f.Month))).GroupBy(x => x.p, x => x.Month).Select(g => (g.Key, g.ToArray())))
        {
            if (price.Basis == PriceBasis.YearlyShared && Keyed(organisation, ledger, price, forvaltning, at, terms) is { } no) return no;
            if (price.Basis == PriceBasis.PerUnit) PerUnit(ledger, price, forvaltning, at, terms, missing);
        }

        return terms.Count == 0 ? new CostFinding.NoVolumes(found[0].Price)
            : new CostFinding.Cost(terms.Aggregate(Money.Zero, (sum, t) => sum + t.Amount), terms, [.. missing], [.. found.Select(f => f.Price.List).Distinct()]);
    }

    private static void PerUnit(Ledger ledger, Price price, string forvaltning, DateOnly[] at, List<CostTerm> terms, SortedSet<DateOnly> missing)
    {
        var known = at.Select(m => ledger.Consumption(price.Tjanst, forvaltning, m)).OfType<Consumption>().ToList();
        missing.UnionWith(at.Except(known.Select(c => c.Month)));
        if (known.Count == 0) return;
        var amount = known.Aggregate(Money.Zero, (sum, c) => sum + Month(c.Quantity, price.Amount));
        terms.Add(new CostTerm.PerUnit(amount, price.Example || known.Any(c => c.Example), price, known.Sum(c => c.Quantity), known.Count));
    }

    private static Money Month(decimal quantity, Money each) => new((long)decimal.Round(quantity * each.Ore, MidpointRounding.AwayFromZero));

    private static CostFinding.NoKeys? Keyed(Organisation organisation, Ledger ledger, Price price, string forvaltning, DateOnly[] at, List<CostTerm> terms)
    {
        foreach (var (ended, months) in Succession.Pays(organisation, forvaltning, at))
        {
            var share = ledger.Allocated(price, ended?.Key ?? forvaltning);
            if (share.Parts is not { } parts) return new(price.ListYear, share.WithoutVolumes);
            var amount = months.Aggregate(Money.Zero, (sum, m) => sum + share.Months[m.Month - 1].Amount);
            if (ended is not null && amount == Money.Zero) continue;
            terms.Add(new CostTerm.Keyed(amount, price.Example || ExampleVolumes(ledger, parts), price, share.OfYear, months.Length, parts) { TakenOverFrom = ended });
        }

        return null;
    }

    private static bool ExampleVolumes(Ledger ledger, IReadOnlyList<KeyPart> parts) =>
        parts.Any(p => ledger.Volumes(p.Key.Key, p.Key.Year).Any(v => v.Example));
}
