using Forumbot.Domain.Answers;

namespace Forumbot.Features.Questions.Telling;

/// <summary>The words of answers to those who want to order.</summary>
internal static class OrderStepTexts
{
    public static string Headline(Told told, Answer.Order answer) => answer.Lines switch
    {
        [] => told.In("Vad vill du beställa?", "What do you want to order?"),
        [var line] when !OrderSteps.CanBe(told, line.Tjanst) => told.In($"{told.Name(line.Tjanst)} kan inte beställas här.", $"{told.Name(line.Tjanst)} cannot be ordered here."),
        [var line] => told.In($"{told.Name(line.Tjanst)} kan du beställa hos mig.", $"You can order {told.Name(line.Tjanst)} from me."),
        _ when told.Question.Clarify => told.In("Vilken tjänst vill du beställa?", "Which service do you want to order?"),
        _ => told.In("Varje tjänst beställs för sig. Vilken börjar du med?", "Each service is ordered by itself. Which one first?"),
    };

    public static string InPrivate(Told told) => told.In("Formuläret öppnas i din egen chatt med mig, för referenser och kontakter är bara för er och leverantören.", "The form opens in your own chat with me: references and contacts are for you and the supplier alone.");

    public static string OrderInPrivate(Told told) => told.In("Beställ i vår egen chatt", "Order in our own chat");

    public static string WhyInPrivate(Told told) => told.In("Vad kan jag göra i stället?", "What can I do instead?");

    public static string OpenForm(Told told) => told.In("Öppna formuläret i vår egen chatt", "Open the form in our own chat");
}
