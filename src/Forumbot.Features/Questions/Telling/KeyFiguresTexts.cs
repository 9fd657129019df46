using Forumbot.Domain.Answers;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Volumes in words.</summary>
internal static class KeyFiguresTexts
{
    public static string Several(Told told, string forvaltning, string period) => told.In($"Det här är volymerna för {forvaltning} {period}.", $"These are the volumes of {forvaltning} {period}.");

    public static string Share(Told told, string forvaltning, string part, CountedShare share) => told.In(
        $"{part} är {told.Percent(share.Percent)} av {told.Name(share.Of)} för {forvaltning}.", $"{part} make up {told.Percent(share.Percent)} of {told.Name(share.Of)} for {forvaltning}.");

    public static string Key(Told told, string forvaltning, CountedKey key)
    {
        var months = Months(told, key.Key.Year);
        return told.In($"{told.Name(key.Key)} för {forvaltning}: {told.Number(key.Volume.Volume)} under {months}.", $"{told.Name(key.Key)} for {forvaltning}: {told.Number(key.Volume.Volume)} from {months}.");
    }

    public static string Used(Told told, string name, string forvaltning, decimal used, string unit, string period) => told.In(
        $"{CommonTexts.Capital(forvaltning)} använde {name} {period}: {told.Number(used)} ({told.Per(unit)}).", $"{CommonTexts.Capital(forvaltning)} used {name} {period}: {told.Number(used)} ({told.Per(unit)}).");

    public static string Known(Told told, int months) => told.In($"under {told.Number(months)} kända månader", $"in {told.Number(months)} known months");

    public static string Keys(Told told, string name, string forvaltning) => told.In($"Det här är volymerna av {name} för {forvaltning}.", $"These are the volumes of {forvaltning} for {name}.");

    public static string Nothing(Told told, string name, string forvaltning) => told.In($"Jag har inga volymer av {name} för {forvaltning}.", $"I have no volumes of {name} for {forvaltning}.");

    public static ViewFact UsedFact(Told told, decimal used, string unit) => new(told.In("Använt", "Used"), $"{told.Number(used)} ({told.Per(unit)})");

    public static string PartOf(Told told, CountedShare share) => told.In($"Andel av {told.Name(share.Of)}", $"Part of {told.Name(share.Of)}");

    public static string Example(Told told) => told.In("Exempeldata: volymerna är inte verkliga uppgifter.", "Example data: the volumes are not real figures.");

    public static string MonthsOf(Told told, int year) => told.In($"Nycklarnas volymer gäller {Months(told, year)}, med kända ändringar.", $"The keys' volumes are from {Months(told, year)}, with known changes.");

    private static string Months(Told told, int year) =>
        told.In($"juli {Formats.Year(year - 2)} till juni {Formats.Year(year - 1)}", $"July {Formats.Year(year - 2)} to June {Formats.Year(year - 1)}");
}
