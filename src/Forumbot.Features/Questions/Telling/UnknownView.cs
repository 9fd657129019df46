using Forumbot.Domain.Answers;

namespace Forumbot.Features.Questions.Telling;

/// <summary>A question that was not understood: a person to ask, and the customer web.</summary>
internal static class UnknownView
{
    public static AnswerView Of(Answer.Unknown answer, Told told) => new("questions/unknown", QuestionTexts.NotUnderstood(told))
    {
        Items = [new("", "", "", QuestionTexts.AskAPerson(told), [])],
        Facts = told.Contacts(answer.Contact),
        Next = [NextSteps.AllServices(told), NextSteps.Help(told)],
    };
}
