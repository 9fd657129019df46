using Forumbot.Domain.Answers;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Whether services may be bought outside, by the organisation's rule and in its own words.</summary>
internal static class ExternalPurchaseView
{
    public static AnswerView Of(Answer.ExternalPurchases answer, Told told) => new("catalogue/external-purchase-answer", Headline(answer, told))
    {
        Items =
        [
            .. answer.Lines.Count > 1 ? answer.Lines.Select(l => new ViewItem(told.Name(l.Tjanst), "", "", CatalogueTexts.ExternalShort(told, l.Rule), [])) : [],
            new("", "", "", told.Cited(told.Rules.ExternalPurchaseNote), []),
        ],
        Facts = [.. answer.Lines is [var line] ? [told.CategoryFact(line.Tjanst)] : General(answer, told), .. told.Contacts(answer.Contact)],
        Orders = answer.Lines is [var asked] ? OrderSteps.Outside(told, asked) : [],
        Next = answer.Lines is [var one]
            ? [NextSteps.Obligation(told, one.Tjanst), NextSteps.Price(told, one.Tjanst), NextSteps.Responsible(told, one.Tjanst)]
            : [NextSteps.AllServices(told)],
    };

    private static string Headline(Answer.ExternalPurchases answer, Told told) => answer.Lines switch
    {
        [] => CatalogueTexts.ExternalRules(told),
        [var line] => CatalogueTexts.External(told, told.Name(line.Tjanst), line.Rule),
        _ => CatalogueTexts.SeveralObligations(told, told.And([.. answer.Lines.Select(l => told.Name(l.Tjanst))])),
    };

    private static IEnumerable<ViewFact> General(Answer.ExternalPurchases answer, Told told) => answer.Lines.Count > 0 ? []
        : answer.Rules.Select(r => new ViewFact(CommonTexts.Capital(told.Kinds(r.Category)), CatalogueTexts.ExternalShort(told, r.Rule)));
}
