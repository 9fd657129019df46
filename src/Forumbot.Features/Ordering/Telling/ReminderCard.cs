using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>All that somebody is reminded of in the morning, in one message.</summary>
internal static class ReminderCard
{
    /// <summary>More are counted, and seen in the queue.</summary>
    private const int MostRows = 10;

    /// <param name="notices">To one place, as one, in one language; not empty.</param>
    public static Reply Of(IReadOnlyList<ReminderNotice> notices, IReadOnlyList<Absence> absences, Organisation organisation, DateOnly today)
    {
        var (language, side) = (notices[0].Language, notices[0].For);
        return new ActView("ordering/avrop-queue", language, Headline(notices, side).In(language))
        {
            Lines = [.. Said(side, language), .. notices.Count > MostRows ? [language.Say($"Här är de {MostRows} första av {notices.Count}.", $"Here are the first {MostRows} of {notices.Count}.")] : Array.Empty<string>()],
            Rows = [.. notices.Take(MostRows).Select(n => QueueLines.Of(n.Avrop, Absence.Of(absences, n.Avrop.Assignee, today), organisation, today, language, QueueLines.Open(n.Avrop, language)))],
        }.Reply();
    }

    private static LocalText Headline(IReadOnlyList<ReminderNotice> notices, ReminderFor side)
    {
        int Of(ReminderKind kind) => notices.Count(n => n.Kind == kind);
        if (side is not ReminderFor.Supplier) return notices is [var one]
            ? new($"{one.Avrop.Number} är tyvärr försenad.", $"{one.Avrop.Number} is unfortunately late.")
            : new($"{notices.Count} beställningar är tyvärr försenade.", $"{notices.Count} orders are unfortunately late.");
        (int Count, string Sv, string En)[] parts = [(Of(ReminderKind.Late), "försenade", "late"), (Of(ReminderKind.Today), "ska vara klara i dag", "to be ready today"), (Of(ReminderKind.Tomorrow), "ska vara klara nästa arbetsdag", "to be ready the next working day")];
        var told = parts.Where(p => p.Count > 0).ToList();
        return new($"Påminnelse: {string.Join(", ", told.Select(p => $"{p.Count} {(p.Count == 1 ? One(p.Sv) : p.Sv)}"))}.", $"Reminder: {string.Join(", ", told.Select(p => $"{p.Count} {p.En}"))}.");
    }

    private static string One(string many) => many.Replace("försenade", "försenad", StringComparison.Ordinal).Replace("klara", "klar", StringComparison.Ordinal);

    private static IEnumerable<string> Said(ReminderFor side, Language language)
    {
        if (side is ReminderFor.Buyer) yield return language.Say("Den utlovade dagen har passerat utan att allt är levererat. Leverantören har påmints. Öppna beställningen för att se vem som handlägger den.", "The promised day has passed and not all is delivered. The supplier has been reminded. Open the order to see who handles it.");
        if (side is ReminderFor.Kundansvarig) yield return language.Say("Beställaren och handläggaren har också fått veta det. Skriv: visa sena beställningar.", "The orderer and the handler have been told too. Write: show late orders.");
    }
}
