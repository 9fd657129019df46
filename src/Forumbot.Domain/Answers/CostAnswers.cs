using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Answers;

/// <summary>What services cost a buyer in a period, for those who may see it. Without a period: this calendar year, and for a
/// buyer that has ended before it the last one that it had.</summary>
internal static class CostAnswers
{
    private static readonly HashSet<string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        "oss", "vi", "vår", "vårt", "våra", "us", "we", "our", "ours",
    };

    public static Answer Answer(Inquiry asked)
    {
        if (asked.Asker is null && IsOfABuyer(asked)) return new Answer.NotAllowed(null, asked.Kundansvarig, PriceAnswers.Price(asked));
        if (asked.Asker is null) return PriceAnswers.Price(asked) with { InsteadOfCost = true };
        if (asked.Question.UnknownForvaltning is { } named) return new Answer.UnknownForvaltning(named, asked.Kundansvarig);
        if ((asked.Question.Forvaltning ?? asked.OwnForvaltning) is not { } key || asked.Lookup.Forvaltning(key) is not { } forvaltning)
            return new Answer.WhichForvaltning(asked.Kundansvarig);
        if (!Rights.MaySeeCosts(asked.Asker, key, asked.Organisation, asked.Today)) return new Answer.NotAllowed(forvaltning, asked.Kundansvarig);
        if (!MayBeTold(asked, key)) return new Answer.NotHere(forvaltning);
        var (first, months) = (asked.Question.Period ?? LastYearOf(forvaltning, asked.Today)).Resolve(asked.Today);
        return forvaltning.Validity.Within(first, months) is var (from, held) ? Cost(asked, forvaltning, from, held) : NotThen(asked, forvaltning, first);
    }

    private static Answer.Cost Cost(Inquiry asked, Forvaltning forvaltning, DateOnly first, int months) => new(forvaltning, first, months,
        [.. asked.Tjanster.Select(t => new CostLine(t, Costs.Of(asked.Organisation, t, forvaltning.Key, first, months, asked.Today)))]);

    private static Period LastYearOf(Forvaltning forvaltning, DateOnly today) =>
        forvaltning.ValidTo is { } last && last.Year < today.Year ? new(PeriodKind.Year, last.Year) : Period.ThisYear;

    private static Answer.NotThen NotThen(Inquiry asked, Forvaltning forvaltning, DateOnly first)
    {
        var ended = forvaltning.ValidTo is { } last && last < first;
        return new(forvaltning, ended, ended
            ? asked.Lookup.Forvaltning(Succession.Line(asked.Organisation, forvaltning.Key, first).Last()) is { } now && now != forvaltning ? now : null
            : asked.Organisation.Forvaltningar.FirstOrDefault(f => f.Successor == forvaltning.Key && f.Validity.Within(first, 1) is not null));
    }

    // Everyone sees prices: only a buyer's costs are kept from who is not in the directory.
    private static bool IsOfABuyer(Inquiry asked) =>
        asked.Question.Forvaltning is not null || asked.BoundForvaltning is not null || AsksForOwn(asked.Question.Text);

    private static bool AsksForOwn(string text) =>
        string.Concat(text.Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(Ours.Contains);

    // What is written in a channel is read by all its members, whatever the asker may see.
    private static bool MayBeTold(Inquiry asked, string forvaltning) =>
        asked.BoundForvaltning is not { } members || Succession.Line(asked.Organisation, forvaltning, asked.Today).Contains(members) || asked.Organisation.Rules.OpenComparison;
}
