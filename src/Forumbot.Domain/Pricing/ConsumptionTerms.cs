namespace Forumbot.Domain.Pricing;

/// <summary>A buyer's part of a yearly total that follows what is used (seed 000, Prissättning: where a large part of the cost moves).
/// What is charged before the keys is so here too; of the rest each month's twelfth is divided by that month's use of all buyers, by
/// largest remainder, and that of a month without use is carried on (<see cref="UseDivisions"/>).</summary>
internal static class ConsumptionTerms
{
    /// <param name="changed">What the buyer's own use of a month becomes, in place of what was reported; null for that itself.</param>
    public static Charges Of(Charge charge, Func<decimal, decimal>? changed = null)
    {
        var all = changed is null ? UseDivisions.Of(charge.Usage, charge.Ledger, charge.Price) : UseDivisions.Changed(charge, changed);
        if (all.Rest < Money.Zero) return Charges.No(new AllocationFinding.MoreThanTheTotal(all.AmountBefore));
        var found = charge.Months.Select(m => (Month: m, Use: all.In(m))).ToList();
        if (found.FirstOrDefault(f => f.Use is UseMonth.Negative) is (var month, UseMonth.Negative negative)) return Charges.No(new AllocationFinding.NegativeUse(negative.Forvaltning, month));
        var known = found.Where(f => f.Use is not UseMonth.NotKnown).ToList();
        return new([.. all.HasBeforeUse ? KeyedTerms.Of(charge, all.BeforeUse) : [], .. known.Count == 0 ? [] : new[] { Moving(charge, known) }], [.. found.Except(known).Select(f => f.Month)]);
    }

    private static Charged Moving(Charge charge, List<(DateOnly Month, UseMonth Use)> known)
    {
        var divided = known.Select(k => k.Use).OfType<UseMonth.Divided>().ToList();
        Money[] amounts = [.. known.Select(k => k.Use is UseMonth.Divided d ? d.Amounts.GetValueOrDefault(charge.Forvaltning) : Money.Zero)];
        var example = charge.Price.Example || known.Any(k => charge.Ledger.Reported(charge.Price.Tjanst, k.Month) is { Example: true });
        return new(new CostTerm.ByConsumption(amounts.Sum(), example, charge.Price, divided.Sum(d => d.Used.GetValueOrDefault(charge.Forvaltning)), divided.Sum(d => d.TotalQuantity), divided.Select(d => d.ToDivide).Sum(), known.Count), amounts);
    }
}
