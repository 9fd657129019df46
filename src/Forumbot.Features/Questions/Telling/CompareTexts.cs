using Forumbot.Domain.Answers;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Comparisons in words.</summary>
internal static class CompareTexts
{
    public static string Headline(Told told, Answer.Comparison answer, string name, Money mine, Money other, bool perEmployee)
    {
        var (each, difference) = (perEmployee ? told.In(" per anställd", " per employee") : "", told.Amount(new(Math.Abs((mine - other).Ore))));
        var (here, there) = (told.Inside(answer.This.Forvaltning), Against(told, answer));
        var (sv, en) = (CostView.IsPast(new(answer.This.Forvaltning, answer.This.FirstMonth, answer.This.Months, []), told) ? "kostade" : "kostar", answer.Lines.Count == 1 ? "costs" : "cost");
        var when = Formats.During(told.Language, answer.This.FirstMonth, answer.This.Months);
        if (mine == other) return told.In($"{name} {sv} {here} lika mycket{each} {when} som {there}: {told.Amount(mine)}, exkl. moms.", $"{name} {en} {here} as much{each} {when} as {there}: {told.Amount(mine)}, excl. VAT.");
        return told.In(
            $"{name} {sv} {here} {difference} {(mine > other ? "mer" : "mindre")}{each} {when} än {there}, exkl. moms.",
            $"{name} {en} {here} {difference} {(mine > other ? "more" : "less")}{each} {when} than {there}, excl. VAT.");
    }

    public static string Nothing(Told told, string name) => told.In($"Jag kan inte jämföra kostnaderna för {name}: någon av dem är inte känd.", $"I cannot compare the costs of {name}: one of them is not known.");

    /// <summary>The heading of a column: what differs between them.</summary>
    public static string Name(Told told, Answer.Comparison answer, ComparedSide side) =>
        answer.This.Forvaltning == answer.Other.Forvaltning ? CommonTexts.Capital(Formats.Months(told.Language, side.FirstMonth, side.Months)) : side.Forvaltning.Name;

    public static string Difference(Told told, Money mine, Money other)
    {
        var percent = other.Ore == 0 ? "" : $" ({(mine > other ? "+" : "")}{told.Percent(decimal.Round(100m * (mine - other).Ore / Math.Abs(other.Ore), 1, MidpointRounding.AwayFromZero))})";
        return told.In("Skillnad ", "Difference ") + told.Difference(mine - other) + percent;
    }

    public static string Periods(Told told, Answer.Comparison answer)
    {
        var (mine, other) = (Formats.Months(told.Language, answer.This.FirstMonth, answer.This.Months), Formats.Months(told.Language, answer.Other.FirstMonth, answer.Other.Months));
        return mine == other ? mine : told.In($"{mine} mot {other}", $"{mine} against {other}");
    }

    public static IEnumerable<ViewFact> Employees(Told told, Answer.Comparison answer) => new[] { answer.This, answer.Other }
        .Select(side => new ViewFact(told.In("Anställda, ", "Employees, ") + Name(told, answer, side), told.Number(side.Employees!.Value)));

    public static string EmployeesUnknown(Told told) => told.In("Jag vet inte hur många anställda båda har. Därför jämför jag hela kostnaden.", "I do not know how many employees both have. So I compare the whole cost.");

    public static string OnlyLargest(Told told, int count) => told.In($"Jag visar de {told.Number(count)} största. Summan gäller alla.", $"I show the {told.Number(count)} largest. The sum is of all.");

    public static string Rounded(Told told) => told.In("Beloppen per anställd är avrundade till hela ören.", "The amounts per employee are rounded to whole öre.");

    private static string Against(Told told, Answer.Comparison answer) => answer.This.Forvaltning == answer.Other.Forvaltning
        ? Formats.During(told.Language, answer.Other.FirstMonth, answer.Other.Months)
        : told.Inside(answer.Other.Forvaltning);
}
