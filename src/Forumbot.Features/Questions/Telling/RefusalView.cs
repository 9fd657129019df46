using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Costs that somebody may not see, or that are nobody's: why, and what one may do instead.</summary>
internal static class RefusalView
{
    public static AnswerView Of(Answer.NotAllowed refused, Told told) => refused.Forvaltning is { } forvaltning
        ? View(told, PeopleTexts.OthersCosts(told, told.Inside(forvaltning)), PeopleTexts.OwnInstead(told)) with { Facts = told.Contacts(refused.Contact) }
        : Stranger(refused, told);

    public static AnswerView Of(Answer.NotHere notHere, Told told) => View(told, PeopleTexts.NotHere(told), PeopleTexts.WhyNotHere(told, told.Inside(notHere.Forvaltning)));

    public static AnswerView Of(Answer.NotThen notThen, Told told)
    {
        var instead = notThen.Instead is { } other ? CostTexts.AskAbout(told, told.Inside(other)) : CostTexts.AskAnotherPeriod(told);
        var view = View(told, notThen.HasEnded ? CostTexts.Ended(told, notThen.Forvaltning) : CostTexts.NotYet(told, notThen.Forvaltning), instead);
        return notThen.Instead is { } named && Asked(told) is { } tjanst ? view with { Next = [new(named.Name, CostTexts.Ask(told, tjanst, named)), .. view.Next] } : view;
    }

    public static AnswerView Of(Answer.WhichForvaltning which, Told told) =>
        View(told, PeopleTexts.Which(told), PeopleTexts.NameOne(told, Example(told))) with { Facts = told.Contacts(which.Contact) };

    public static AnswerView Of(Answer.UnknownForvaltning unknown, Told told) =>
        View(told, told.In($"Jag hittar ingen förvaltning som heter ”{unknown.Named}”.", $"I find no administration called “{unknown.Named}”."), PeopleTexts.NameOne(told, Example(told))) with { Facts = told.Contacts(unknown.Contact) };

    private static AnswerView Stranger(Answer.NotAllowed refused, Told told)
    {
        var lines = refused.Prices?.Lines ?? [];
        var view = View(told, PeopleTexts.UnknownPerson(told), PeopleTexts.AskToBeAdded(told));
        return view with
        {
            Items = [.. view.Items, .. lines.Select(l => new ViewItem("", "", "", "", PriceWords.Priced(told, l)))],
            Facts = told.Contacts(refused.Contact),
            Notes = PriceWords.Notes(told, lines.SelectMany(l => PriceWords.Found(l.Price))),
        };
    }

    private static AnswerView View(Told told, string headline, string instead) => new("people/not-allowed", headline)
    {
        Items = [new("", "", "", instead, [])],
        Next = Asked(told) is { } tjanst ? [NextSteps.Price(told, tjanst), NextSteps.LeadTime(told, tjanst)] : [NextSteps.Help(told)],
    };

    private static Tjanst? Asked(Told told) => told.Question.Tjanster is [var key, ..] ? Lookup.Of(told.Organisation).Tjanst(key) : null;

    private static string Example(Told told)
    {
        var name = Asked(told) is { } tjanst ? told.Name(tjanst) : "";
        var forvaltning = told.Organisation.ForvaltningarOn(told.Today).FirstOrDefault() is { } first ? told.Inside(first) : "";
        return told.In($"Vad kostar {name} {forvaltning}?", $"What does {name} cost {forvaltning}?");
    }
}
