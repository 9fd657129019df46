using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>How a cost comes to be, in words.</summary>
internal static class ExplainTexts
{
    public static string Headline(Told told, string name, string forvaltning, string amount, string period, bool past, bool whole) => told.In(
        $"Så har jag räknat: {name} {(past ? "kostade" : "kostar")} {forvaltning} {amount} {period}{(whole ? "" : ", på de volymer som är kända")}, exkl. moms.",
        $"This is how it is worked out: {name} {(past ? "cost" : "costs")} {forvaltning} {amount} {period}{(whole ? "" : ", counting the volumes that are known")}, excl. VAT.");

    public static string Several(Told told, string forvaltning, string period) =>
        told.In($"Så räknas kostnaderna ut för {forvaltning} {period}.", $"This is how the costs are worked out for {forvaltning} {period}.");

    public static string HowPriced(Told told, string names) => told.In($"Så sätts priset för {names}.", $"This is how the price of {names} is set.");

    public static string VolumesForWhoMaySee(Told told) => told.In(
        "Volymer, andelar och kostnader visar jag bara för den som får se förvaltningens kostnader.", "Volumes, shares and costs I show only to people who may see the administration's costs.");

    public static string Rounding(Told told) => told.In(
        "Ören som blir över går till de största resterna, så att allas andelar tillsammans blir hela summan.", "Odd öre go to the largest remainders, so that all shares together make the whole sum.");

    public static string YearsCost(Told told, int year) => told.In($"Årets kostnad {Formats.Year(year)}", $"The year's cost {Formats.Year(year)}");

    public static string SelfCostUnknown(Told told) => told.In(
        "Prislistan anger årets kostnad. Vad den består av har jag inga uppgifter om.", "The price list states the year's cost. I have no record of what it is made up of.");

    public static string SelfCost(Told told, int year) => told.In($"Självkostnad {Formats.Year(year)}", $"Self-cost {Formats.Year(year)}");

    public static string PriceDiffers(Told told, string price, string difference) => told.In(
        $"Prislistan anger {price}: {difference} mot självkostnaden.", $"The price list states {price}: {difference} against the self-cost.");

    public static ViewFact Staff(Told told, StaffCost cost) => new(Name(told, cost.Rate.Name, cost.Rate.EnglishName),
        $"{told.Number(cost.Fte)} {told.In("årsarbetare", "full-time years")} × {told.Amount(cost.Rate.Amount)} = {told.Amount(cost.Amount)}");

    public static ViewFact Capital(Told told, CapitalCost cost) => new(told.In("Kapitalkostnad", "Capital cost"), $"{told.FromSwedish(cost.Name)}: {told.Amount(cost.Amount)}");

    public static string WhyDirect(Told told) => told.In(
        "Det som en förvaltning ensam orsakar betalar den själv, innan nycklarna fördelar resten.", "What one administration alone causes it pays by itself, before the keys share the rest.");

    public static string Name(Told told, DirectCost direct) => Name(told, direct.Name, direct.EnglishName);

    public static string KeyTitle(Told told, AllocationKey key) =>
        told.In($"Nyckel: {told.Name(key)}, vikt {told.Percent(key.WeightPercent)}", $"Key: {told.Name(key)}, weight {told.Percent(key.WeightPercent)}");

    /// <summary>11 700 000,00 kr × 310 000 / 1 100 000 = 3 297 272,73 kr.</summary>
    public static string Multiplication(Told told, KeyPart part) =>
        $"{told.Exact(part.ToDivide)} × {told.Number(part.Weight.Value)} / {told.Number(part.TotalWeight)} = {told.Exact(part.Amount)}";

    public static string Deviations(Told told, KeyPart part) => told.In(
        $"Volymen är {told.Number(part.Weight.Adjusted.Volume)} och {told.Number(part.Weight.Deviations)} avvikelser × {told.Number(part.Key.DeviationFactor)}.",
        $"The volume is {told.Number(part.Weight.Adjusted.Volume)} and {told.Number(part.Weight.Deviations)} deviations × {told.Number(part.Key.DeviationFactor)}.");

    public static string Adjusted(Told told, AdjustedVolume volume)
    {
        var changes = told.And([.. volume.Changes.Select(c => $"{(c.Change > 0 ? "+" : "")}{told.Number(c.Change)} ({(told.Swedish ? c.Reason : c.EnglishReason ?? SwedishTexts.Quoted(c.Reason))})")]);
        return told.In($"Uppmätt volym {told.Number(volume.Measured)}, ändrad med {changes}.", $"Measured volume {told.Number(volume.Measured)}, changed by {changes}.");
    }

    public static ViewStep Step(Told told, string service, SteppedBuyer step) => new(service + told.In("Fast steg i stället för andel", "Fixed step in place of a share"), told.Amount(step.Step.Amount),
        [told.In($"Steget gäller från volymen {told.Number(step.Step.FromVolume)}. Er volym är {told.Number(step.Volume)}.", $"The step holds from the volume {told.Number(step.Step.FromVolume)}. Your volume is {told.Number(step.Volume)}.")], []);

    public static string Months(Told told, CostTerm.Keyed keyed) => told.In(
        $"{told.Number(keyed.Months)} av {told.Number(keyed.PaidOver)} månader ger {told.Amount(keyed.Amount)}.", $"{told.Number(keyed.Months)} of {told.Number(keyed.PaidOver)} months gives {told.Amount(keyed.Amount)}.");

    public static string EachMonth(Told told, Price price) => told.In($"Antal gånger pris {told.Per(price.Unit)}", $"Number times price {told.Per(price.Unit)}");

    public static ViewStep Other(Told told, string service, CostTerm term) => term switch
    {
        CostTerm.ByConsumption used => new(service + told.In("Fördelas efter användning", "Shared by use"), told.Amount(used.Amount),
            [$"{told.Exact(used.ToDivide)} × {told.Number(used.Quantity)} / {told.Number(used.TotalQuantity)} = {told.Exact(used.Amount)}"], [new(told.In("Månader", "Months"), told.Number(used.Months))]),
        CostTerm.BaseFee fee => new(service + told.In("Grundavgift", "Base fee"), told.Amount(fee.Amount),
            [told.In($"{told.Number(fee.Months)} av 12 månader av {told.Amount(fee.Price.Amount)} per år.", $"{told.Number(fee.Months)} of 12 months of {told.Amount(fee.Price.Amount)} a year.")], []),
        CostTerm.Overhead overhead => new(service + told.In("Påslag för overhead", "Addition for overhead"), told.Amount(overhead.Amount),
            [told.In($"{told.Percent(overhead.Percent)} av {told.Amount(overhead.Of)}.", $"{told.Percent(overhead.Percent)} of {told.Amount(overhead.Of)}.")], []),
        CostTerm.Added added when CostTexts.Added(told, added) is var fact => new(service + fact.Title, told.Amount(added.Amount), [fact.Value], []),
        _ => throw new InvalidOperationException($"{term.GetType().Name} has no words."),
    };

    public static string Dispute(Told told, AllocationKey key, int keys) =>
        told.In("Ifrågasätt volymen", "Dispute the volume") + (keys > 1 ? $": {told.Name(key)}" : "");

    public static NextStep Compare(Told told, Tjanst tjanst) => new(told.In("Jämför med i fjol", "Compare with last year"), told.In($"Jämför {told.Name(tjanst)} med i fjol", $"Compare {told.Name(tjanst)} with last year"));

    private static string Name(Told told, string swedish, string? english) => told.Swedish ? swedish : english ?? SwedishTexts.Quoted(swedish);
}
