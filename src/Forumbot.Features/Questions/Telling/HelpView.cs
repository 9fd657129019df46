using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What the bot can do, with examples that one can press.</summary>
internal static class HelpView
{
    private static readonly HashSet<string> Thanks = new(StringComparer.Ordinal) { "tack", "tackar", "thanks", "thank", "thx" };

    public static AnswerView Of(Answer.Help help, Told told) => View(told, QuestionTexts.CanDo(told), help.Example);

    public static AnswerView Of(Answer.Greeting greeting, Told told) => IsThanks(told.Question.Text)
        ? View(told, QuestionTexts.YouAreWelcome(told), greeting.Example) with { Items = [] }
        : View(told, QuestionTexts.Hello(told), greeting.Example);

    private static bool IsThanks(string text) => Folded.Of(text).Split(' ').Any(Thanks.Contains);

    private static AnswerView View(Told told, string headline, Tjanst? example)
    {
        List<NextStep> next = example is null ? [] :
        [
            new(told.In("Fråga om pris", "Ask for a price"), NextSteps.Asking(told, Intent.Price, example)),
            new(told.In("Fråga om vår kostnad", "Ask for our cost"), NextSteps.Asking(told, Intent.Cost, example)),
        ];
        next.Add(NextSteps.AllServices(told));
        return new("questions/help", headline)
        {
            Items = [new("", "", "", QuestionTexts.ForInstance(told), []), .. next.Select(n => new ViewItem("", "", "", QuestionTexts.Quote(told, n.Text), []))],
            Next = next,
        };
    }
}
