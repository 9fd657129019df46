using Forumbot.Domain.Answers;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What all services cost a buyer together: a row each, which add up to the sum.</summary>
internal static class TotalView
{
    /// <summary>As many rows as one reads; the rest are one row.</summary>
    private const int MostRows = 60;

    public static AnswerView Of(Answer.TotalCost answer, Told told)
    {
        var (cost, costs) = (answer.Costs, answer.Costs.Lines.Select(l => l.Cost).OfType<CostFinding.Cost>().ToList());
        var unknown = cost.Lines.Where(l => l.Cost is CostFinding.NoVolumes or CostFinding.NoValidPrice or CostFinding.NotDivided).ToList();
        return new("pricing/total-answer", Headline(answer, unknown.Count == 0 && costs.TrueForAll(c => c.Missing.Count == 0), told))
        {
            Table = Table(cost, told),
            Facts =
            [
                new(told.In("Förvaltning", "Administration"), cost.Forvaltning.Name),
                new(told.In("Period", "Period"), Formats.Months(told.Language, cost.FirstMonth, cost.Months)),
                .. costs.SelectMany(c => c.Lists).Distinct().Select(l => PriceTexts.List(told, l)),
                .. costs.Count > 0 ? [PriceTexts.Moms(told)] : Array.Empty<ViewFact>(),
            ],
            Notes = [.. unknown.Count > 0 ? [TotalTexts.Unknown(told, told.And([.. unknown.Select(l => told.Name(l.Tjanst))]))] : Array.Empty<string>(), .. CostView.Notes(cost, costs, told).Where(n => n != CostTexts.Unused(told, told.Inside(cost.Forvaltning)))],
            Next = [TotalTexts.AskCompare(told), .. Largest(cost).Take(2).Select(l => NextSteps.Explain(told, l.Tjanst) with { Title = told.Name(l.Tjanst) })],
        };
    }

    private static string Headline(Answer.TotalCost answer, bool whole, Told told)
    {
        var (cost, area) = (answer.Costs, answer.Area is { } a ? told.Name(a) : null);
        return TotalTexts.Headline(told, area, told.Inside(cost.Forvaltning), told.Amount(cost.Total), CostView.During(cost, told), CostView.IsPast(cost, told), whole);
    }

    private static IReadOnlyList<ViewRow> Table(Answer.Cost cost, Told told)
    {
        var rows = Largest(cost).Select(l => (Name: told.Name(l.Tjanst), ((CostFinding.Cost)l.Cost).Total)).ToList();
        var rest = rows.Skip(MostRows).Select(r => r.Total).Sum();
        return
        [
            .. rows.Take(MostRows).Select(r => new ViewRow(r.Name, told.Amount(r.Total))),
            .. rows.Count > MostRows ? [new ViewRow(TotalTexts.Others(told, rows.Count - MostRows), told.Amount(rest))] : Array.Empty<ViewRow>(),
            new(told.In("Summa", "Total"), told.Amount(cost.Total), IsSum: true),
        ];
    }

    private static IEnumerable<CostLine> Largest(Answer.Cost cost) =>
        cost.Lines.Where(l => l.Cost is CostFinding.Cost { Total.Ore: not 0 }).OrderByDescending(l => ((CostFinding.Cost)l.Cost).Total).ThenBy(l => l.Tjanst.Key, StringComparer.Ordinal);
}
