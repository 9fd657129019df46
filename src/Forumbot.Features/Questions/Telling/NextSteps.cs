using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Buttons that ask the next question, in words that are understood.</summary>
internal static class NextSteps
{
    public static NextStep Price(Told told, Tjanst tjanst) => new(told.In("Pris", "Price"), Asking(told, Intent.Price, tjanst));

    public static NextStep LeadTime(Told told, Tjanst tjanst) => new(told.In("Ledtid", "Lead time"), Asking(told, Intent.LeadTime, tjanst));

    public static NextStep Obligation(Told told, Tjanst tjanst) => new(told.In("Måste vi använda den?", "Must we use it?"), Asking(told, Intent.Obligation, tjanst));

    public static NextStep External(Told told, Tjanst tjanst) => new(told.In("Får vi köpa den externt?", "May we buy it outside?"), Asking(told, Intent.ExternalPurchase, tjanst));

    public static NextStep Cost(Told told, Tjanst tjanst) => new(told.In("Vad kostar den oss?", "What does it cost us?"), Asking(told, Intent.Cost, tjanst));

    public static NextStep Info(Told told, Tjanst tjanst) => new(told.In("Vad ingår?", "What is included?"), Asking(told, Intent.ServiceInfo, tjanst));

    public static NextStep Responsible(Told told, Tjanst tjanst) => new(told.In("Vem ansvarar?", "Who is responsible?"), Asking(told, Intent.Responsible, tjanst));

    public static NextStep Explain(Told told, Tjanst tjanst) => new(told.In("Hur räknas det ut?", "How is it worked out?"), Asking(told, Intent.ExplainPrice, tjanst));

    public static NextStep AllServices(Told told) => new(told.In("Visa tjänster", "Show services"), told.In("Vilka tjänster finns?", "Which services are there?"));

    public static NextStep Help(Told told) => new(told.In("Vad kan du?", "What can you do?"), told.In("Vad kan du hjälpa till med?", "What can you help with?"));

    /// <summary>A question with an intent about a service.</summary>
    public static string Asking(Told told, Intent intent, Tjanst tjanst)
    {
        var name = told.Name(tjanst);
        return intent switch
        {
            Intent.Cost => told.In($"Vad kostar {name} oss?", $"What does {name} cost us?"),
            Intent.LeadTime => told.In($"Vad är ledtiden för {name}?", $"What is the lead time for {name}?"),
            Intent.ServiceInfo => told.In($"Vad ingår i {name}?", $"What is included in {name}?"),
            Intent.Obligation => told.In($"Måste vi använda {name}?", $"Do we have to use {name}?"),
            Intent.ExternalPurchase => told.In($"Får vi köpa {name} externt?", $"May we buy {name} from an external supplier?"),
            Intent.Responsible => told.In($"Vem ansvarar för {name}?", $"Who is responsible for {name}?"),
            Intent.ExplainPrice => told.In($"Hur räknas priset för {name} ut?", $"How is the price of {name} calculated?"),
            Intent.Order => told.In($"Jag vill beställa {name}.", $"I want to order {name}."),
            _ => told.In($"Vad kostar {name}?", $"What is the price of {name}?"),
        };
    }
}
