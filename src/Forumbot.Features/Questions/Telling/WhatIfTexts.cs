using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What-ifs in words.</summary>
internal static class WhatIfTexts
{
    public static string NextYear(Told told, string key, decimal from, decimal to, Money difference)
    {
        var what = told.In($"Om {key} går från {told.Number(from)} till {told.Number(to)}", $"If {key} goes from {told.Number(from)} to {told.Number(to)}");
        if (difference == Money.Zero) return told.In($"{what} ändras inte er andel nästa år.", $"{what}, your share next year does not change.");
        var amount = told.Amount(new(Math.Abs(difference.Ore)));
        return told.In(
            $"{what} {(difference < Money.Zero ? "sjunker" : "ökar")} er andel nästa år med {amount}, exkl. moms.",
            $"{what}, your share next year {(difference < Money.Zero ? "falls" : "rises")} by {amount}, excl. VAT.");
    }

    public static string AtOnce(Told told, string name, Money difference, int months)
    {
        if (difference == Money.Zero) return told.In($"Det ändrar inte vad {name} kostar er.", $"That does not change what {name} costs you.");
        var amount = told.Amount(new(Math.Abs(difference.Ore)));
        return told.In(
            $"{name} kostar er {amount} {(difference < Money.Zero ? "mindre" : "mer")} {(months == 12 ? "per år" : Over(told, months))}, från det att användningen ändras, exkl. moms.",
            $"{name} costs you {amount} {(difference < Money.Zero ? "less" : "more")} {(months == 12 ? "a year" : Over(told, months))}, from when the use changes, excl. VAT.");
    }

    public static string When(Told told, WhatIfFinding finding) => finding switch
    {
        WhatIfFinding.ByKey => told.In(
            "Årets andel ändras inte: den är fastställd på förra periodens volymer. Nästa års andel är räknad med årets totala kostnad och de andras volymer. Självkostnaden är densamma, så det ni slipper betalar de andra.",
            "This year's share does not change: it is fixed by the volumes of the period before. Next year's share is worked out with this year's total and the others' volumes. The self-cost is the same, so what you are spared the others pay."),
        WhatIfFinding.ByUse => told.In("Tjänsten har ett pris per styck: kostnaden följer användningen direkt, och de andras kostnad påverkas inte.", "The service has a price per unit: the cost follows the use at once, and the others' cost is not affected."),
        WhatIfFinding.ByDriver => told.In("Årets kostnad fördelas efter användningen: er andel ändras direkt, och de andra betalar skillnaden.", "The year's cost is shared by use: your share changes at once, and the others pay the difference."),
        _ => "",
    };

    public static string Assumed(Told told) => told.In(
        "Du sade inte hur mycket, så jag har räknat som om det upphörde helt. Skriv till exempel ”om vi halverar” eller ”om 200 försvinner”.",
        "You did not say how much, so I counted as if it ended altogether. Write for instance “if we halve” or “if 200 disappear”.");

    public static string MoreThanThereIs(Told told, decimal from, decimal asked) =>
        told.In($"Er volym är {told.Number(from)}, så {told.Number(asked)} kan inte försvinna.", $"Your volume is {told.Number(from)}, so {told.Number(asked)} cannot disappear.");

    public static string WhichChange(Told told, string what) => told.In(
        $"Jag förstår inte säkert hur mycket {what} ska ändras.", $"I am not sure how much {what} is to change.");

    public static string Write(Told told, string example) => told.In($"Skriv till exempel ”{example}”.", $"Write for instance “{example}”.");

    public static string OneAtATime(Told told) => told.In(
        "Skriv antalet per år, som skillnad eller som ny volym, och en ändring i taget.", "Write the number a year, as a difference or as the new volume, and one change at a time.");

    /// <summary>Wordings that are understood.</summary>
    public static NextStep[] Examples(Told told, string what) =>
    [
        Asking(told, what, "minskar med 10 %", "falls by 10%"), Asking(told, what, "ökar med 10 %", "rises by 10%"), Asking(told, what, "halveras", "is halved"),
    ];

    private static NextStep Asking(Told told, string what, string swedish, string english) =>
        new(CommonTexts.Capital(told.In(swedish, english)), told.In($"Vad händer om {what} {swedish}?", $"What if {what} {english}?"));

    public static string AndMore(Told told, int count) => told.In($"och {told.Number(count)} till", $"and {told.Number(count)} more");

    public static string NothingKnown(Told told, string name) => told.In(
        $"Jag kan inte räkna på det: det finns inga rapporterade volymer för {name}.", $"I cannot work that out: no volumes are reported for {name}.");

    public static string NoKey(Told told, string name) => told.In(
        $"Ingen fördelningsnyckel för {name} räknar det du frågar om.", $"No allocation key of {name} counts what you ask about.");

    public static string TheseKeys(Told told) => told.In("De här nycklarna finns, med sina vikter:", "These are the keys, with their weights:");

    public static NextStep Halve(Told told, Tjanst tjanst, AllocationKey key) => new(
        told.In($"Om {told.Name(key)} halveras", $"If {told.Name(key)} is halved"),
        told.In($"Vad sparar vi om {told.Name(key)} i {told.Name(tjanst)} halveras?", $"What do we save if {told.Name(key)} in {told.Name(tjanst)} is halved?"));

    public static ViewFact Key(Told told, AllocationKey key) => new(told.In("Nyckel", "Key"), $"{told.Name(key)}, {told.In("vikt", "weight")} {told.Percent(key.WeightPercent)}");

    public static ViewFact Volume(Told told, decimal from, decimal to) => new(told.In("Er volym", "Your volume"), $"{told.Number(from)} → {told.Number(to)}");

    public static IEnumerable<ViewFact> Amounts(Told told, string per, Money old, Money changed) =>
    [
        new(told.In("Er kostnad nu", "Your cost now"), $"{told.Amount(old)} {per}"),
        new(told.In("Er kostnad sedan", "Your cost then"), $"{told.Amount(changed)} {per}"),
        new(told.In("Skillnad för er", "Difference for you"), told.Difference(changed - old)),
    ];

    public static string Over(Told told, int months) => told.In($"på {told.Number(months)} kända månader", $"over {told.Number(months)} known months");

    public static string TheOthers(Told told) => told.In("De andra tillsammans", "The others together");
}
