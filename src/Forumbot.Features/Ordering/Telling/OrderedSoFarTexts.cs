using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>The words of what has been ordered so far.</summary>
internal static class OrderedSoFarTexts
{
    public static LocalText All { get; } = new("Alla tjänster", "All services");

    public static LocalText Headline(IReadOnlyList<OrderedSoFar> rows, Forvaltning forvaltning, IReadOnlyList<string> asked, int year, Organisation organisation)
    {
        var (ordered, charged, orders) = (rows.Select(r => r.Ordered).Sum(), rows.Select(r => r.Charged).Sum(), rows.Sum(r => r.Orders));
        string Of(string with, Language language) => asked is [var one] ? $" {with} {OrderNames.Tjanst(one, organisation, language)}" : "";
        return orders == 0
            ? new($"{forvaltning.Name} har inte beställt något{Of("av", Language.Swedish)} {year}.", $"{forvaltning.Name} has ordered nothing{Of("of", Language.English)} in {year}.")
            : new($"{forvaltning.Name} har beställt{Of("av", Language.Swedish)} för {Formats.Amount(Language.Swedish, ordered)} {year}, varav {Formats.Amount(Language.Swedish, charged)} är levererat.",
                $"{forvaltning.Name} has ordered{Of("of", Language.English)} for {Formats.Amount(Language.English, ordered)} in {year}, of which {Formats.Amount(Language.English, charged)} is delivered.");
    }

    public static IEnumerable<LocalText> Lines(IReadOnlyList<OrderedSoFar> rows)
    {
        if (rows.Any(r => r.Budget is { } budget && r.Ordered > budget)) yield return new("Mer är beställt än vad budgeten räcker till för någon tjänst.", "More is ordered than the budget allows for some service.");
        if (rows.Any(r => r.IsRunning)) yield return new("Löpande tjänster räknas med väntat antal. De debiteras efter rapporterad volym, till varje års listpris.", "Running services are counted with the expected quantity. They are billed by reported volume, at each year's list price.");
        if (rows.Any(r => r.Example)) yield return new("Priser eller budgetar är exempel.", "Prices or budgets are examples.");
    }

    /// <summary>68 000 kr i 2 beställningar, 34 000 kr levererat, budget 374 000 kr.</summary>
    public static string Row(OrderedSoFar row, Language language) => new LocalText(
        $"{Formats.Amount(Language.Swedish, row.Ordered)} i {row.Orders} {(row.Orders == 1 ? "beställning" : "beställningar")}, {Formats.Amount(Language.Swedish, row.Charged)} levererat{(row.Budget is { } sv ? $", budget {Formats.Amount(Language.Swedish, sv)}" : "")}",
        $"{Formats.Amount(Language.English, row.Ordered)} in {row.Orders} {(row.Orders == 1 ? "order" : "orders")}, {Formats.Amount(Language.English, row.Charged)} delivered{(row.Budget is { } en ? $", budget {Formats.Amount(Language.English, en)}" : "")}").In(language);

    public static LocalText Rest(int services) => new($"Övriga {services} tjänster", $"{services} other services");

    public static LocalText Before(int year) => new($"Visa {year - 1}", $"Show {year - 1}");

    public static LocalText Unknown(string name) => new($"Jag känner inte till någon förvaltning som heter {name}. Skriv: vad har vi beställt hittills i år?", $"I know no administration called {name}. Write: what have we ordered so far this year?");

    public static LocalText NotYours(Forvaltning forvaltning) => new($"Du får inte se vad {forvaltning.Name} har beställt. Fråga någon där, eller fråga om din egen förvaltning.", $"You may not see what {forvaltning.Name} has ordered. Ask somebody there, or ask about your own administration.");
}
