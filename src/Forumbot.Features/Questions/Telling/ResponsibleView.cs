using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Whom to turn to.</summary>
internal static class ResponsibleView
{
    public static AnswerView Of(Answer.Responsible answer, Told told) => answer.Lines.Count == 0 ? Nobody(told) : new("people/responsible", answer.Lines is [var line] ? Sentence(line, answer, told) : PeopleTexts.Several(told))
    {
        Items = answer.Lines.Count > 1 ? [.. answer.Lines.Select(l => new ViewItem(l.Tjanst is { } t ? told.Name(t) : "", "", "", l.Person.Title, []))] : [],
        Facts = told.Contacts(null),
        Next = answer.Lines is [{ Tjanst: { } tjanst }]
            ? [NextSteps.Info(told, tjanst), NextSteps.Price(told, tjanst)]
            : [NextSteps.AllServices(told)],
    };

    private static AnswerView Nobody(Told told)
    {
        var lookup = Lookup.Of(told.Organisation);
        string[] names = [.. told.Question.Tjanster.Select(lookup.Tjanst).OfType<Tjanst>().Select(told.Name)];
        var area = told.Question.Area is { } key ? lookup.Area(key) : null;
        return new("people/responsible", PeopleTexts.Nobody(told, names.Length > 0 ? told.And(names) : area is null ? null : told.Name(area)))
        {
            Items = [new("", "", "", PeopleTexts.LookAtWeb(told), [])],
            Facts = told.Contacts(null),
            Next = [NextSteps.AllServices(told)],
        };
    }

    private static string Sentence(ResponsibleLine line, Answer.Responsible answer, Told told)
    {
        var (title, area) = (line.Person.Title, line.Area is { } a ? told.Name(a) : null);
        if (line.Person.Role != Role.Tjansteansvarig || area is null)
            return (line.Tjanst is { } t ? told.Name(t) : area) is { } what ? PeopleTexts.HelpsWith(told, title, what) : PeopleTexts.Contact(told, title, answer.Forvaltning is { } f ? told.Inside(f) : null);
        return line.Tjanst is { } tjanst ? PeopleTexts.Answers(told, title, told.Name(tjanst)) : PeopleTexts.AnswersArea(told, title, area);
    }
}
