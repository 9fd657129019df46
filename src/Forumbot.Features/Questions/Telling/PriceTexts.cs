using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Prices in words.</summary>
internal static class PriceTexts
{
    public static string ExclMoms(Told told) => told.In("exkl. moms", "excl. VAT");

    public static string Sentence(Told told, string name, IReadOnlyList<string> prices, bool past, string when) =>
        told.In($"{name} {(past ? "kostade" : "kostar")} {told.And(prices)}{when}, exkl. moms.", $"{name} {(past ? "cost" : "costs")} {told.And(prices)}{when}, excl. VAT.");

    public static string ToShare(Told told) => told.In("per år att fördela mellan förvaltningarna", "a year to be shared between the administrations");

    public static string NotCharged(Told told) => told.In("per år, som inte debiteras förvaltningarna", "a year, not charged to the administrations");

    public static string BaseFee(Told told) => told.In("per år i grundavgift", "a year as a base fee");

    public static string Included(Told told, string name, string? area) => area is null
        ? told.In($"{name} ingår i bastjänsterna och kostar inget extra.", $"{name} is part of the basic services and costs nothing extra.")
        : told.In($"{name} ingår i bastjänsterna inom {area} och kostar inget extra.", $"{name} is part of the basic services in {area} and costs nothing extra.");

    public static string IncludedShort(Told told) => told.In("ingår, kostar inget extra", "included, costs nothing extra");

    public static string NoValid(Told told, string name, string when) =>
        told.In($"Jag har inget pris för {name} {when}.", $"I have no price for {name} {when}.");

    public static string Never(Told told, string name) =>
        told.In($"Jag har inget pris för {name}. Fråga gärna er kundansvarig.", $"I have no price for {name}. Please ask your account manager.");

    public static string Latest(Told told) => told.In("Senast kända pris", "Latest known price");

    public static string Current(Told told) => told.In("Gäller i dag", "In force today");

    public static string OfList(Told told, string price, PriceList list) => list.IsProposed
        ? told.In($"{price} (förslag till prislista {Formats.Year(list.Year)}, inte fastställd)", $"{price} (proposed price list {Formats.Year(list.Year)}, not adopted)")
        : told.In($"{price} (prislista {Formats.Year(list.Year)})", $"{price} (price list {Formats.Year(list.Year)})");

    /// <summary>Enligt förslaget till prislista 2027: after the period that an amount is of; nothing where all lists are adopted.</summary>
    public static string ByProposal(Told told, IEnumerable<PriceList> lists) => lists.FirstOrDefault(l => l.IsProposed) is { } list
        ? told.In($" enligt förslaget till prislista {Formats.Year(list.Year)}, som inte är fastställd", $" by the proposed price list {Formats.Year(list.Year)}, which is not adopted") : "";

    public static string NotAdopted(Told told, PriceList list) => told.In(
        $"Förslag: prislistan {Formats.Year(list.Year)} är inte fastställd. Beloppen kan ändras.", $"Proposal: price list {Formats.Year(list.Year)} is not adopted. The amounts may change.");

    public static string Several(Told told, string names) =>
        told.In($"Här är priserna för {names}, exkl. moms.", $"Here are the prices of {names}, excl. VAT.");

    public static ViewFact List(Told told, PriceList list) => new(told.In("Prislista", "Price list"), list.IsProposed
        ? told.In($"{Formats.Year(list.Year)}, förslag för {Formats.Range(told.Language, list.ValidFrom, list.ValidTo)}", $"{Formats.Year(list.Year)}, proposed for {Formats.Range(told.Language, list.ValidFrom, list.ValidTo)}")
        : told.In($"{Formats.Year(list.Year)}, gäller {Formats.Range(told.Language, list.ValidFrom, list.ValidTo)}", $"{Formats.Year(list.Year)}, valid {Formats.Range(told.Language, list.ValidFrom, list.ValidTo)}"));

    public static ViewFact Decided(Told told, PriceList list) => list.IsProposed
        ? new(told.In("Beslutas av", "To be decided by"), $"{told.FromSwedish(list.DecidedBy)}, {told.In("planerat", "planned for")} {told.Date(list.DecidedOn)}")
        : new(told.In("Beslutad av", "Decided by"), $"{told.FromSwedish(list.DecidedBy)}, {told.Date(list.DecidedOn)}");

    public static ViewFact Moms(Told told) => new(told.In("Moms", "VAT"), told.Cited(told.Rules.Moms));

    public static string ExampleAmount(Told told) =>
        told.In("Exempeldata: beloppet är inte ett beslutat pris.", "Example data: the amount is not a decided price.");

    public static string ListNote(Told told, PriceList list) =>
        told.In($"Om prislistan {Formats.Year(list.Year)}: {list.Note}.", $"About price list {Formats.Year(list.Year)}: {told.FromSwedish(list.Note!)}.");

    public static string Source(Told told, string source) => told.In("Källa: ", "Source: ") + Documents.Cited(told, source);
}
