using Forumbot.Domain.Answers;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Why a cost is what it is: steps that one opens one by one, each with its multiplication written out. For who may see
/// nobody's volumes, how the price is set.</summary>
internal static class ExplainView
{
    private const string Card = "pricing/explain-answer";

    /// <summary>A card has six actions: one says that the answer is wrong, and one at least asks the next question.</summary>
    private const int MostActions = 5, MostDisputes = 4;

    public static AnswerView Of(Answer.CostExplained answer, Told told)
    {
        var costs = answer.Lines.Select(l => l.Cost).OfType<CostFinding.Cost>().ToList();
        var cost = new Answer.Cost(answer.Forvaltning, answer.FirstMonth, answer.Months, [.. answer.Lines.Select(l => new CostLine(l.Tjanst, l.Cost))]);
        List<ViewDispute> disputes = [.. answer.Disputable.Take(MostDisputes).Select(k => new ViewDispute(ExplainTexts.Dispute(told, k, answer.Disputable.Count), k.Tjanst, k.Key, k.Year))];
        return new(Card, Headline(answer, cost, told))
        {
            Items = [.. answer.Lines.Where(l => l.Cost is not CostFinding.Cost || answer.Lines.Count > 1).Select(l => Item(l, cost, told))],
            Steps = [.. answer.Lines.SelectMany(l => ExplainSteps.Of(l, answer, told))],
            Facts =
            [
                new(told.In("Förvaltning", "Administration"), answer.Forvaltning.Name),
                new(told.In("Period", "Period"), Formats.Months(told.Language, answer.FirstMonth, answer.Months)),
                .. costs.SelectMany(c => c.Lists).Distinct().Select(l => PriceTexts.List(told, l)),
            ],
            Notes = CostView.Notes(cost, costs, told),
            SmallPrint =
            [
                .. costs.SelectMany(c => c.Terms).OfType<CostTerm.Keyed>().Select(k => CostTexts.KeyVolumes(told, k.Price.ListYear)).Distinct(),
                .. costs.SelectMany(c => c.Terms).OfType<CostTerm.Keyed>().Any() ? [ExplainTexts.Rounding(told)] : Array.Empty<string>(),
                .. PriceWords.Sources(told, costs.SelectMany(c => c.Terms).Select(t => t.Price)),
            ],
            Disputes = disputes,
            Next = [.. Next(answer, told).Take(MostActions - disputes.Count)],
        };
    }

    private static IReadOnlyList<NextStep> Next(Answer.CostExplained answer, Told told) =>
        answer.Lines is [var one] ? [ExplainTexts.Compare(told, one.Tjanst), NextSteps.Cost(told, one.Tjanst), NextSteps.Info(told, one.Tjanst)] : [.. answer.Lines.Take(3).Select(l => NextSteps.Explain(told, l.Tjanst) with { Title = told.Name(l.Tjanst) })];

    public static AnswerView Of(Answer.PriceExplained answer, Told told) => new(Card, ExplainTexts.HowPriced(told, told.And([.. answer.Lines.Select(l => told.Name(l.Tjanst))])))
    {
        Items = [.. answer.Lines.Select(e => Priced(e, told))],
        Steps = [],
        Disputes = [],
        Facts = told.Contacts(answer.Contact),
        Notes = [ExplainTexts.VolumesForWhoMaySee(told), .. PriceWords.Notes(told, answer.Lines.SelectMany(e => PriceWords.Found(e.Price)))],
        SmallPrint = [.. answer.Lines.Select(e => e.KeyYear).OfType<int>().Distinct().Select(year => ComingTexts.KeysOf(told, year))],
        Next = answer.Lines is [var one] ? [NextSteps.Price(told, one.Tjanst), NextSteps.Info(told, one.Tjanst)] : [NextSteps.AllServices(told), NextSteps.Help(told)],
    };

    private static string Headline(Answer.CostExplained answer, Answer.Cost cost, Told told)
    {
        var (period, past) = (CostView.During(cost, told), CostView.IsPast(cost, told));
        if (answer.Lines is not [var line]) return ExplainTexts.Several(told, told.Inside(answer.Forvaltning), period);
        return line.Cost is CostFinding.Cost known
            ? ExplainTexts.Headline(told, told.Name(line.Tjanst), told.Inside(answer.Forvaltning), told.Amount(known.Total), period, past, known.Missing.Count == 0)
            : CostView.Sentence(cost.Lines[0], cost, told, period);
    }

    private static ViewItem Item(ExplainedCost line, Answer.Cost cost, Told told) => line.Cost is CostFinding.Cost known
        ? new(told.Name(line.Tjanst), told.Amount(known.Total), Formats.During(told.Language, cost.FirstMonth, cost.Months), "", [])
        : new(cost.Lines.Count > 1 ? told.Name(line.Tjanst) : "", "", "", cost.Lines.Count > 1 ? CostView.Sentence(new(line.Tjanst, line.Cost), cost, told, CostView.During(cost, told)) : ComingTexts.Form(told, line.Tjanst.PriceForm),
            [new(told.In("Pris", "Price"), PriceWords.Short(told, line.Price))]);

    private static ViewItem Priced(ExplainedPrice explained, Told told) => new(told.Name(explained.Tjanst), "", "", ComingTexts.Form(told, explained.Tjanst.PriceForm),
        [new(told.In("Pris", "Price"), PriceWords.Short(told, explained.Price)), .. explained.Keys.Select(k => ComingTexts.Key(told, k))]);
}
