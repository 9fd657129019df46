using Forumbot.Domain.Answers;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What services cost a buyer in a period, and how that is made up.</summary>
internal static class CostView
{
    private const string Card = "pricing/cost-answer";

    public static AnswerView Of(Answer.Cost answer, Told told)
    {
        var costs = answer.Lines.Select(l => l.Cost).OfType<CostFinding.Cost>().ToList();
        return new(Card, Headline(answer, told))
        {
            Items = [.. answer.Lines.Select(l => Item(l, answer, told))],
            Facts = Facts(answer, costs, told),
            Notes = Notes(answer, costs, told),
            SmallPrint =
            [
                .. costs.SelectMany(c => c.Terms).OfType<CostTerm.Keyed>().Where(k => k.Parts.Count > 0).Select(k => CostTexts.KeyVolumes(told, k.Price.ListYear)).Distinct(),
                .. PriceWords.Sources(told, costs.SelectMany(c => c.Terms).Select(t => t.Price)),
            ],
            Next = Next(answer, told),
        };
    }

    private static string Period(Answer.Cost answer, Told told) => Formats.Months(told.Language, answer.FirstMonth, answer.Months);

    private static string Headline(Answer.Cost answer, Told told)
    {
        var period = During(answer, told);
        if (answer.Lines is [var line]) return Sentence(line, answer, told, period);
        var names = told.And([.. answer.Lines.Select(l => told.Name(l.Tjanst))]);
        return answer.Lines.All(l => l.Cost is CostFinding.Cost { Missing.Count: 0 } or CostFinding.Included or CostFinding.NotCharged)
            ? CostTexts.Together(told, names, told.Inside(answer.Forvaltning), told.Amount(answer.Total), period, IsPast(answer, told))
            : CostTexts.Several(told, names, told.Inside(answer.Forvaltning), period, IsPast(answer, told));
    }

    /// <summary>The period, and by which proposal where a list is not adopted.</summary>
    internal static string During(Answer.Cost answer, Told told) => Formats.During(told.Language, answer.FirstMonth, answer.Months)
        + PriceTexts.ByProposal(told, answer.Lines.Select(l => l.Cost).OfType<CostFinding.Cost>().SelectMany(c => c.Lists));

    internal static bool IsPast(Answer.Cost answer, Told told) => answer.FirstMonth.AddMonths(answer.Months) <= told.Today;

    // The words that named a buyer are among the question's evidence.
    private static bool NamesSeveral(Told told) =>
        told.Question.Evidence.Where(e => e.What.StartsWith("unit ", StringComparison.Ordinal)).Select(e => e.What).Distinct().Skip(1).Any();

    internal static string Sentence(CostLine line, Answer.Cost answer, Told told, string period)
    {
        var (name, forvaltning, past) = (told.Name(line.Tjanst), told.Inside(answer.Forvaltning), IsPast(answer, told));
        return line.Cost switch
        {
            CostFinding.Cost { Missing.Count: 0 } cost => CostTexts.Costs(told, name, forvaltning, told.Amount(cost.Total), period, past),
            CostFinding.Cost cost => CostTexts.SoFar(told, name, forvaltning, told.Amount(cost.Total), period, past),
            CostFinding.Included => PriceTexts.Included(told, name, null),
            CostFinding.NotCharged => CostTexts.NotCharged(told, name),
            CostFinding.NoValidPrice => CostTexts.NoValidPrice(told, name, period, past),
            CostFinding.NoVolumes => CostTexts.NoVolumes(told, name, forvaltning, period, past),
            CostFinding.NotDivided not => CostTexts.NotDivided(told, name, not),
            _ => throw new InvalidOperationException($"{line.Cost.GetType().Name} has no words."),
        };
    }

    private static ViewItem Item(CostLine line, Answer.Cost answer, Told told)
    {
        var several = answer.Lines.Count > 1;
        var name = several ? told.Name(line.Tjanst) : "";
        return line.Cost is CostFinding.Cost cost
            ? new(name, told.Amount(cost.Total), Formats.During(told.Language, answer.FirstMonth, answer.Months), "", [.. cost.Terms.SelectMany(t => CostTermView.Facts(t, told))])
            : new(name, "", "", several ? Sentence(line, answer, told, Formats.During(told.Language, answer.FirstMonth, answer.Months)) : "", Known(line.Cost, told));
    }

    // What is known where the cost is not.
    private static IReadOnlyList<ViewFact> Known(CostFinding cost, Told told) => cost switch
    {
        CostFinding.NoValidPrice none => PriceWords.Known(told, none.Price),
        CostFinding.NoVolumes none => [new(told.In("Pris", "Price"), PriceTexts.OfList(told, PriceWords.Whole(told, none.PerUnit), none.PerUnit.List))],
        _ => [],
    };

    private static IReadOnlyList<ViewFact> Facts(Answer.Cost answer, List<CostFinding.Cost> costs, Told told) =>
    [
        new(told.In("Förvaltning", "Administration"), answer.Forvaltning.Name),
        new(told.In("Period", "Period"), Period(answer, told)),
        .. answer.Lines is [var one] ? [told.CategoryFact(one.Tjanst)] : Array.Empty<ViewFact>(),
        .. costs.SelectMany(c => c.Lists).Distinct().Select(l => PriceTexts.List(told, l)),
        .. costs.Count > 0 ? [PriceTexts.Moms(told)] : Array.Empty<ViewFact>(),
    ];

    internal static IReadOnlyList<string> Notes(Answer.Cost answer, List<CostFinding.Cost> costs, Told told)
    {
        var missing = costs.SelectMany(c => c.Missing).Distinct().Order().Select(m => Formats.MonthName(told.Language, m.Month)).ToList();
        List<string> notes = NamesSeveral(told) ? [CostTexts.OneBuyer(told, told.Inside(answer.Forvaltning))] : [];
        if (answer.Forvaltning.ValidTo is { } last && last < told.Today) notes.Add(CostTexts.Ended(told, answer.Forvaltning));
        if (missing.Count > 0) notes.Add(CostTexts.Missing(told, told.And(missing)));
        if (costs.SelectMany(c => c.Terms).Any(t => t is CostTerm.PerUnit { Quantity: 0 } or CostTerm.ByConsumption { Quantity: 0 })) notes.Add(CostTexts.Unused(told, told.Inside(answer.Forvaltning)));
        if (costs.Any(c => c.Example)) notes.Add(CostTexts.ExampleVolumes(told));
        notes.AddRange(PriceWords.ListNotes(told, costs.SelectMany(c => c.Lists)));
        notes.AddRange(PriceWords.Notes(told, answer.Lines.Select(l => l.Cost).OfType<CostFinding.NoValidPrice>().SelectMany(n => PriceWords.Found(n.Price))));
        return [.. notes.Distinct()];
    }

    private static IReadOnlyList<NextStep> Next(Answer.Cost answer, Told told) => answer.Lines is [var line]
        ? [NextSteps.Explain(told, line.Tjanst), NextSteps.Price(told, line.Tjanst), NextSteps.Info(told, line.Tjanst)]
        : [.. answer.Lines.Take(3).Select(l => NextSteps.Price(told, l.Tjanst) with { Title = told.Name(l.Tjanst) })];
}
