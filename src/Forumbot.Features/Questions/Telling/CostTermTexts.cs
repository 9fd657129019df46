using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Terms of a cost in words: what is charged before the keys, by use, as a fee, and as an addition.</summary>
internal static class CostTermTexts
{
    public static ViewFact Direct(Told told, DirectCost cost) => new(
        told.In(cost.Name, cost.EnglishName ?? cost.Name),
        told.In($"{told.Amount(cost.Amount)} per år, som bara ni använder", $"{told.Amount(cost.Amount)} a year, which only you use"));

    public static ViewFact Step(Told told, SteppedBuyer buyer) => new(
        told.In("Fast pris efter volym", "Fixed price by volume"),
        told.In($"{told.Amount(buyer.Step.Amount)} per år från {told.Number(buyer.Step.FromVolume)}; er volym är {told.Number(buyer.Volume)} ({KeyName(told, buyer.Step)})",
            $"{told.Amount(buyer.Step.Amount)} a year from {told.Number(buyer.Step.FromVolume)}; your volume is {told.Number(buyer.Volume)} ({KeyName(told, buyer.Step)})"));

    public static ViewFact ToShareByUse(Told told, CostTerm.ByConsumption term) => new(
        told.In("Att fördela efter användning", "To share by use"), $"{told.Amount(term.ToDivide)}, {Months(told, term.Months)}");

    public static ViewFact Use(Told told, CostTerm.ByConsumption term) => new(
        told.In("Er användning", "Your use"),
        told.In($"{told.Number(term.Quantity)} av {told.Number(term.TotalQuantity)}, fördelat månad för månad, ger {told.Amount(term.Amount)}",
            $"{told.Number(term.Quantity)} of {told.Number(term.TotalQuantity)}, shared month by month, gives {told.Amount(term.Amount)}"));

    public static ViewFact BaseFee(Told told, CostTerm.BaseFee term) => new(
        told.In("Grundavgift", "Base fee"),
        told.In($"{told.Number(term.Months)} av 12 månader av {told.Amount(term.Price.Amount)} ger {told.Amount(term.Amount)}", $"{told.Number(term.Months)} of 12 months of {told.Amount(term.Price.Amount)} gives {told.Amount(term.Amount)}"));

    public static ViewFact Overhead(Told told, CostTerm.Overhead term)
    {
        var percent = Formats.Percent(told.Language, term.Percent);
        var exact = term.Of.Ore * term.Percent == term.Amount.Ore * 100m;
        return new(told.In("Tillägg för externa köpare", "Addition for external buyers"), exact
            ? told.In($"{percent} av {told.Amount(term.Of)} ger {told.Amount(term.Amount)}", $"{percent} of {told.Amount(term.Of)} gives {told.Amount(term.Amount)}")
            : told.In($"{percent} av {told.Amount(term.Of)}, avrundat per månad till {told.Amount(term.Amount)}", $"{percent} of {told.Amount(term.Of)}, rounded per month to {told.Amount(term.Amount)}"));
    }

    private static string Months(Told told, int months) => months == 1 ? told.In("1 månad", "1 month") : told.In($"{told.Number(months)} månader", $"{told.Number(months)} months");

    private static string KeyName(Told told, PriceStep step) =>
        told.Organisation.AllocationKeys.FirstOrDefault(k => k.Key == step.Key && k.Year == step.Year) is { } key ? told.Name(key) : step.Key;
}
