using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Lead times in words.</summary>
internal static class LeadTimeTexts
{
    public static string Takes(Told told, string name, int days, DateOnly ready) => told.In(
        $"{name} tar {told.Workdays(days)}: kommer underlaget in nu är det {Ready(told, ready)}.",
        $"{name} takes {told.Workdays(days)}: if you send it in now it is {Ready(told, ready)}.");

    public static string Ready(Told told, DateOnly ready) =>
        $"{told.In("klart senast", "ready by")} {Formats.DayAndDate(told.Language, ready)}";

    public static string None(Told told, string name) => told.In(
        $"{name} har ingen ledtid som jag känner till. Alla ledtider finns på kundwebben.",
        $"{name} has no lead time that I know of. All lead times are on the customer web.");

    public static string NoneShort(Told told) => told.In("ingen känd ledtid", "no known lead time");

    public static string Several(Told told, string names) => told.In($"Här är ledtiderna för {names}.", $"Here are the lead times of {names}.");

    /// <summary>What was promised beside how long it has really taken.</summary>
    /// <param name="promised">In working days; null where nothing is.</param>
    public static string Real(Told told, RealLeadTime real, int? promised) => promised is { } days
        ? told.In($"Utlovat {told.Workdays(days)}. Hälften av {real.Deliveries} leveranser blev klara inom {real.Half}, nio av tio inom {real.NineOfTen}.",
            $"Promised: {told.Workdays(days)}. Half of {real.Deliveries} deliveries were ready within {real.Half}, nine of ten within {real.NineOfTen}.")
        : told.In($"Hälften av {real.Deliveries} leveranser blev klara inom {told.Workdays(real.Half)}, nio av tio inom {real.NineOfTen}.",
            $"Half of {real.Deliveries} deliveries were ready within {told.Workdays(real.Half)}, nine of ten within {real.NineOfTen}.");

    /// <summary>How real lead times are counted; nothing where none is told.</summary>
    public static IReadOnlyList<string> Counted(Told told, IReadOnlyList<RealLeadTime> real) => real.Count == 0 ? [] : [told.In(
        $"Verklig ledtid: arbetsdagar från att beställningen kom in till sista leveransen, de senaste {RealLeadTime.Months} månaderna.",
        $"Real lead time: working days from when the order came in to its last delivery, in the last {RealLeadTime.Months} months.")];

    public static ViewFact Day1(Told told, DateOnly day) => new(told.In("Dag 1", "Day 1"), Formats.DayAndDate(told.Language, day));

    public static string Rule(Told told) => told.In(
        "Det som kommer in senast kl. 12 en arbetsdag räknas från den dagen, annars från nästa arbetsdag. Klart vid den sista dagens slut.",
        "What arrives by 12 noon on a working day counts from that day, otherwise from the next. It is ready by the end of the last day.");
}
