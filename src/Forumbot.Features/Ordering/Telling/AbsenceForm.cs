using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>The form in which one tells of absence, with what is told already.</summary>
internal static class AbsenceForm
{
    private const int MostRows = 10;

    /// <param name="done">What was just done; null for nothing.</param>
    public static Reply Of(IReadOnlyList<Absence> absences, Standing standing, Organisation organisation, DateOnly today, Language language, LocalText? done)
    {
        var kept = Absences.KeptBy(standing, organisation, today);
        var own = absences.Where(a => kept.Any(p => Is(p, a.Person))).Take(MostRows).ToList();
        return new ActView("ordering/avrop-absence", language, (done ?? new("När är du borta?", "When are you away?")).In(language))
        {
            Lines = [language.Say("Den som är borta får inga nya beställningar, och det hen har visas i kön så att någon annan kan ta det.", "Whoever is away gets no new orders, and what they have is shown in the queue so that somebody else can take it.")],
            Choices = kept.Count < 2 ? [] : [new("person", language.Say("Vem", "Who"), kept.FirstOrDefault(p => p == standing.Self)?.AadObjectId ?? "", "", [.. kept.Select(p => (p.Title, p.AadObjectId))])],
            Inputs = [Date("from", language.Say("Första dagen", "First day")), Date("to", language.Say("Sista dagen", "Last day"))],
            Rows = [.. own.Select(a => new ActRow(kept.First(p => Is(p, a.Person)).Title, QueueTexts.Days(a.From, a.To, language), false, [new(language.Say("Ta bort", "Remove"), "avrop.back", [("id", a.Id)])]))],
            Buttons = [new(language.Say("Spara", "Save"), "avrop.away", [], TakesChoices: true), new(language.Say("Till kön", "To the queue"), "avrop.queue", [])],
        }.Reply();
    }

    private static ActInput Date(string id, string label) => new(id, label, "", "", 10) { Kind = ActInputKind.Date };

    private static bool Is(Person person, string aadObjectId) => person.AadObjectId.Equals(aadObjectId, StringComparison.OrdinalIgnoreCase);
}
