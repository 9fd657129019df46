namespace Forumbot.Domain.Pricing;

/// <summary>A price for each unit: piece, case, hour, participant, employee and month, package (seed 001 2.6, ch. 6–9). Each month's
/// quantity times the price, rounded half away from zero to the öre by itself.</summary>
internal static class UnitTerms
{
    public static Charges Of(Charge charge)
    {
        var (ledger, usage, price, forvaltning, at) = charge;
        var known = at.Select(m => ledger.Consumption(usage, price.Tjanst, forvaltning, m)).OfType<Consumption>().ToList();
        DateOnly[] missing = [.. at.Except(known.Select(c => c.Month))];
        if (known.Count == 0) return new([], missing);
        Money[] amounts = [.. known.Select(c => price.Amount.Times(c.Quantity))];
        var example = price.Example || known.Any(c => c.Example);
        return new([new(new CostTerm.PerUnit(amounts.Sum(), example, price, known.Sum(c => c.Quantity), known.Count), amounts)], missing);
    }
}
