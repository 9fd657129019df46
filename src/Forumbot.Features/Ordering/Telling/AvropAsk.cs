using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What a step needs before it is taken: a reason, a quantity, an amount, a person.</summary>
internal static class AvropAsk
{
    public static Reply Of(Avrop avrop, AvropAction action, Organisation organisation, Language language, DateTimeOffset now)
    {
        string In(string swedish, string english) => language is Language.English ? english : swedish;
        var title = AvropButtons.Of(action).Title.In(language);
        return new ActView("ordering/avrop-step", language, $"{title}: {avrop.Number}")
        {
            Facts = [new(In("Tjänst", "Service"), OrderNames.Tjanst(avrop.Tjanst, organisation, language))],
            Choices = action is AvropAction.Assign ? [Team(avrop, organisation, language, LeadTime.DateAt(now))] : [],
            Inputs = Inputs(avrop, action, language),
            Buttons =
            [
                new(title, $"avrop.{AvropButtons.Verb(action)}", [("number", avrop.Number), ("rev", avrop.Version)], TakesChoices: true),
                new(In("Tillbaka", "Back"), "avrop.show", [("number", avrop.Number)]),
            ],
        }.Reply();
    }

    private static ActChoice Team(Avrop avrop, Organisation organisation, Language language, DateOnly today)
    {
        string In(string swedish, string english) => language is Language.English ? english : swedish;
        var team = OrderRights.Team(organisation, Lookup.Of(organisation).Tjanst(avrop.Tjanst)?.Area ?? "", today).Select(p => (p.Title, p.AadObjectId));
        return new("person", In("Handläggare", "Handler"), avrop.Assignee ?? "", In("Välj en person.", "Choose a person."), [.. team]);
    }

    private static IReadOnlyList<ActInput> Inputs(Avrop avrop, AvropAction action, Language language)
    {
        string In(string swedish, string english) => language is Language.English ? english : swedish;
        var sentence = new ActInput("sentence", In("Skäl eller besked", "Reason or message"), "", In("Skriv en mening.", "Write a sentence."), AvropCase.LongestText);
        return action switch
        {
            AvropAction.Assign => [],
            AvropAction.Deliver => [new("quantity", In($"Antal (tomt: allt som är kvar, {Formats.Number(language, avrop.Quantity - avrop.Delivered)})", $"Quantity (empty: all that is left, {Formats.Number(language, avrop.Quantity - avrop.Delivered)})"), "", "", 12) { Kind = ActInputKind.Line }, sentence with { Label = In("Hälsning till beställaren", "Message to the orderer"), Missing = "" }],
            AvropAction.Credit => [new("amount", In("Belopp i kronor", "Amount in kronor"), "", In("Skriv ett belopp.", "Write an amount."), 15) { Kind = ActInputKind.Line }, sentence],
            AvropAction.Cancel => [sentence with { Missing = "" }],
            _ => [sentence],
        };
    }
}
