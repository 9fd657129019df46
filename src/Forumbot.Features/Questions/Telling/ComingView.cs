using Forumbot.Domain.Answers;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What the bot does not do yet: said so, with what is known already and whom to turn to.</summary>
internal static class ComingView
{
    public static AnswerView Of(Answer.Coming answer, Told told) => new("questions/coming", ComingTexts.Sentence(told, answer.Intent))
    {
        Items =
        [
            .. answer.Explained.Select(e => Explained(e, told)),
            .. answer.Intent is Intent.ForumInfo or Intent.ForumNext && answer.Forums.Count > 0 ? [new ViewItem("", "", "", "", [.. answer.Forums.Select(f => ComingTexts.Meets(told, f))])] : Array.Empty<ViewItem>(),
            new("", "", "", ComingTexts.Meanwhile(told), []),
        ],
        Facts = told.Contacts(answer.Contact),
        Notes = PriceWords.Notes(told, answer.Explained.SelectMany(e => PriceWords.Found(e.Price))),
        SmallPrint = [.. answer.Explained.Select(e => e.KeyYear).OfType<int>().Distinct().Select(year => ComingTexts.KeysOf(told, year))],
        Next = answer.Explained is [var one] ? [NextSteps.Cost(told, one.Tjanst), NextSteps.Price(told, one.Tjanst)] : [NextSteps.AllServices(told), NextSteps.Help(told)],
    };

    private static ViewItem Explained(ExplainedPrice explained, Told told) => new(told.Name(explained.Tjanst), "", "", ComingTexts.Form(told, explained.Tjanst.PriceForm),
        [new(told.In("Pris", "Price"), PriceWords.Short(told, explained.Price)), .. explained.Keys.Select(k => ComingTexts.Key(told, k))]);
}
