using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Asks back: which of at most five services, or which at all. A choice asks the whole question again.</summary>
internal static class ClarifyView
{
    public static AnswerView Of(Answer.Clarify answer, Told told) => answer.Choices.Count == 0 ? WhichAtAll(answer, told) : new("questions/clarify", QuestionTexts.Which(told))
    {
        Items = [.. answer.Choices.Select(t => new ViewItem(told.Name(t), "", "", CommonTexts.Capital(told.Kind(t.Category)) + In(told, t), []))],
        SmallPrint = [QuestionTexts.Pick(told)],
        Next = [.. answer.Choices.Select(t => new NextStep(told.Name(t), Again(told, answer.Intent, t)))],
    };

    private static AnswerView WhichAtAll(Answer.Clarify answer, Told told) => new("questions/clarify", QuestionTexts.NameOne(told))
    {
        SmallPrint = answer.Example is { } example ? [QuestionTexts.Write(told, Again(told, answer.Intent, example))] : [],
        Next = [NextSteps.AllServices(told)],
    };

    private static string In(Told told, Tjanst tjanst) =>
        Lookup.Of(told.Organisation).Area(tjanst.Area) is { } area ? told.In($" inom {area.Name}", $" in {told.Name(area)}") : "";

    /// <summary>The question as it was meant, with the service named, the buyer and the period kept.</summary>
    private static string Again(Told told, Intent intent, Tjanst tjanst)
    {
        var text = NextSteps.Asking(told, intent, tjanst).TrimEnd('?');
        if (intent == Intent.Cost && told.Question.Forvaltning is { } key && Lookup.Of(told.Organisation).Forvaltning(key) is { } forvaltning)
            text = told.In($"Vad kostar {told.Name(tjanst)} {forvaltning.Name}", $"What does {told.Name(tjanst)} cost {forvaltning.Name}");
        return text + QuestionTexts.Period(told, told.Question.Period) + (intent == Intent.Order ? "" : "?");
    }
}
