using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>A buyer's part of a yearly total that is fixed for the year (seed 002: "trög modell"): by <see cref="Allocation"/>, spread
/// over the months of the year by <see cref="ShareMonths"/>.</summary>
internal static class KeyedTerms
{
    public static Charges Of(Charge charge) => charge.Ledger.Allocation(charge.Price) is AllocationFinding.Allocated all
        ? Charges.Of([.. Of(charge, all)])
        : Charges.No(charge.Ledger.Allocation(charge.Price));

    /// <summary>The buyer's own part, and those of the ones that became part of it.</summary>
    public static IEnumerable<Charged> Of(Charge charge, AllocationFinding.Allocated all)
    {
        yield return Of(charge, all, null);
        foreach (var ended in Lookup.Of(charge.Ledger.Organisation).Before(charge.Forvaltning))
            if (Of(charge, all, ended) is { ByMonth.Count: > 0 } taken && taken.Term.Amount != Money.Zero) yield return taken;
    }

    private static Charged Of(Charge charge, AllocationFinding.Allocated all, Forvaltning? ended)
    {
        var forvaltning = ended?.Key ?? charge.Forvaltning;
        var ofYear = all.OfYear(forvaltning);
        var spread = charge.Months.Select(m => m.Year).Distinct().SelectMany(year => ShareMonths.Of(charge.Ledger.Organisation, forvaltning, year, ofYear)).ToList();
        Money[] amounts = [.. spread.Where(s => s.Payer == charge.Forvaltning && charge.Months.Contains(s.Month)).Select(s => s.Amount)];
        var direct = all.DirectOf(forvaltning);
        var step = all.StepOf(forvaltning);
        var example = all.Example || direct.Any(d => d.Example) || step is { Step.Example: true };
        return new(new CostTerm.Keyed(amounts.Sum(), example, all.Yearly, ofYear, amounts.Length, [.. all.Keys.Select(k => k.PartOf(forvaltning))])
        {
            Direct = direct,
            Step = step,
            TakenOverFrom = ended,
            PaidOver = spread.Count(s => s.Month.Year == charge.Months[0].Year),
        }, amounts);
    }
}
