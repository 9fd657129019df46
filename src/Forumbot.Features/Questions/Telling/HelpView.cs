using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What the bot can do, with examples that one can press.</summary>
internal static class HelpView
{
    public static AnswerView Of(Answer.Help help, Told told) => View(told, QuestionTexts.CanDo(told), help.Example);

    public static AnswerView Of(Answer.Greeting greeting, Told told) => View(told, QuestionTexts.Hello(told), greeting.Example);

    private static AnswerView View(Told told, string headline, Tjanst? example)
    {
        List<NextStep> next = example is null ? [] : [Ask(told, Intent.Price, example), Ask(told, Intent.Cost, example)];
        next.Add(NextSteps.AllServices(told));
        return new("questions/help", headline)
        {
            Items = [new("", "", "", QuestionTexts.ForInstance(told), []), .. next.Select(n => new ViewItem("", "", "", QuestionTexts.Quote(told, n.Text), []))],
            Next = next,
        };
    }

    private static NextStep Ask(Told told, Intent intent, Tjanst tjanst)
    {
        var text = NextSteps.Asking(told, intent, tjanst);
        return new(text, text);
    }
}
