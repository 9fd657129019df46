namespace Forumbot.Features.Questions.Telling;

/// <summary>Who answers for what, and what one may not see, in words.</summary>
internal static class PeopleTexts
{
    public static string Answers(Told told, string title, string what) => told.In($"{title} ansvarar för {what}.", $"{title} is responsible for {what}.");

    public static string AnswersArea(Told told, string title, string area) =>
        told.In($"{title} ansvarar för tjänsterna inom {area}.", $"{title} is responsible for the services in {area}.");

    public static string HelpsWith(Told told, string title, string what) =>
        told.In($"{title} hjälper er med frågor om {what}.", $"{title} helps you with questions about {what}.");

    public static string Contact(Told told, string title, string? forvaltning) => forvaltning is null
        ? told.In($"{title} är er kontakt hos {told.Supplier}.", $"{title} is your contact at {told.Supplier}.")
        : told.In($"{title} är kontakt för {forvaltning} hos {told.Supplier}.", $"{title} is the contact for {forvaltning} at {told.Supplier}.");

    public static string Nobody(Told told, string? what) => what is null
        ? told.In("Jag har ingen uppgift om vem som ansvarar för det.", "I have no record of who is responsible for that.")
        : told.In($"Jag har ingen uppgift om vem som ansvarar för {what}.", $"I have no record of who is responsible for {what}.");

    public static string LookAtWeb(Told told) => told.In("På kundwebben finns det någon att fråga.", "You will find someone to ask on the customer web.");

    public static string Several(Told told) => told.In("Så här är ansvaret fördelat.", "This is who is responsible for what.");

    public static string UnknownPerson(Told told) => told.In(
        "Jag kan inte visa några kostnader för dig, eftersom du inte finns i min katalog ännu.",
        "I cannot show you any costs, since you are not in my directory yet.");

    public static string AskToBeAdded(Told told) => told.In(
        "Skriv ”jag tillhör” och din förvaltnings namn, så frågar jag administratören. Frågor om priser, ledtider och tjänster svarar jag på ändå.",
        "Write “I belong to” and the name of your administration, and I ask the administrator. I still answer questions about prices, lead times and services.");

    public static string CostsForDirectory(Told told) => told.In(
        "Vad det kostar en förvaltning visar jag bara för den som finns i min katalog.",
        "What it costs an administration I show only to people in my directory.");

    public static string NotHere(Told told) => told.In(
        "Det svarar jag på i en egen chatt med dig.", "I will answer that in a private chat with you.");

    public static string WhyNotHere(Told told, string forvaltning) => told.In(
        $"Alla i kanalen ser vad jag skriver här, och de får inte se vad {forvaltning} betalar.",
        $"Everyone in the channel sees what I write here, and they may not see what {forvaltning} pays.");

    public static string OthersCosts(Told told, string forvaltning) => told.In(
        $"Jag kan inte visa dig vad {forvaltning} betalar.", $"I cannot show you what {forvaltning} pays.");

    public static string OwnInstead(Told told) => told.In(
        "Du kan fråga om din egen förvaltnings kostnader, och om priser för alla tjänster.",
        "You may ask about your own administration's costs, and about the prices of all services.");

    public static string Which(Told told) => told.In("Vilken förvaltning gäller det?", "Which administration do you mean?");

    public static string NameOne(Told told, string example) => told.In(
        $"Skriv vilken, till exempel ”{example}”.", $"Name it, for instance “{example}”.");
}
