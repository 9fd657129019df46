using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>A term of a cost as facts, so that a reader can follow the sum.</summary>
internal static class CostTermView
{
    public static IEnumerable<ViewFact> Facts(CostTerm term, Told told) => term switch
    {
        CostTerm.PerUnit perUnit => [CostTexts.PerUnit(told, perUnit)],
        CostTerm.Keyed keyed => Keyed(keyed, told),
        CostTerm.ByConsumption moving => [CostTermTexts.ToShareByUse(told, moving), CostTermTexts.Use(told, moving)],
        CostTerm.BaseFee fee => [CostTermTexts.BaseFee(told, fee)],
        CostTerm.Overhead overhead => [CostTermTexts.Overhead(told, overhead)],
        CostTerm.Added added => [CostTexts.Added(told, added)],
        _ => throw new InvalidOperationException($"{term.GetType().Name} has no words."),
    };

    private static IEnumerable<ViewFact> Keyed(CostTerm.Keyed term, Told told)
    {
        if (term.Parts.Count > 0) yield return CostTexts.ToShare(told, term.Price);
        foreach (var cost in term.Direct) yield return CostTermTexts.Direct(told, cost);
        if (term.Step is { } step) yield return CostTermTexts.Step(told, step);
        // Who pays a step has no share.
        foreach (var part in term.Step is null ? term.Parts : []) yield return CostTexts.Key(told, part);
        if (term.Months != 12) yield return CostTexts.OfYear(told, term);
    }
}
