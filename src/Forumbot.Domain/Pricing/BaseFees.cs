using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>A year's fee that each buyer pays, whatever it uses, beside a unit price (seed 001 4.1, Statens servicecenter: for what is
/// not produced piece by piece). Spread over the year's months by largest remainder; not paid for months in which the buyer was not.</summary>
internal static class BaseFees
{
    public static Charges Of(Charge charge)
    {
        var validity = Lookup.Of(charge.Ledger.Organisation).Forvaltning(charge.Forvaltning)?.Validity ?? default;
        var spread = Allocation.OverMonths(charge.Price.Amount);
        Money[] amounts = [.. charge.Months.Where(m => validity.Within(m, 1) is not null).Select(m => spread[m.Month - 1].Amount)];
        return Charges.Of([new(new CostTerm.BaseFee(amounts.Sum(), charge.Price.Example, charge.Price, amounts.Length), amounts)]);
    }
}
