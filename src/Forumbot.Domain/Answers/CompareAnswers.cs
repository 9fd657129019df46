using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Answers;

/// <summary>A buyer's costs beside another's, or beside its own of another year; per employee where that is asked for. Only months
/// that are known on both sides are compared.</summary>
internal static class CompareAnswers
{
    private static readonly string[] PerEmployee = ["per anstalld", "per medarbetare", "per person", "per employee", "per head", "per capita", "per skalle", "per huvud"];

    public static Answer Answer(Inquiry asked)
    {
        var (mine, others) = Buyers(asked);
        if (asked.Asker is null) return CostAnswers.Whose(asked).Refused!;
        if (asked.Question.UnknownForvaltning is { } named) return new Answer.UnknownForvaltning(named, asked.Kundansvarig);
        if (mine is null) return new Answer.WhichForvaltning(asked.Kundansvarig);
        if (CostAnswers.May(asked, mine) is var (forvaltning, refused) && forvaltning is null) return refused!;
        if (CostAnswers.May(asked, others ?? mine) is var (other, othersRefused) && other is null) return othersRefused!;
        var (first, otherFirst, months) = others is null ? Years(asked) : SamePeriod(asked);
        if (forvaltning.Validity.Within(first, months) is null) return CostAnswers.NotThen(asked, forvaltning, first);
        if (other.Validity.Within(otherFirst, months) is null) return CostAnswers.NotThen(asked, other, otherFirst);
        return Compare(asked, (forvaltning, first), (other, otherFirst), months);
    }

    private static Answer.Comparison Compare(Inquiry asked, (Forvaltning Forvaltning, DateOnly First) mine, (Forvaltning Forvaltning, DateOnly First) other, int months)
    {
        var known = KnownMonths(asked, mine, other, months);
        IReadOnlyList<CostLine> Lines((Forvaltning Forvaltning, DateOnly First) side) => CostAnswers.Cost(asked, side.Forvaltning, side.First, known).Lines;
        var lines = Lines(mine).Zip(Lines(other), (m, o) => new ComparedLine(m.Tjanst, m.Cost, o.Cost));
        var ledger = Ledger.Of(asked.Organisation);
        ComparedSide Side((Forvaltning Forvaltning, DateOnly First) side) => new(side.Forvaltning, side.First, known, ledger.Employees(side.Forvaltning.Key, side.First.Year));
        return new(Side(mine), Side(other), [.. lines.Where(l => asked.Tjanster.Count > 0 || l.This is CostFinding.Cost || l.Other is CostFinding.Cost)])
        {
            PerEmployee = IsPerEmployee(asked.Question.Text),
        };
    }

    // A year that still goes on is not less than a whole one: both sides end with the last month that both know.
    private static int KnownMonths(Inquiry asked, (Forvaltning Forvaltning, DateOnly First) mine, (Forvaltning Forvaltning, DateOnly First) other, int months)
    {
        var missing = new[] { mine, other }.SelectMany(side => CostAnswers.Cost(asked, side.Forvaltning, side.First, months).Lines
            .Select(l => l.Cost).OfType<CostFinding.Cost>().SelectMany(c => c.Missing).Select(m => Months.Between(side.First, m))).ToList();
        return missing.Count > 0 && missing.Min() is > 0 and var known && missing.Distinct().Count() == months - known ? known : months;
    }

    /// <summary>This year beside the period asked for; a period of this year beside the same one a year before.</summary>
    private static (DateOnly First, DateOnly Other, int Months) Years(Inquiry asked)
    {
        var (first, months) = (asked.Question.Period ?? Period.LastYear).Resolve(asked.Today);
        var now = new DateOnly(asked.Today.Year, first.Month, 1);
        return first.Year >= asked.Today.Year || now > asked.Today ? (first, first.AddYears(-1), months) : (now, first, months);
    }

    private static (DateOnly First, DateOnly Other, int Months) SamePeriod(Inquiry asked)
    {
        var (first, months) = (asked.Question.Period ?? Period.ThisYear).Resolve(asked.Today);
        return (first, first, months);
    }

    /// <summary>Keys of the buyers that the text names, in its order.</summary>
    public static IEnumerable<string> Named(Question question)
    {
        const string unit = "unit ";
        return question.Evidence.Where(e => e.What.StartsWith(unit, StringComparison.Ordinal)).Select(e => e.What[unit.Length..]).Distinct();
    }

    // Two that are named are compared with each other; one that is named with one's own.
    private static (string? Mine, string? Other) Buyers(Inquiry asked)
    {
        if (Named(asked.Question).ToList() is [var one, var two, ..]) return (one, two);
        return asked.Question.Forvaltning is { } other && other != asked.OwnForvaltning
            ? asked.OwnForvaltning is { } own ? (own, other) : (other, null)
            : (asked.OwnForvaltning, null);
    }

    /// <summary>"Vad är vår kostnad per anställd?", and without "vår" by who has one, of a service that has no price for each: this year beside the last.</summary>
    public static bool IsOwnPerEmployee(Inquiry asked) => asked.Tjanster is [{ PriceForm: PriceForm.Keyed or PriceForm.KeyedPlusPerCase }]
        && !asked.Question.Clarify && IsPerEmployee(asked.Question.Text) && (CostAnswers.AsksForOwn(asked.Question.Text) || IsBuyer(asked));

    private static bool IsBuyer(Inquiry asked) => asked.Asker is not null && asked.OwnForvaltning is { } own && !People.Rights.IsSupplier(own, asked.Organisation);

    internal static bool IsPerEmployee(string text)
    {
        var said = $" {Words.Folded(text)} ";
        return PerEmployee.Any(p => said.Contains($" {p} ", StringComparison.Ordinal));
    }
}
