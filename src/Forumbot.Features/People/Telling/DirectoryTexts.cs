using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.People.Telling;

/// <summary>What came of a wish about the directory, in a sentence or two: what happened, and what to do next.</summary>
public static class DirectoryTexts
{
    private static readonly LocalText ShownNow = new("Katalogen visas i kortet.", "The directory is shown in the card.");

    public static string Say(this DirectoryOutcome outcome, Language language) => (outcome.IsDone ? Done(outcome, language) : Refusal(outcome, language)).In(language);

    internal static string Shown(Language language) => ShownNow.In(language);

    /// <summary>Somebody was to be added who is in the directory.</summary>
    internal static string IsThere(string title, Language language) => new LocalText(
        $"Den personen finns redan i katalogen, som {title}. Inget är sparat. Ändra här i stället.",
        $"That person is in the directory already, as {title}. Nothing was saved. Make your changes here instead.").In(language);

    private static LocalText Done(DirectoryOutcome outcome, Language language) => outcome switch
    {
        DirectoryOutcome.Kept { IsNew: true } kept => new($"{kept.Person.Title} finns nu i katalogen.", $"{kept.Person.Title} is now in the directory."),
        DirectoryOutcome.Kept kept => new($"{kept.Person.Title} är ändrad.", $"{kept.Person.Title} has been changed."),
        DirectoryOutcome.Leaves leaves => new($"Sista dagen för {leaves.Person.Title} är {Formats.Date(language, leaves.LastDay)}. Dagen efter ser de inga kostnader.", $"The last day of {leaves.Person.Title} is {Formats.Date(language, leaves.LastDay)}. The day after, they see no costs."),
        DirectoryOutcome.StandsIn standsIn => StandsIn(standsIn, Formats.Range(language, standsIn.Deputyship.Validity.From!.Value, standsIn.Deputyship.Validity.To!.Value)),
        DirectoryOutcome.StandsInNoMore => new("Vikariatet är avslutat.", "The deputyship has ended."),
        DirectoryOutcome.Already => new("Så är det redan. Inget behövde ändras.", "It is so already. Nothing had to be changed."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, null),
    };

    private static LocalText StandsIn(DirectoryOutcome.StandsIn standsIn, string days) => new(
        $"{standsIn.Deputy.Title} är vikarie för {standsIn.Away.Title} {days}.", $"{standsIn.Deputy.Title} stands in for {standsIn.Away.Title}, {days}.");

    private static LocalText Refusal(DirectoryOutcome outcome, Language language) => outcome switch
    {
        DirectoryOutcome.NotAdministrator => new("Bara administratören får se och ändra katalogen. Be den som sköter Forumbot hos er.", "Only the administrator may see and change the directory. Ask whoever runs Forumbot where you are."),
        DirectoryOutcome.Stale => new("Uppgifterna har ändrats sedan kortet visades, och inget är sparat. Så här är de nu. Ändra igen.", "Somebody has changed this since the card was shown, and nothing was saved. This is how it is now. Make your changes again."),
        DirectoryOutcome.NotAnObjectId id => new($"”{Short(id.Given)}” är inget objekt-id. Kopiera det från Entra, till exempel 00000000-0000-4000-8000-000000000101.", $"“{Short(id.Given)}” is not an object id. Copy it from Entra, for instance 00000000-0000-4000-8000-000000000101."),
        DirectoryOutcome.NotADate date => new($"”{Short(date.Given)}” är inget datum. Skriv till exempel 2026-12-31.", $"“{Short(date.Given)}” is not a date. Write for instance 2026-12-31."),
        DirectoryOutcome.Incomplete => new("En ny person behöver objekt-id, titel, roll och förvaltning.", "A new person needs an object id, a title, a role and an administration."),
        DirectoryOutcome.BadTitle title => new($"Titeln ska vara 1–{title.Longest} tecken på en rad.", $"The title must be 1–{title.Longest} characters on one line."),
        DirectoryOutcome.UnknownRole role => new($"Det finns ingen roll som heter ”{Short(role.Given)}”. Välj någon av {string.Join(", ", Roles.All.Keys)}.", $"There is no role called “{Short(role.Given)}”. Choose one of {string.Join(", ", Roles.All.Keys)}."),
        DirectoryOutcome.UnknownForvaltning unknown => new($"Det finns ingen förvaltning med nyckeln ”{Short(unknown.Given)}”.", $"There is no administration with the key “{Short(unknown.Given)}”."),
        DirectoryOutcome.UnknownArea area => new($"Det finns inget verksamhetsområde med nyckeln ”{Short(area.Given)}”.", $"There is no area with the key “{Short(area.Given)}”."),
        _ => About(outcome, day => Formats.Date(language, day)),
    };

    private static LocalText About(DirectoryOutcome outcome, Func<DateOnly, string> date) => outcome switch
    {
        DirectoryOutcome.ForvaltningNotThere { Forvaltning: { ValidTo: { } last } forvaltning } => new($"{forvaltning.Name} upphör {date(last)}. Välj en annan förvaltning.", $"{forvaltning.Name} ends on {date(last)}. Choose another administration."),
        DirectoryOutcome.ForvaltningNotThere { Forvaltning: var forvaltning } => new($"{forvaltning.Name} finns inte än den dagen. Välj en annan förvaltning eller en senare första dag.", $"{forvaltning.Name} is not there yet on that day. Choose another administration or a later first day."),
        DirectoryOutcome.NotInDirectory person => new($"Ingen i katalogen har nyckeln eller objekt-id:t ”{Short(person.Given)}”. Lägg till personen först.", $"Nobody in the directory has the key or object id “{Short(person.Given)}”. Add the person first."),
        DirectoryOutcome.NotThere there => new($"{there.Person.Title} finns inte i katalogen de dagarna. Välj andra dagar.", $"{there.Person.Title} is not in the directory on those days. Choose other days."),
        DirectoryOutcome.DatesTurned dates => new($"Sista dagen, {date(dates.To)}, är före den första, {date(dates.From)}. Byt datum.", $"The last day, {date(dates.To)}, is before the first, {date(dates.From)}. Change the dates."),
        DirectoryOutcome.Past past => new($"{date(past.To)} har redan varit. Välj en senare sista dag.", $"{date(past.To)} has been already. Choose a later last day."),
        DirectoryOutcome.OwnDeputy own => new($"{own.Person.Title} kan inte vara sin egen vikarie. Välj någon annan.", $"{own.Person.Title} cannot stand in for themselves. Choose somebody else."),
        DirectoryOutcome.LastAdministrator last => new($"Från {date(last.From)} skulle ingen vara administratör. Ge rollen till någon annan först.", $"From {date(last.From)} nobody would be administrator. Give somebody else the role first."),
        DirectoryOutcome.UnknownDeputyship unknown => new($"Det finns inget vikariat med numret ”{Short(unknown.Id)}”.", $"There is no deputyship with the number “{Short(unknown.Id)}”."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, null),
    };

    /// <summary>What is quoted comes from outside.</summary>
    private static string Short(string given)
    {
        var plain = string.Concat(given.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate)));
        return plain.Length <= 60 ? plain : string.Concat(plain.AsSpan(0, 60), "…");
    }
}
