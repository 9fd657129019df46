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

    /// <summary>The question as it was meant, with the service named; of a price or a cost the buyer and the period are kept,
    /// which no other answer goes by.</summary>
    private static string Again(Told told, Intent intent, Tjanst tjanst) => intent switch
    {
        Intent.Cost => Cost(told, told.Name(tjanst)),
        Intent.Price when told.Question.Period is not null => told.In($"Vad {(IsPast(told) ? "var" : "är")} priset för {told.Name(tjanst)}", $"What {(IsPast(told) ? "was" : "is")} the price of {told.Name(tjanst)}") + Period(told) + "?",
        _ => NextSteps.Asking(told, intent, tjanst),
    };

    private static string Cost(Told told, string name)
    {
        var buyer = told.Question.Forvaltning is { } key && Lookup.Of(told.Organisation).Forvaltning(key) is { } named ? told.Inside(named) : told.In("oss", "us");
        return told.In($"Vad {(IsPast(told) ? "kostade" : "kostar")} {name} {buyer}", $"What {(IsPast(told) ? "did" : "does")} {name} cost {buyer}") + Period(told) + "?";
    }

    private static string Period(Told told) => QuestionTexts.Period(told, told.Question.Period);

    private static bool IsPast(Told told) => told.Question.Period?.Resolve(told.Today) is var (first, months) && first.AddMonths(months) <= told.Today;
}
