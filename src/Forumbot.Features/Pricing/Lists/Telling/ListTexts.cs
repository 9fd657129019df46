using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Pricing.Lists.Telling;

/// <summary>What came of a wish about a price list, in words: what happened, or why not and what to do.</summary>
internal static class ListTexts
{
    /// <summary>Prices that a sentence names.</summary>
    private const int MostNamed = 5;

    public static LocalText NoHistory { get; } = new("Prislistornas historik är för leverantörens roller och för den som beslutar. Fråga er kundansvarig.", "The history of price lists is for the supplier's roles and for those who decide. Ask your account manager (kundansvarig).");

    public static string Say(ListOutcome outcome, Organisation organisation, Language language) =>
        (outcome is ListOutcome.Kept kept ? Done(kept.Change, organisation, language) : ListRefusals.Of(outcome, organisation, language)).In(language);

    private static LocalText Done(ListChange change, Organisation organisation, Language language)
    {
        var (year, late) = (Formats.Year(change.List.Year), change.Late);
        LocalText done = change.Step switch
        {
            ListStep.Draft when change.Percent is { } percent => new($"Utkastet till prislista {year} är upprättat med {Count(change)} {(Count(change) == 1 ? "pris" : "priser")}, {By(percent).Sv}.", $"The draft of price list {year} is drawn up with {Count(change)} {(Count(change) == 1 ? "price" : "prices")}, {By(percent).En}."),
            ListStep.Draft => new($"Ett tomt utkast till prislista {year} är upprättat. Ange priserna ett och ett.", $"An empty draft of price list {year} is drawn up. Give the prices one by one."),
            ListStep.SetPrice or ListStep.ChangePrice => Price(change, organisation, language),
            ListStep.RemovePrice => new($"{Name(change, organisation, language)} är borttaget ur utkastet till prislista {year}.", $"{Name(change, organisation, language)} is taken out of the draft of price list {year}."),
            ListStep.Propose => new($"Prislista {year} är föreslagen.", $"Price list {year} is proposed."),
            ListStep.SendBack => new($"Prislista {year} är ett utkast igen.", $"Price list {year} is a draft again."),
            ListStep.Adopt => new($"Prislista {year} är fastställd: {change.Reference}.", $"Price list {year} is adopted: {change.Reference}."),
            _ when change.Approved.Count == 1 => new($"1 höjning utöver uppräkningen i prislista {year} är godkänd.", $"1 increase beyond the indexation in price list {year} is approved."),
            _ => new($"{change.Approved.Count} höjningar utöver uppräkningen i prislista {year} är godkända.", $"{change.Approved.Count} increases beyond the indexation in price list {year} are approved."),
        };
        return late && change.Step is ListStep.Draft or ListStep.Propose or ListStep.Adopt && late
            ? Undivided(new($"{done.Sv} Det noteras som sent.", $"{done.En} It is noted as late."), change, organisation, language) : Undivided(done, change, organisation, language);
    }

    /// <summary>How prices were raised or lowered.</summary>
    internal static LocalText By(decimal percent) => percent switch
    {
        > 0 => new($"uppräknade med {Formats.Percent(Language.Swedish, percent)}", $"raised by {Formats.Percent(Language.English, percent)}"),
        < 0 => new($"sänkta med {Formats.Percent(Language.Swedish, -percent)}", $"lowered by {Formats.Percent(Language.English, -percent)}"),
        _ => new("med samma belopp", "with the same amounts"),
    };

    private static LocalText Undivided(LocalText done, ListChange change, Organisation organisation, Language language)
    {
        if (change.Undivided.Count == 0) return done;
        var year = Formats.Year(change.List.Year);
        if (change.Step is ListStep.Draft) return new($"{done.Sv} Nycklar och vikter följer med; volymerna för {year} ska läsas in.", $"{done.En} Keys and weights are taken over; the volumes of {year} must be imported.");
        var named = string.Join(", ", change.Undivided.Take(MostNamed).Select(t => ListNames.Tjanst(t, organisation, language))) + (change.Undivided.Count > MostNamed ? " …" : "");
        return new($"{done.Sv} Obs! Det går inte att fördela {named} än: nycklar eller volymer för {year} saknas. Läs in dem.", $"{done.En} Note: {named} cannot be divided yet, since keys or volumes of {year} are missing. Import them.");
    }

    private static LocalText Price(ListChange change, Organisation organisation, Language language)
    {
        var (name, price) = (Name(change, organisation, language), change.Changed[0]);
        return price.Before is { } before
            ? new($"{name} är ändrat från {Formats.Amount(Language.Swedish, before)} till {ListNames.Price(price.After!.Value, price.Unit, Language.Swedish)}{ListNames.From(price.From).Sv}.", $"{name} is changed from {Formats.Amount(Language.English, before)} to {ListNames.Price(price.After!.Value, price.Unit, Language.English)}{ListNames.From(price.From).En}.")
            : new($"{name} är nytt i prislistan: {ListNames.Price(price.After!.Value, price.Unit, Language.Swedish)}{ListNames.From(price.From).Sv}.", $"{name} is new in the price list: {ListNames.Price(price.After!.Value, price.Unit, Language.English)}{ListNames.From(price.From).En}.");
    }

    private static string Name(ListChange change, Organisation organisation, Language language) =>
        $"{ListNames.Tjanst(change.Changed[0].Tjanst, organisation, language)} ({ListNames.Of(change.Changed[0].Basis).In(language)})";

    private static int Count(ListChange change) => change.Prices.Count;

    /// <summary>The services that rise too much, and by how much.</summary>
    internal static string Named(IReadOnlyList<PriceIncrease> increases, Organisation organisation, Language language)
    {
        var named = increases.Take(MostNamed).Select(i => i.Percent is { } percent
            ? $"{ListNames.Tjanst(i.After.Tjanst, organisation, language)} (+{Formats.Percent(language, decimal.Round(percent, 2))})"
            : ListNames.Tjanst(i.After.Tjanst, organisation, language) + (i.IsOther ? new LocalText(" (betalas på annat sätt)", " (paid otherwise)").In(language) : ""));
        var more = increases.Count - MostNamed;
        return string.Join(", ", named) + (more <= 0 ? "" : new LocalText($" och {more} till", $" and {more} more").In(language));
    }
}
