using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Answers;

/// <summary>What the text names of what allocation keys count: what our faulty invoices cost us, and how many there are.</summary>
internal static class KeyAnswers
{
    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase) { "andel", "andelen", "del", "procent", "share", "proportion", "percentage", "percent", "part" };

    /// <summary>The key's part of what the service costs us; null where the text names the service and no key of its own.</summary>
    public static Answer? Cost(Inquiry asked)
    {
        if (asked.Tjanster is not [var tjanst] || asked.Question.Clarify || Named(asked, tjanst) is not { } named) return null;
        if (CostAnswers.Whose(asked) is not ({ } forvaltning, null) || CostAnswers.Within(asked, forvaltning) is not var (first, _)) return null;
        var ledger = Ledger.Of(asked.Organisation);
        if (ledger.InForce(first) is not { } list || ledger.Prices(tjanst.Key, list, first).FirstOrDefault(p => p.Basis == PriceBasis.YearlyShared) is not { } yearly || ledger.Allocation(yearly) is not AllocationFinding.Allocated all) return null;
        // Who pays a step has no share by any key: the cost tells the step.
        if (all.Stepped.Any(s => s.Forvaltning == forvaltning.Key)) return CostAnswers.Answer(asked);
        return all.Keys.FirstOrDefault(k => k.Key.Key == named.Key.Key) is { } divided
            ? new Answer.KeyCost(forvaltning, tjanst, list, yearly, divided.PartOf(forvaltning.Key)) : null;
    }

    /// <summary>How many; null where nothing that is counted is named.</summary>
    public static Answer? Figures(Inquiry asked)
    {
        if (asked.Tjanster.Count == 0 || asked.Question.Clarify) return null;
        if (CostAnswers.Whose(asked) is var (forvaltning, refused) && forvaltning is null) return refused;
        return CostAnswers.Within(asked, forvaltning) is var (first, months)
            ? new Answer.KeyFigures(forvaltning, first, months, [.. asked.Tjanster.Select(t => Count(asked, forvaltning, t, first, months))])
            : CostAnswers.NotThen(asked, forvaltning);
    }

    // What the service is called is the service; a key beside the heaviest is always more than that.
    private static NamedKey? Named(Inquiry asked, Tjanst tjanst)
    {
        var keys = WhatIfAnswers.Keys(asked, tjanst);
        if (keys.Count < 2 || NamedKey.In(asked.Question.Text, keys, WhatIfAnswers.Names(tjanst)) is not { } named || !named.IsToldFrom(keys)) return null;
        return named.Key.Key == keys[0].Key && NamedKey.In(string.Join(". ", tjanst.Phrases.Prepend(tjanst.Name).Where(p => !p.Contains(' ', StringComparison.Ordinal))), keys)?.Key.Key == named.Key.Key ? null : named;
    }

    private static CountedTjanst Count(Inquiry asked, Forvaltning forvaltning, Tjanst tjanst, DateOnly first, int months)
    {
        var ledger = Ledger.Of(asked.Organisation);
        var keys = ledger.InForce(first) is { } list ? ledger.Keys(tjanst.Key, list.Year) : [];
        var named = NamedKey.In(asked.Question.Text, keys, WhatIfAnswers.Names(tjanst));
        CountedKey Counted(AllocationKey key) => new(key, KeyVolumes.Of(ledger, key.Key, key.Year).FirstOrDefault(v => v.Forvaltning == forvaltning.Key) ?? new(forvaltning.Key, 0, [], false));
        var used = Months.From(first, months).Select(m => ledger.Consumption(asked.Usage, tjanst.Key, forvaltning.Key, m)).OfType<Consumption>().ToList();
        return new(tjanst, named is not null, [.. (named is null ? keys : [named.Key]).Select(Counted)], used.Count > 0 ? used.Sum(c => c.Quantity) : null, used.Count, used.Any(c => c.Example),
            named is not null && AsksForPart(asked.Question.Text) ? Share(Counted(named.Key), keys.Where(k => k.Key != named.Key.Key && named.Key.Key.EndsWith(k.Key, StringComparison.Ordinal)).Select(Counted)) : null);
    }

    private static CountedShare? Share(CountedKey part, IEnumerable<CountedKey> wholes) =>
        wholes.FirstOrDefault(w => w.Volume.Volume > 0) is { } whole ? new(whole.Key, decimal.Round(100 * part.Volume.Volume / whole.Volume.Volume, 1, MidpointRounding.AwayFromZero)) : null;

    private static bool AsksForPart(string text) => Questions.Reading.Words.Of(Questions.Reading.PlainText.Of(text)).Exists(w => Parts.Contains(w.Typed));
}
