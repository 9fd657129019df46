using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Ordering;

/// <summary>What a förvaltning has ordered of a service in a calendar year, against its budget.</summary>
/// <param name="Orders">How many orders; those that were declined, refused or cancelled are not counted.</param>
/// <param name="Ordered">What they take of the year's money (<see cref="Avrop.Committed"/>). Öre excl. moms.</param>
/// <param name="Charged">What deliveries of them have cost, less what was credited. Öre excl. moms.</param>
/// <param name="Budget">Of the service for the year; null where none is set.</param>
/// <param name="Example">Whether a price or the budget is an example of the demo pack.</param>
public sealed record OrderedSoFar(string Tjanst, int Orders, Money Ordered, Money Charged, Money? Budget, bool Example)
{
    /// <summary>Whether an order of a running service is among them: what it takes is expected, and it is billed by reported volume.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Together with what another förvaltning, that has become part of it, has ordered of the service.</summary>
    public OrderedSoFar With(OrderedSoFar other) => this with { Orders = Orders + other.Orders, Ordered = Ordered + other.Ordered, Charged = Charged + other.Charged, Example = Example || other.Example, IsRunning = IsRunning || other.IsRunning };
}

/// <summary>Tells "vad har vi beställt hittills i år?" from what else is said of orders.</summary>
public static class SoFarWords
{
    private static readonly HashSet<string> Ordered = ["bestallt", "bestallts", "avropat", "avropats", "ordered"];

    private static readonly HashSet<string> Sums = ["hittills", "totalt", "sammanlagt", "budget", "budgeten", "total", "totally"];

    private static readonly HashSet<string> Pairs = ["hur mycket", "how much", "i ar", "this year", "so far", "forra aret", "last year"];

    /// <summary>Such a text asks how one order is going, or what something costs.</summary>
    private static readonly HashSet<string> Other = ["hant", "happened", "nar", "when", "vem", "who", "klar", "klart", "ready", "done", "gar", "going", "ni", "you", "er", "an", "yet", "emot", "received", "kostar", "kostade", "cost", "costs"];

    /// <summary>Whether the sum of what was ordered is asked for.</summary>
    public static bool AskFor(string text)
    {
        string[] said = [.. Words.Of(PlainText.Of(text)).Select(w => w.Folded)];
        return said.Any(Ordered.Contains) && !said.Any(Other.Contains)
            && (said.Any(Sums.Contains) || said.Zip(said.Skip(1), (a, b) => $"{a} {b}").Any(Pairs.Contains));
    }
}
