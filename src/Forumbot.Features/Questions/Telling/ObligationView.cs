using Forumbot.Domain.Answers;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Whether services must be used.</summary>
internal static class ObligationView
{
    public static AnswerView Of(Answer.Obligations answer, Told told) => new("catalogue/obligation-answer", Headline(answer, told))
    {
        Items = answer.Lines.Count > 1 ? [.. answer.Lines.Select(t => new ViewItem(told.Name(t), "", "", CatalogueTexts.ObligationShort(told, t.Obligatory), [told.CategoryFact(t)]))] : [],
        Facts = answer.Lines is [var line] ? [told.CategoryFact(line), CatalogueTexts.Delivered(told, line.Delivery)] : [],
        SmallPrint = [told.Cited(told.Rules.ExternalPurchaseNote)],
        Next = answer.Lines is [var tjanst]
            ? [NextSteps.External(told, tjanst), NextSteps.Price(told, tjanst), NextSteps.Info(told, tjanst)]
            : [.. answer.Lines.Take(3).Select(t => NextSteps.Info(told, t) with { Title = told.Name(t) })],
    };

    private static string Headline(Answer.Obligations answer, Told told) => answer.Lines is [var line]
        ? CatalogueTexts.Obligation(told, line)
        : CatalogueTexts.SeveralObligations(told, told.And([.. answer.Lines.Select(told.Name)]));
}
