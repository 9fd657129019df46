using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Answers;

/// <summary>Prices of the services asked about. Without a period: by the list in force now.</summary>
internal static class PriceAnswers
{
    public static Answer.Price Price(Inquiry asked)
    {
        var at = At(asked);
        return new(Lines(asked, at), at, asked.Question.Period, asked.Question.Quantity);
    }

    public static IReadOnlyList<PriceLine> Lines(Inquiry asked, DateOnly at) =>
        [.. asked.Tjanster.Select(t => new PriceLine(t, asked.Lookup.Area(t.Area), Prices.At(asked.Organisation, t, at, asked.Today), asked.ReadyBy(t)))];

    /// <summary>How the price of each service asked about comes to be; for questions on why and how.</summary>
    public static IReadOnlyList<ExplainedPrice> Explained(Inquiry asked) =>
        asked.Question.Intent == Intent.ExplainPrice ? [.. asked.Tjanster.Select(t => Explain(asked, t, At(asked)))] : [];

    private static ExplainedPrice Explain(Inquiry asked, Tjanst tjanst, DateOnly at)
    {
        var ledger = Ledger.Of(asked.Organisation);
        var year = ledger.LatestKeyYear(tjanst.Key, ledger.InForce(at)?.Year ?? at.Year);
        return new(tjanst, Prices.At(asked.Organisation, tjanst, at, asked.Today), year, year is { } y ? ledger.Keys(tjanst.Key, y) : []);
    }

    // A period around today means what holds now; another one what held, or will hold, when it begins.
    private static DateOnly At(Inquiry asked)
    {
        if (asked.Question.Period is not { } period) return asked.Today;
        var (first, months) = period.Resolve(asked.Today);
        return first <= asked.Today && asked.Today < first.AddMonths(months) ? asked.Today : first;
    }
}
