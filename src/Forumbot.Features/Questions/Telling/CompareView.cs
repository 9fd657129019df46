using Forumbot.Domain.Answers;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>A buyer's costs beside another's or another year's: two columns and the difference, per service and together.</summary>
internal static class CompareView
{
    private const int MostLines = 12;

    public static AnswerView Of(Answer.Comparison answer, Told told)
    {
        var (mine, other) = (Side(answer.This), Side(answer.Other));
        var known = answer.Lines.Where(l => l.Difference is not null && (answer.Lines.Count == 1 || !CostsNothing(l))).ToList();
        var perEmployee = answer is { PerEmployee: true, This.Employees: > 0, Other.Employees: > 0 };
        var costs = answer.Lines.SelectMany(l => new[] { l.This, l.Other }).OfType<CostFinding.Cost>().ToList();
        var lines = known.OrderByDescending(l => ComparedLine.Amount(l.This)).ToList();
        return new("pricing/compare-answer", Headline(answer, lines, perEmployee, told))
        {
            Items =
            [
                .. lines is [_, _, ..] ? [Item(told.In("Tillsammans", "Together"), Sum(lines, l => l.This), Sum(lines, l => l.Other), answer, perEmployee, told)] : Array.Empty<ViewItem>(),
                .. lines.Take(MostLines).Select(l => Item(told.Name(l.Tjanst), ComparedLine.Amount(l.This)!.Value, ComparedLine.Amount(l.Other)!.Value, answer, perEmployee, told)),
                .. answer.Lines.Where(l => l.Difference is null).Take(MostLines).Select(l => Unknown(l, mine, other, told)),
            ],
            Facts = [new(told.In("Period", "Period"), CompareTexts.Periods(told, answer)), .. perEmployee ? CompareTexts.Employees(told, answer) : []],
            Notes =
            [
                .. answer.PerEmployee && !perEmployee ? [CompareTexts.EmployeesUnknown(told)] : Array.Empty<string>(),
                .. lines.Count > MostLines ? [CompareTexts.OnlyLargest(told, MostLines)] : Array.Empty<string>(),
                .. CostView.Notes(mine, costs, told).Where(n => answer.Lines.Count == 1 || n != CostTexts.Unused(told, told.Inside(mine.Forvaltning))),
            ],
            SmallPrint = perEmployee ? [CompareTexts.Rounded(told)] : [],
            Next = lines is [var one] ? [NextSteps.Explain(told, one.Tjanst), NextSteps.Cost(told, one.Tjanst)] : [.. lines.Take(3).Select(l => NextSteps.Explain(told, l.Tjanst) with { Title = told.Name(l.Tjanst) })],
        };
    }

    private static Answer.Cost Side(ComparedSide side) => new(side.Forvaltning, side.FirstMonth, side.Months, []);

    private static Money Sum(IEnumerable<ComparedLine> lines, Func<ComparedLine, CostFinding> of) => lines.Select(l => ComparedLine.Amount(of(l))!.Value).Sum();

    private static string Headline(Answer.Comparison answer, List<ComparedLine> lines, bool perEmployee, Told told)
    {
        var name = answer.Lines is [var only] ? told.Name(only.Tjanst) : told.In("Tjänsterna tillsammans", "The services together");
        if (lines.Count == 0) return CompareTexts.Nothing(told, name);
        var (mine, other) = (Each(Sum(lines, l => l.This), answer.This, perEmployee), Each(Sum(lines, l => l.Other), answer.Other, perEmployee));
        return CompareTexts.Headline(told, answer, name, mine, other, perEmployee);
    }

    private static ViewItem Item(string name, Money mine, Money other, Answer.Comparison answer, bool perEmployee, Told told)
    {
        var (left, right) = (Each(mine, answer.This, perEmployee), Each(other, answer.Other, perEmployee));
        return new(name, "", "", CompareTexts.Difference(told, left, right), [])
        {
            Columns = [new(CompareTexts.Name(told, answer, answer.This), told.Amount(left)), new(CompareTexts.Name(told, answer, answer.Other), told.Amount(right))],
        };
    }

    private static ViewItem Unknown(ComparedLine line, Answer.Cost mine, Answer.Cost other, Told told)
    {
        var (cost, side) = ComparedLine.Amount(line.This) is null ? (line.This, mine) : (line.Other, other);
        return new(told.Name(line.Tjanst), "", "", CostView.Sentence(new(line.Tjanst, cost), side, told, CostView.During(side, told)), []) { Columns = [] };
    }

    private static bool CostsNothing(ComparedLine line) => ComparedLine.Amount(line.This) == Money.Zero && ComparedLine.Amount(line.Other) == Money.Zero;

    private static Money Each(Money amount, ComparedSide side, bool perEmployee) =>
        perEmployee ? amount.Per(side.Employees!.Value) : amount;
}
