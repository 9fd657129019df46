using Forumbot.Domain.Catalogue;

namespace Forumbot.Features.Joining;

/// <summary>What is said to somebody of themselves.</summary>
internal static class WhoTexts
{
    public static readonly LocalText NotInDirectory = new("Du finns inte i min katalog ännu.", "You are not in my directory yet.");

    public static readonly LocalText SayWhere = new(
        "Priser, ledtider och tjänster svarar jag på ändå. Vill du också se vad tjänsterna kostar din förvaltning, ange vilken den är, så frågar jag administratören.",
        "I still answer questions about prices, lead times and services. If you also want to see what the services cost your administration, state which it is and I ask the administrator.");

    public static readonly LocalText UntilThen = new(
        "Till dess svarar jag på priser, ledtider och tjänster.", "Until then I answer questions about prices, lead times and services.");

    public static readonly LocalText StateForvaltning = new("Ange förvaltning", "State administration"), ShowRequests = new("Visa förfrågningar", "Show requests");

    public static readonly LocalText WhatCanYouDo = new("Vad kan du?", "What can you do?"), HelpQuestion = new("Vad kan du hjälpa till med?", "What can you help with?");

    public static readonly LocalText Role = new("Roll", "Role"), Forvaltning = new("Förvaltning", "Administration"), Area = new("Område", "Area"), Channel = new("Kanalen", "The channel");

    public static readonly LocalText DeputyFor = new("Du är vikarie för", "You are deputy for"), YourDeputy = new("Din vikarie", "Your deputy"), MaySee = new("Du får se", "You may see");

    public static readonly LocalText Everyone = new("Priser, ledtider och tjänster, samt", "Prices, lead times and services, and");

    public static readonly LocalText All = new("vad tjänsterna kostar varje förvaltning", "what the services cost each administration");

    public static readonly LocalText NotBound = new("Inte kopplad till någon förvaltning", "Not connected to any administration");

    public static LocalText YouAre(string title) => new($"Du är {title}.", $"You are {title}.");

    public static LocalText Costs(string names) => new($"vad tjänsterna kostar {names}", $"what the services cost {names}");

    public static LocalText BoundTo(string name) => new($"Kopplad till {name}", $"Connected to {name}");

    public static LocalText Until(string title, string day) => new($"{title} till och med {day}", $"{title} until {day} inclusive");
}
