using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What a changed volume would do: what changes when, and who pays the rest.</summary>
internal static class WhatIfView
{
    private const string Card = "pricing/what-if-answer";

    /// <summary>As many buyers as are told one by one.</summary>
    private const int MostOthers = 10;

    public static AnswerView Of(Answer.WhatIf answer, Told told)
    {
        var (old, changed, example) = answer.Finding switch
        {
            WhatIfFinding.ByKey byKey => (byKey.Old, byKey.New, byKey.Example),
            WhatIfFinding.ByUse byUse => (byUse.Old, byUse.New, byUse.Example),
            WhatIfFinding.ByDriver byDriver => (byDriver.Old, byDriver.New, byDriver.Example),
            _ => (Money.Zero, Money.Zero, false),
        };
        return new(Card, Headline(answer, old, changed, told))
        {
            Items = [new("", "", "", WhatIfTexts.When(told, answer.Finding), [.. Facts(answer, old, changed, told)])],
            Facts = [new(told.In("Förvaltning", "Administration"), answer.Forvaltning.Name), new(told.In("Tjänst", "Service"), told.Name(answer.Tjanst)), PriceTexts.List(told, answer.List)],
            Notes =
            [
                .. answer.Assumed && changed != old ? [WhatIfTexts.Assumed(told)] : Array.Empty<string>(),
                .. example ? [CostTexts.ExampleVolumes(told)] : Array.Empty<string>(),
                .. PriceWords.ListNotes(told, [answer.List]),
            ],
            SmallPrint = answer.Finding is WhatIfFinding.ByKey key ? [CostTexts.KeyVolumes(told, key.Before.Yearly.ListYear)] : [],
            Next = [NextSteps.Explain(told, answer.Tjanst), NextSteps.Cost(told, answer.Tjanst)],
        };
    }

    public static AnswerView Of(Answer.NoKeyFits answer, Told told) => new(Card, WhatIfTexts.NoKey(told, told.Name(answer.Tjanst)))
    {
        Items = [new("", "", "", WhatIfTexts.TheseKeys(told), [.. answer.Keys.Select(k => ComingTexts.Key(told, k))])],
        Next = [.. answer.Keys.Take(2).Select(k => WhatIfTexts.Halve(told, answer.Tjanst, k)), NextSteps.Explain(told, answer.Tjanst)],
    };

    public static AnswerView Of(Answer.WhichChange answer, Told told)
    {
        NextStep[] examples = answer.Key is { } key ? WhatIfTexts.Examples(told, $"{told.Name(key)} {told.In("i", "in")} {told.Name(answer.Tjanst)}") : WhatIfTexts.Examples(told, told.Name(answer.Tjanst));
        return new("questions/clarify", WhatIfTexts.WhichChange(told, answer.Key is { } counted ? told.Name(counted) : told.Name(answer.Tjanst)))
        {
            SmallPrint = [WhatIfTexts.Write(told, examples[0].Text), WhatIfTexts.OneAtATime(told)],
            Next = examples,
        };
    }

    private static string Headline(Answer.WhatIf answer, Money old, Money changed, Told told) => answer.Finding switch
    {
        WhatIfFinding.ByKey byKey => WhatIfTexts.NextYear(told, told.Name(byKey.Key), byKey.From, byKey.To, changed - old),
        WhatIfFinding.ByUse use => WhatIfTexts.AtOnce(told, told.Name(answer.Tjanst), changed - old, use.Months),
        WhatIfFinding.ByDriver driver => WhatIfTexts.AtOnce(told, told.Name(answer.Tjanst), changed - old, driver.Months),
        WhatIfFinding.MoreThanThereIs more => WhatIfTexts.MoreThanThereIs(told, more.From, more.Asked),
        WhatIfFinding.NotDivided not => CostTexts.NotDivided(told, told.Name(answer.Tjanst), new(not.Year, not.Why)),
        _ => WhatIfTexts.NothingKnown(told, told.Name(answer.Tjanst)),
    };

    private static IEnumerable<ViewFact> Facts(Answer.WhatIf answer, Money old, Money changed, Told told) => answer.Finding switch
    {
        WhatIfFinding.ByKey byKey => [WhatIfTexts.Key(told, byKey.Key), WhatIfTexts.Volume(told, byKey.From, byKey.To), .. WhatIfTexts.Amounts(told, told.In("per år", "a year"), old, changed), .. Others(answer, byKey, told)],
        WhatIfFinding.ByUse use => [WhatIfTexts.Volume(told, use.From, use.To), new(told.In("Pris", "Price"), PriceWords.Whole(told, use.PerUnit)), .. WhatIfTexts.Amounts(told, WhatIfTexts.Over(told, use.Months), old, changed)],
        WhatIfFinding.ByDriver driver => [WhatIfTexts.Volume(told, driver.From, driver.To), .. WhatIfTexts.Amounts(told, WhatIfTexts.Over(told, driver.Months), old, changed), new(WhatIfTexts.TheOthers(told), told.Difference(old - changed))],
        _ => [],
    };

    private static IEnumerable<ViewFact> Others(Answer.WhatIf answer, WhatIfFinding.ByKey byKey, Told told)
    {
        yield return new(WhatIfTexts.TheOthers(told), told.Difference(byKey.Old - byKey.New));
        var others = byKey.Others.Where(o => o.Amount != Money.Zero).ToList();
        var shown = others.Where(o => answer.Open.Contains(o.Key)).OrderByDescending(o => Math.Abs(o.Amount.Ore)).ThenBy(o => o.Key, StringComparer.Ordinal).Take(MostOthers).ToList();
        foreach (var other in shown) yield return new(Lookup.Of(told.Organisation).Forvaltning(other.Key)?.Name ?? other.Key, told.Difference(other.Amount));
        if (shown.Count > 0 && shown.Count < others.Count) yield return new(WhatIfTexts.AndMore(told, others.Count - shown.Count), told.Difference(others.Except(shown).Select(o => o.Amount).Sum()));
    }
}
