using Forumbot.Domain.Catalogue;

namespace Forumbot.Features.Joining;

/// <summary>What is said of asking to be let in, to the one who asks and to those who decide.</summary>
internal static class JoinTexts
{
    public static readonly LocalText WhichForvaltning = new("Vilken förvaltning tillhör du?", "Which administration do you belong to?");

    public static readonly LocalText HowItGoes = new(
        "Jag frågar administratören, som lägger till dig. Priser och ledtider svarar jag på redan nu.",
        "I ask the administrator, who adds you. Prices and lead times I answer already now.");

    public static readonly LocalText Forvaltning = new("Förvaltning", "Administration");

    public static readonly LocalText NoneChosen = new("Välj en förvaltning i listan.", "Choose an administration in the list.");

    public static readonly LocalText UnknownChoice = new(
        "Jag hittar inte den förvaltningen, så inget är skickat. Välj en i listan.",
        "I do not find that administration, so nothing is sent. Choose one in the list.");

    public static readonly LocalText Send = new("Skicka förfrågan", "Send request");

    public static readonly LocalText ChangeIt = new("Ändra förvaltning", "Change administration");

    public static readonly LocalText YouWillKnow = new(
        "Du får veta här när förfrågan är avgjord. Till dess visar jag priser och ledtider, men inte vad någon förvaltning betalar.",
        "You will be told here when it is decided. Until then I show prices and lead times, but not what any administration pays.");

    public static readonly LocalText WhenDecided = new(
        "Skriv till mig i en egen chatt, så får du veta där när förfrågan är avgjord. Till dess visar jag priser och ledtider, men inte vad någon förvaltning betalar.",
        "Write to me in a private chat and you will be told there when it is decided. Until then I show prices and lead times, but not what any administration pays.");

    public static readonly LocalText TellThem = new(
        "Hör gärna av dig till administratören för Forumbot också: där syns förfrågan först när någon skriver till mig och frågar: visa förfrågningar.",
        "Please contact the administrator of Forumbot too: they see the request only when they write to me: show requests.");

    public static readonly LocalText NotKnown = new(
        "Jag kan inte se vem du är härifrån. Skriv till mig i Teams, så kan jag skicka din förfrågan.",
        "I cannot see who you are from here. Write to me in Teams and I can send your request.");

    public static readonly LocalText TooMany = new(
        "Det väntar redan många förfrågningar, så jag kan inte ta emot fler just nu. Hör av dig till administratören för Forumbot.",
        "Many requests are waiting already, so I cannot take more right now. Contact the administrator of Forumbot.");

    public static readonly LocalText AskThemToChange = new(
        "Stämmer det inte? Be administratören för Forumbot att ändra det.",
        "Not right? Ask the administrator of Forumbot to change it.");

    public static readonly LocalText CheckThem = new(
        "Namnet är det som Teams visar. Kontrollera att det är rätt person innan du godkänner.",
        "The name is what Teams shows. Check that it is the right person before you confirm.");

    public static readonly LocalText NameInTeams = new("Namn i Teams", "Name in Teams"), Sent = new("Skickad", "Sent"), RoleOf = new("Roll", "Role"), Request = new("Förfrågan", "Request");

    public static readonly LocalText Confirm = new("Godkänn", "Confirm"), Reject = new("Avslå", "Reject"), Renew = new("Uppdatera", "Refresh");

    public static readonly LocalText ChooseRequest = new("Välj en förfrågan i listan.", "Choose a request in the list."), ChooseRole = new("Välj en roll.", "Choose a role.");

    public static readonly LocalText NoneWaits = new("Inga förfrågningar väntar.", "No requests are waiting.");

    public static readonly LocalText OnlyAdministrators = new(
        "Bara administratörer för Forumbot ser och avgör förfrågningar.", "Only administrators of Forumbot see and decide requests.");

    public static readonly LocalText OnlyPrivately = new(
        "Förfrågningar innehåller namn, så dem visar jag bara i en egen chatt med dig.", "Requests hold names, so I show them only in a private chat with you.");

    public static readonly LocalText Gone = new("Förfrågan finns inte kvar. Inget har ändrats.", "The request is no longer there. Nothing has changed.");

    public static readonly LocalText Stale = new(
        "Förfrågan har ändrats sedan kortet visades, så inget är avgjort. Här ser du hur den är nu.",
        "The request has changed since the card was shown, so nothing is decided. Here is how it is now.");

    public static readonly LocalText Decided = new("Förfrågan är redan avgjord. Inget har ändrats.", "The request is already decided. Nothing has changed.");

    public static readonly LocalText UnknownRole = new("Den rollen kan jag inte ge här. Välj en roll i listan.", "I cannot give that role here. Choose one in the list.");

    public static readonly LocalText ForvaltningGone = new(
        "Förvaltningen finns inte längre, så förfrågan kan inte godkännas. Avslå den, och be personen att fråga igen.",
        "The administration no longer exists, so the request cannot be confirmed. Reject it, and ask the person to ask again.");

    public static LocalText NotFound(string typed) => new($"Jag hittar ingen förvaltning som heter ”{typed}”. Vilken tillhör du?", $"I find no administration called “{typed}”. Which do you belong to?");

    public static LocalText Asked(string forvaltning) => new($"Tack! Jag har frågat administratören om du får höra till {forvaltning}.", $"Thank you! I have asked the administrator whether you may belong to {forvaltning}.");

    public static LocalText Waits(string forvaltning) => new($"Din förfrågan om {forvaltning} väntar på administratören.", $"Your request for {forvaltning} waits for the administrator.");

    public static LocalText AlreadyThere(string title, string forvaltning) => new($"Du finns redan i min katalog: {title}, {forvaltning}.", $"You are already in my directory: {title}, {forvaltning}.");

    public static LocalText AskLater(string day) => new(
        $"Administratören har nyss sagt nej till din förfrågan. Du kan fråga igen från {day}. Är det bråttom, hör av dig till administratören.",
        $"The administrator has just said no to your request. You can ask again from {day}. If it is urgent, contact the administrator.");

    public static LocalText Wants(string name, string forvaltning) => new($"{name} vill höra till {forvaltning}.", $"{name} wants to belong to {forvaltning}.");

    public static LocalText Confirmed(string name, string forvaltning, LocalText role) => new(
        $"{name} är tillagd i {forvaltning} som {role.Sv.ToLowerInvariant()}.", $"{name} has been added to {forvaltning} as {role.En.ToLowerInvariant()}.");

    public static LocalText Rejected(string name, string forvaltning) => new($"Förfrågan från {name} om {forvaltning} är avslagen.", $"The request from {name} for {forvaltning} is rejected.");

    public static LocalText AlreadyInDirectory(string name) => new($"{name} finns redan i katalogen, så förfrågan är avslutad.", $"{name} is already in the directory, so the request is closed.");

    public static LocalText YouAreIn(string title, string forvaltning) => new(
        $"Du finns nu i min katalog: {title}. Fråga gärna vad en tjänst kostar ”oss”, så svarar jag för {forvaltning}.",
        $"You are now in my directory: {title}. Do ask what a service costs “us” and I answer for {forvaltning}.");

    public static LocalText YouAreNot(string forvaltning) => new(
        $"Administratören har inte godkänt din förfrågan om {forvaltning}. Är det fel, hör av dig till administratören för Forumbot. Priser och ledtider svarar jag på som förut.",
        $"The administrator has not confirmed your request for {forvaltning}. If that is wrong, contact the administrator of Forumbot. Prices and lead times I answer as before.");

    public static LocalText Waiting(int count) => count == 1
        ? new("En förfrågan väntar.", "One request is waiting.")
        : new($"{count} förfrågningar väntar.", $"{count} requests are waiting.");

    public static LocalText Oldest(int shown) => new($"De {shown} äldsta visas.", $"The {shown} oldest are shown.");
}
