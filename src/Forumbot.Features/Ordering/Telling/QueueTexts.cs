using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What is said of queues and of who is away.</summary>
internal static class QueueTexts
{
    public static readonly LocalText NotOfTeam = new("Kön är till för den som levererar tjänsterna. Vill du se vad du har beställt, skriv: mina beställningar.", "The queue is for those who deliver the services. To see what you have ordered, write: my orders.");

    public static readonly LocalText NotKept = new("Frånvaro noterar jag för den som levererar tjänster, och den anmäler man själv eller genom sin tjänsteansvarig.", "I note absence for those who deliver services; one tells of it oneself or through the service manager.");

    public static readonly LocalText NotHere = new("Kön visar jag i en egen chatt med dig, eller i kanalen som är kopplad till den. Skriv: koppla kanalen till kön.", "I show the queue in a private chat with you, or in the channel that is connected to it. Write: connect the channel to the queue.");

    public static readonly LocalText OnlyInPrivate = new("Sena beställningar visar jag bara i en egen chatt med dig.", "I show late orders only in a private chat with you.");

    public static readonly LocalText NotInDirectory = new("Du finns inte i katalogen än. Skriv: jag tillhör, och din förvaltning.", "You are not in the directory yet. Write: I belong to, and your administration.");

    public static readonly LocalText AbsenceOnlyInPrivate = new("Frånvaro talar du om för mig i en egen chatt. Öppna en sådan och skriv till exempel: jag är borta 1–5 december.", "Tell me about absence in a private chat. Open one and write for instance: I am away 1–5 December.");

    public static readonly LocalText NotYourAbsence = new("Den frånvaron kan du inte ändra. Det gör personen själv eller tjänsteansvarig.", "You cannot change that absence. The person or the service manager can.");

    public static readonly LocalText NotDays = new("Välj första och sista dagen. Sista dagen får inte ha passerat eller komma före den första, och det får vara högst ett år.", "Choose the first and the last day. The last day may not have passed or come before the first, and at most a year is possible.");

    public static readonly LocalText Ended = new("Frånvaron är borttagen.", "The absence has been removed.");

    public static readonly LocalText ChooseFirst = new("Välj först en person i listan och tryck sedan på Ge till vald.", "First choose a person in the list, then press Give to chosen.");

    public static LocalText Kept(AbsenceOutcome.Kept kept, bool isSelf)
    {
        var (sv, en) = (Days(kept.From, kept.To, Language.Swedish), Days(kept.From, kept.To, Language.English));
        return isSelf
            ? new($"Noterat: du är borta {sv}. Under tiden kan ingen ge dig nya beställningar, och det du har visas i kön.", $"Noted: you are away {en}. Meanwhile nobody can give you new orders, and what you have is shown in the queue.")
            : new($"Noterat: {kept.Person.Title} är borta {sv}.", $"Noted: {kept.Person.Title} is away {en}.");
    }

    public static LocalText Say(AbsenceOutcome outcome) => outcome is AbsenceOutcome.NotDays ? NotDays : NotKept;

    public static string Days(DateOnly from, DateOnly to, Language language) => from == to ? Formats.Date(language, from) : $"{Formats.Date(language, from)} – {Formats.Date(language, to)}";

    /// <summary>Who handles it, and why they may not get to it.</summary>
    public static string Handler(Avrop avrop, Absence? away, Organisation organisation, DateOnly today, Language language)
    {
        if (avrop.Assignee is null) return language.Say("Ingen handläggare", "No handler");
        if (Lookup.Of(organisation).Person(avrop.Assignee) is not { } person) return language.Say("Handläggaren finns inte kvar", "The handler is not there any more");
        var title = person.Title;
        return !person.Validity.Holds(today) ? language.Say($"{title} (har slutat)", $"{title} (has left)")
            : away is null ? title
            : language.Say($"{title} (borta till och med {Formats.Date(language, away.To)})", $"{title} (away through {Formats.Date(language, away.To)})");
    }

    /// <summary>When it is promised, as seen from a day.</summary>
    public static string Due(Avrop avrop, DateOnly today, Language language)
    {
        return avrop.State is AvropState.Complained ? language.Say("Reklamerad, väntar på svar", "Complaint made, waits for an answer")
            : avrop.ReadyBy is not { } day ? language.Say("Inget utlovat datum", "No promised day")
            : day < today ? language.Say($"Försenad, skulle vara klar {Formats.Date(language, day)}", $"Late, was to be ready {Formats.Date(language, day)}")
            : day == today ? language.Say("Ska vara klar i dag", "To be ready today")
            : language.Say($"Klar senast {Formats.DayAndDate(language, day)}", $"Ready by {Formats.DayAndDate(language, day)}");
    }
}
