using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>The steps of a cost: the self-cost, what is charged directly, key by key, and the sum.</summary>
internal static class ExplainSteps
{
    /// <summary>Volumes of other buyers that a card holds; the rest are counted.</summary>
    private const int MostVolumes = 90;

    /// <summary>Steps of so many services are written out whole.</summary>
    private const int MostWhole = 2;

    public static IEnumerable<ViewStep> Of(ExplainedCost line, Answer.CostExplained answer, Told told)
    {
        if (line.Cost is not CostFinding.Cost cost) yield break;
        var service = answer.Lines.Count > 1 ? told.Name(line.Tjanst) + ": " : "";
        foreach (var year in line.Years)
        {
            yield return SelfCost(year, service, told);
            if (year.All.Direct.Count > 0) yield return Direct(year, service, told);
        }

        foreach (var keyed in cost.Terms.OfType<CostTerm.Keyed>())
        {
            if (keyed.Step is { } step) yield return ExplainTexts.Step(told, service, step);
            else if (line.Years.FirstOrDefault(y => y.Yearly == keyed.Price) is { } year)
                foreach (var part in keyed.Parts) yield return Key(year, part, answer.Lines.Count > MostWhole ? 0 : MostVolumes / keyed.Parts.Count, service, told);
            yield return Year(keyed, service, told);
        }

        foreach (var used in line.Used.GroupBy(u => u.Price)) yield return Used(used.Key, [.. used], service, told);
        foreach (var other in cost.Terms.Where(t => t is not (CostTerm.Keyed or CostTerm.PerUnit))) yield return ExplainTexts.Other(told, service, other);
    }

    private static ViewStep SelfCost(ExplainedYear year, string service, Told told)
    {
        if (year.SelfCost is not { } self) return new(service + ExplainTexts.YearsCost(told, year.Yearly.ListYear), told.Amount(year.Yearly.Amount), [ExplainTexts.SelfCostUnknown(told)], []);
        var off = year.Yearly.Amount - self.Total;
        return new(service + ExplainTexts.SelfCost(told, self.Year), told.Amount(self.Total),
            off == Money.Zero ? [] : [ExplainTexts.PriceDiffers(told, told.Amount(year.Yearly.Amount), told.Difference(off))],
            [
                .. self.Staff.Concat(self.Internal).Concat(self.Administration).Select(c => ExplainTexts.Staff(told, c)),
                .. self.Capital.Select(c => ExplainTexts.Capital(told, c)),
            ]);
    }

    private static ViewStep Direct(ExplainedYear year, string service, Told told)
    {
        var direct = year.All.Direct;
        return new(service + told.In("Debiteras direkt", "Charged directly"), told.Amount(direct.Select(d => d.Amount).Sum()), [ExplainTexts.WhyDirect(told)],
            [.. direct.Where(d => year.Open.Contains(d.Forvaltning)).Select(d => new ViewFact(Name(told, d.Forvaltning), $"{ExplainTexts.Name(told, d)}: {told.Amount(d.Amount)}"))]);
    }

    private static ViewStep Key(ExplainedYear year, KeyPart part, int most, string service, Told told)
    {
        var divided = year.All.Keys.First(k => k.Key.Key == part.Key.Key);
        List<string> lines = [ExplainTexts.Multiplication(told, part)];
        if (part.Key.DeviationKey is not null) lines.Add(ExplainTexts.Deviations(told, part));
        if (part.Weight.Adjusted.Changes.Count > 0) lines.Add(ExplainTexts.Adjusted(told, part.Weight.Adjusted));
        var shown = divided.Shares.Where(s => year.Open.Contains(s.Weight.Forvaltning)).OrderByDescending(s => s.Weight.Value).Take(most).ToList();
        return new(service + ExplainTexts.KeyTitle(told, part.Key), told.Amount(part.Amount), lines,
        [
            new(told.In("Att fördela med nyckeln", "To share by the key"), told.Amount(part.ToDivide)),
            new(told.In("Er volym", "Your volume"), told.Number(part.Weight.Value)),
            new(told.In("Allas volymer", "All volumes"), told.Number(part.TotalWeight)),
            new(told.In("Er andel", "Your share"), told.Percent(PercentOf(part.Weight.Value, part.TotalWeight))),
            .. shown.Select(s => new ViewFact(Name(told, s.Weight.Forvaltning), told.Number(s.Weight.Value))),
            .. shown.Count > 0 && shown.Count < divided.Shares.Count ? [new ViewFact(told.In("Övriga", "Others"), told.Number(divided.TotalWeight - shown.Sum(s => s.Weight.Value)))] : Array.Empty<ViewFact>(),
        ]);
    }

    private static ViewStep Year(CostTerm.Keyed keyed, string service, Told told) => new(
        service + (keyed.TakenOverFrom is { } ended ? told.In($"Summa, tagen över från {told.Inside(ended)}", $"Sum, taken over from {told.Inside(ended)}") : keyed.Parts.Count == 0 && keyed.Step is null ? told.In("Debiteras er direkt", "Charged directly to you") : told.In("Summa för året", "Sum of the year")), told.Amount(keyed.OfYear),
        keyed.Months == keyed.PaidOver ? [] : [ExplainTexts.Months(told, keyed)],
        [
            .. keyed.Direct.Select(d => new ViewFact(ExplainTexts.Name(told, d), told.Amount(d.Amount))),
            .. keyed.Step is { } step ? [new ViewFact(told.In("Fast steg", "Fixed step"), told.Amount(step.Step.Amount))] : keyed.Parts.Select(p => new ViewFact(told.Name(p.Key), told.Amount(p.Amount))),
        ]);

    private static ViewStep Used(Price price, IReadOnlyList<UsedMonth> months, string service, Told told) => new(
        service + ExplainTexts.EachMonth(told, price), told.Amount(months.Select(m => m.Amount).Sum()), [],
        [.. months.Select(m => new ViewFact(CommonTexts.Capital(Formats.Month(told.Language, m.Month)), $"{told.Number(m.Quantity)} × {told.Amount(price.Amount)} = {told.Amount(m.Amount)}"))]);

    private static string Name(Told told, string forvaltning) => Lookup.Of(told.Organisation).Forvaltning(forvaltning)?.Name ?? forvaltning;

    /// <summary>With two decimals, rounded half away from zero.</summary>
    internal static decimal PercentOf(decimal part, decimal whole) => whole == 0 ? 0 : decimal.Round(100 * part / whole, 2, MidpointRounding.AwayFromZero);
}
