using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What a step needs before it is taken: a reason, a quantity, an amount, a day, a person; or to be confirmed.</summary>
internal static class AvropAsk
{
    /// <summary>Of an order that is to be handled by nobody: an empty choice is none.</summary>
    public const string Nobody = "none";

    private const int LongestField = 200;

    /// <param name="written">What they wrote before; null for the first time.</param>
    /// <param name="wrong">What is wrong with it; null for nothing.</param>
    public static Reply Of(AvropCase asked, AvropAction action, Language language, IReadOnlyList<AvropStep> steps, AvropWritten? written = null, AvropOutcome? wrong = null)
    {
        var (avrop, title) = (asked.Avrop, AvropButtons.Of(action).Title.In(language));
        var form = new Fields(asked, written ?? new(action), wrong, language);
        return new ActView("ordering/avrop-step", language, $"{title}: {avrop.Number}")
        {
            Lines = wrong is null ? Lines(action, language) : [AvropTexts.Say(wrong, avrop, asked.Organisation, language)],
            Facts = [new(language.Say("Tjänst", "Service"), OrderNames.Tjanst(avrop.Tjanst, asked.Organisation, language)), new(language.Say("För", "For"), OrderNames.Forvaltning(avrop.Forvaltning, asked.Organisation)), .. Facts(asked, action, language, steps)],
            Choices = [.. form.Choices()],
            Inputs = [.. form.Inputs()],
            Buttons =
            [
                new(title, $"avrop.{AvropButtons.Verb(action)}", [("number", avrop.Number), ("rev", avrop.Version), .. action is AvropAction.Terminate ? [("lastday", Iso(Cancelling.LastDay(asked)))] : Array.Empty<(string, object)>()], TakesChoices: true),
                new(language.Say("Tillbaka", "Back"), "avrop.show", [("number", avrop.Number)]),
            ],
        }.Reply();
    }

    private static IReadOnlyList<string> Lines(AvropAction action, Language language) => action switch
    {
        AvropAction.Terminate => [language.Say("Tjänsten fortsätter till sista dagen och kan inte startas igen utan en ny beställning.", "The service goes on until the last day and cannot be begun again without a new order.")],
        AvropAction.Cancel => [language.Say("Inget debiteras för en beställning som avbeställs.", "Nothing is charged for an order that is cancelled.")],
        _ => [],
    };

    private static IEnumerable<ActFact> Facts(AvropCase asked, AvropAction action, Language language, IReadOnlyList<AvropStep> steps)
    {
        var avrop = asked.Avrop;
        if (action is AvropAction.Terminate) return [new(language.Say("Uppsägningstid", "Notice"), AvropStatus.Notice(avrop, asked.Organisation).In(language)), new(language.Say("Sista dag", "Last day"), Formats.DayAndDate(language, Cancelling.LastDay(asked)))];
        if (action is AvropAction.Deliver) return [new(language.Say("Kvar att leverera", "Left to deliver"), OrderNames.Quantity(avrop.Quantity - avrop.Delivered, avrop.Unit, AvropKind.Once, language))];
        if (action is AvropAction.Remedy or AvropAction.RejectComplaint) return AvropFacts.Said(steps, language);
        if (action is AvropAction.Credit) return [.. AvropFacts.Said(steps, language), new(language.Say("Debiterat", "Charged"), Formats.Amount(language, avrop.Charged))];
        return [new(language.Say("Antal", "Quantity"), OrderNames.Quantity(avrop.Quantity, avrop.Unit, avrop.Kind, language)), new(language.Say("Pris", "Price"), AvropFacts.Price(avrop, language))];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The fields of a form, with what was written and what is wrong.</summary>
    private sealed class Fields(AvropCase asked, AvropWritten written, AvropOutcome? wrong, Language language)
    {
        public IEnumerable<ActChoice> Choices()
        {
            if (written.Action is AvropAction.Assign) yield return Team();
            if (written.Action is AvropAction.Deliver && Delivering.MayEndEarly(asked))
                yield return new("last", Say("Om det är mindre än vad som är kvar", "If it is less than what is left"), written.IsLast ? "true" : "false", Say("Välj ett svar.", "Choose an answer."), [(Say("Resten levereras senare", "The rest is delivered later"), "false"), (Say("Inget mer levereras", "Nothing more is delivered"), "true")]);
        }

        public IEnumerable<ActInput> Inputs() => written.Action switch
        {
            AvropAction.Accept => [Field("day", "Klart senast (tomt: ingen dag utlovas)", "Ready by (empty: no day is promised)", written.Day ?? Wanted(), ActInputKind.Date)],
            AvropAction.Deliver => [Field("quantity", $"Antal (tomt: allt som är kvar, {Left(Language.Swedish)})", $"Quantity (empty: all that is left, {Left(Language.English)})", written.Quantity), Sentence("Hälsning till beställaren", "Message to the orderer", isNeeded: false)],
            AvropAction.Credit => [Field("amount", "Belopp att kreditera, i kronor", "Amount to credit, in kronor", written.Amount) with { Missing = Say("Skriv ett belopp.", "Write an amount.") }, Sentence("Besked till beställaren", "Message to the orderer")],
            AvropAction.Cancel => [Sentence("Skäl (om du vill)", "Reason (if you like)", isNeeded: false)],
            AvropAction.Complain => [Sentence("Vad är fel?", "What is wrong?")],
            AvropAction.Remedy => [Sentence("Vad är åtgärdat?", "What has been put right?")],
            AvropAction.Assign or AvropAction.Terminate => [],
            _ => [Sentence("Skäl, som beställaren får läsa", "Reason, for the orderer to read")],
        };

        private ActChoice Team()
        {
            var team = OrderRights.Team(asked.Organisation, Lookup.Of(asked.Organisation).Tjanst(asked.Avrop.Tjanst)?.Area ?? "", asked.Today).Select(p => (p.Title, Id: p.AadObjectId)).ToList();
            var chosen = team.Find(p => p.Id.Equals(asked.Avrop.Assignee, StringComparison.OrdinalIgnoreCase)).Id ?? "";
            if (asked.Avrop.Assignee is not null) team.Add((Say("Ingen", "Nobody"), Nobody));
            return new("person", Say("Handläggare", "Handler"), chosen, Say("Välj en person.", "Choose a person."), team) { Error = Error("person"), Searchable = true };
        }

        private ActInput Sentence(string swedish, string english, bool isNeeded = true) =>
            new("sentence", Say(swedish, english), written.Sentence ?? "", isNeeded ? Say("Skriv en mening.", "Write a sentence.") : "", AvropCase.LongestText) { Error = Error("sentence") };

        private ActInput Field(string id, string swedish, string english, string? value, ActInputKind kind = ActInputKind.Line) =>
            new(id, Say(swedish, english), value is { Length: > LongestField } ? value[..LongestField] : value ?? "", "", LongestField) { Kind = kind, Error = Error(id) };

        private string Error(string id) => wrong is not null && AvropWritten.Field(wrong) == id ? AvropTexts.Say(wrong, asked.Avrop, asked.Organisation, language) : "";

        /// <summary>What the buyer wants, where it is still to come: the supplier says whether it can be.</summary>
        private string? Wanted() => asked.Avrop.Wanted is { } day && day >= asked.Today ? Iso(day) : null;

        private string Left(Language of) => Formats.Number(of, asked.Avrop.Quantity - asked.Avrop.Delivered);

        private string Say(string swedish, string english) => language.Say(swedish, english);
    }
}
