using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What the bot says of itself and of what it did not understand.</summary>
internal static class QuestionTexts
{
    public static string Hello(Told told) => told.In(
        $"Hej! Jag svarar på frågor om tjänster från {told.Supplier}.",
        $"Hello! I answer questions about services from {told.Supplier}.");

    public static string YouAreWelcome(Told told) => told.In("Varsågod! Skriv när du vill fråga något mer.", "You are welcome! Write whenever you want to ask more.");

    public static string CanDo(Told told) => told.In(
        $"Jag svarar på frågor om tjänster från {told.Supplier}: vad de kostar, hur lång tid de tar och vad som gäller.",
        $"I answer questions about services from {told.Supplier}: what they cost, how long they take and which rules apply.");

    public static string ForInstance(Told told) => told.In("Skriv med egna ord, till exempel:", "Write in your own words, for instance:");

    public static string Quote(Told told, string text) => told.In($"”{text}”", $"“{text}”");

    public static string NotUnderstood(Told told) => told.In(
        "Det förstod jag inte. Skriv gärna om frågan och nämn tjänsten vid namn.",
        "I did not understand that. Please put it another way and name the service.");

    public static string AskAPerson(Told told) => told.In(
        "Du kan också fråga en person eller titta på kundwebben.", "You can also ask a person or look at the customer web.");

    public static string Which(Told told) => told.In("Vilken tjänst menar du?", "Which service do you mean?");

    public static string NameOne(Told told) => told.In("Vilken tjänst gäller det?", "Which service is it about?");

    public static string Pick(Told told) => told.In("Välj en av dem, eller skriv frågan med tjänstens namn.", "Choose one of them, or write the question with the service's name.");

    public static string Write(Told told, string example) => told.In($"Skriv tjänstens namn, till exempel ”{example}”.", $"Write the service's name, for instance “{example}”.");

    /// <summary>The period that the question named, to be asked again with: " 2023", " in March 2026".</summary>
    public static string Period(Told told, Period? period) => period is not { } p ? "" : p.Kind switch
    {
        PeriodKind.LastYear => told.In(" förra året", " last year"),
        PeriodKind.ThisYear => told.In(" i år", " this year"),
        PeriodKind.LastMonth => told.In(" förra månaden", " last month"),
        PeriodKind.Tertial => told.In($" T{p.Number} {p.Year:0000}", $" in T{p.Number} {p.Year:0000}"),
        PeriodKind.Month => told.In(" i ", " in ") + Formats.MonthName(told.Language, p.Number) + $" {p.Year:0000}",
        PeriodKind.Months => $" {Formats.Months(told.Language, new(p.Year, p.Number, 1), p.Span)}",
        _ => told.In($" {p.Year:0000}", $" in {p.Year:0000}"),
    };
}
