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
        if (asked.Asker is null && asked.Tjanster.Count > 0 && !IsOfABuyer(asked)) return PriceAnswers.Price(asked) with { InsteadOfCost = true };
        if (Whose(asked) is var (forvaltning, refused) && forvaltning is null) return refused!;
        if (Within(asked, forvaltning) is not var (from, held)) return NotThen(asked, forvaltning);
        var cost = Cost(asked, forvaltning, from, held);
        return asked.Tjanster.Count > 0 ? cost : new Answer.TotalCost(cost, asked.Area);
    }

    /// <summary>"Vad kostar ekonomi oss i år?": an area is named and no service, so all of its services are meant.</summary>
    internal static bool IsOfArea(Question question) => question is { Intent: Intent.Cost, Area: not null, Tjanster.Count: 0 };

    /// <summary>The buyer whose costs are asked for, or why they are not told.</summary>
    internal static (Forvaltning? Forvaltning, Answer? Refused) Whose(Inquiry asked)
    {
        if (asked.Asker is null) return (null, new Answer.NotAllowed(null, asked.Kundansvarig, PriceAnswers.Price(asked)));
        if (asked.Question.UnknownForvaltning is { } named) return (null, new Answer.UnknownForvaltning(named, asked.Kundansvarig));
        return (Named(asked) ?? asked.OwnForvaltning) is { } key ? May(asked, key) : (null, new Answer.WhichForvaltning(asked.Kundansvarig));
    }

    /// <summary>A buyer by key, or why its costs are not told to the asker here.</summary>
    internal static (Forvaltning? Forvaltning, Answer? Refused) May(Inquiry asked, string key)
    {
        if (asked.Lookup.Forvaltning(key) is not { } forvaltning) return (null, new Answer.WhichForvaltning(asked.Kundansvarig));
        if (!Rights.MaySeeCosts(asked.Asker, key, asked.Organisation, asked.Today)) return (null, new Answer.NotAllowed(forvaltning, asked.Kundansvarig));
        return MayBeTold(asked, key) ? (forvaltning, null) : (null, new Answer.NotHere(forvaltning));
    }

    /// <summary>The buyers whose volumes and amounts the asker may be told here.</summary>
    internal static IReadOnlySet<string> Open(Inquiry asked) =>
        asked.Organisation.Forvaltningar.Select(f => f.Key).Where(f => May(asked, f).Forvaltning is not null).ToHashSet(StringComparer.Ordinal);

    /// <summary>The costs of the services asked about, or of all.</summary>
    internal static Answer.Cost Cost(Inquiry asked, Forvaltning forvaltning, DateOnly first, int months) => new(forvaltning, first, months,
        [.. asked.TjansterMeant.Select(t => new CostLine(t, Costs.Of(asked.Organisation, asked.Usage, t, forvaltning.Key, first, months, asked.Today)))]);

    /// <summary>The months asked for, as far as the buyer had them; null where it had none.</summary>
    internal static (DateOnly FirstMonth, int Months)? Within(Inquiry asked, Forvaltning forvaltning)
    {
        var (first, months) = (asked.Question.Period ?? LastYearOf(forvaltning, asked.Today)).Resolve(asked.Today);
        return forvaltning.Validity.Within(first, months);
    }

    // "Vad betalar vi serviceförvaltningen?": who sells is named as the one that is paid.
    private static string? Named(Inquiry asked) =>
        asked.Question.Forvaltning is { } key && asked.OwnForvaltning is { } own && own != key && AsksForOwn(asked.Question.Text) && Rights.IsSupplier(key, asked.Organisation)
            ? own : asked.Question.Forvaltning;

    private static Period LastYearOf(Forvaltning forvaltning, DateOnly today) =>
        forvaltning.ValidTo is { } last && last.Year < today.Year ? new(PeriodKind.Year, last.Year) : Period.ThisYear;

    /// <summary>That the buyer was not in the period asked for.</summary>
    internal static Answer.NotThen NotThen(Inquiry asked, Forvaltning forvaltning)
    {
        var (first, _) = (asked.Question.Period ?? LastYearOf(forvaltning, asked.Today)).Resolve(asked.Today);
        return NotThen(asked, forvaltning, first);
    }

    /// <summary>The same of a period that begins with a month.</summary>
    internal static Answer.NotThen NotThen(Inquiry asked, Forvaltning forvaltning, DateOnly first)
    {
        var ended = forvaltning.ValidTo is { } last && last < first;
        return new(forvaltning, ended, ended
            ? asked.Lookup.Forvaltning(Succession.Line(asked.Organisation, forvaltning.Key, first).Last()) is { } now && now != forvaltning ? now : null
            : asked.Lookup.Before(forvaltning.Key).FirstOrDefault(f => f.Successor == forvaltning.Key && f.Validity.Within(first, 1) is not null));
    }

    // Everyone sees prices: only a buyer's costs are kept from who is not in the directory.
    private static bool IsOfABuyer(Inquiry asked) =>
        asked.Question.Forvaltning is not null || asked.BoundForvaltning is not null || AsksForOwn(asked.Question.Text);

    /// <summary>Whether the text says "vi", "oss" or "vår".</summary>
    internal static bool AsksForOwn(string text) =>
        string.Concat(text.Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(Ours.Contains);

    // What is written in a channel is read by all its members, whatever the asker may see.
    private static bool MayBeTold(Inquiry asked, string forvaltning) =>
        asked.BoundForvaltning is not { } members || Succession.Line(asked.Organisation, forvaltning, asked.Today).Contains(members) || asked.Organisation.Rules.OpenComparison;
}
