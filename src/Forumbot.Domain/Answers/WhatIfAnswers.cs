using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Answers;

/// <summary>What a buyer would pay with another volume: through the key that the text names, or at once where each unit has a
/// price or the driver follows what is used.</summary>
internal static class WhatIfAnswers
{
    private const int Year = 12;

    public static Answer? Answer(Inquiry asked)
    {
        if (Meant(asked) is not var (tjanst, named)) return null;
        if (CostAnswers.Whose(asked) is var (forvaltning, refused) && forvaltning is null) return refused;
        if (Ledger.Of(asked.Organisation).InForce(asked.Today) is not { } list || Prices.At(asked.Organisation, tjanst, asked.Today, asked.Today) is not PriceFinding.PriceFound found)
            return PriceAnswers.Price(asked);
        var said = AskedChange.In(asked.Question.Text, [tjanst.Name, tjanst.EnglishName ?? "", .. Keys(asked, tjanst).SelectMany(k => new[] { k.Name, k.EnglishName ?? "" })]);
        if (Finding(asked, forvaltning.Key, tjanst, found, named?.Key, said.Change ?? VolumeChange.Gone) is { } finding)
            return said.IsUnclear ? new Answer.WhichChange(tjanst, named?.Key) : new Answer.WhatIf(forvaltning, tjanst, list, finding) { Assumed = said.Change is null, Open = CostAnswers.Open(asked) };
        return Keys(asked, tjanst) is { Count: > 0 } keys ? new Answer.NoKeyFits(tjanst, keys) : PriceAnswers.Price(asked);
    }

    private static WhatIfFinding? Finding(Inquiry asked, string forvaltning, Tjanst tjanst, PriceFinding.PriceFound found, AllocationKey? key, VolumeChange change)
    {
        var ledger = Ledger.Of(asked.Organisation);
        var (first, yearly) = (Closed(asked).AddMonths(1 - Year), found.Prices.FirstOrDefault(p => p.Basis == PriceBasis.YearlyShared));
        if (yearly is not null && tjanst.Driver == CostDriver.Consumption) return WhatIf.OfDriver(ledger, asked.Usage, yearly, forvaltning, change, new(asked.Today.Year, 1, 1), Year);
        if (yearly is not null && key is not null) return WhatIf.OfKey(asked.Organisation, yearly, key, forvaltning, change);
        return found.Prices.FirstOrDefault(p => p.Basis == PriceBasis.PerUnit) is { } each ? WhatIf.OfUse(ledger, asked.Usage, each, forvaltning, change, first, Year, IsOfMonths(each.Unit)) : null;
    }

    // "Anställd och månad": fifty fewer are fifty fewer every month.
    private static bool IsOfMonths(string unit) => unit.Contains("månad", StringComparison.OrdinalIgnoreCase) || unit.Contains("month", StringComparison.OrdinalIgnoreCase);

    // The service that is named; else the only one with a key of that name.
    private static (Tjanst Tjanst, NamedKey? Key)? Meant(Inquiry asked)
    {
        var (text, clear) = (asked.Question.Text, asked.Tjanster.Count > 0 && !asked.Question.Clarify);
        if (clear) return (asked.Tjanster[0], NamedKey.In(text, Keys(asked, asked.Tjanster[0]), Names(asked.Tjanster[0])));
        return NamedKey.In(text, asked.Organisation.Tjanster.SelectMany(t => Keys(asked, t))) is { } named && asked.Lookup.Tjanst(named.Key.Tjanst) is { } tjanst ? (tjanst, named) : null;
    }

    internal static string Names(Tjanst tjanst) => $"{tjanst.Name} {tjanst.EnglishName}";

    /// <summary>Of the list in force.</summary>
    internal static IReadOnlyList<AllocationKey> Keys(Inquiry asked, Tjanst tjanst) =>
        Ledger.Of(asked.Organisation) is var ledger && ledger.InForce(asked.Today) is { } list ? ledger.Keys(tjanst.Key, list.Year) : [];

    private static DateOnly Closed(Inquiry asked) => Months.FirstOf(asked.Today).AddMonths(-1);
}
