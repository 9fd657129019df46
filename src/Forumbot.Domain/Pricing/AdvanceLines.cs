using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>What is invoiced in advance of a month whose price was changed during the year: what the former price gave stays invoiced as it
/// was, and the difference is invoiced when the changed price begins. Together they are the month's cost.</summary>
internal sealed class AdvanceLines(Organisation organisation, Usage usage)
{
    private readonly Dictionary<DateOnly, Organisation> known = [];

    /// <summary>A term's amount in parts, each with its day.</summary>
    /// <param name="first">The day on which it would have been invoiced had the price held from the list's start.</param>
    public IEnumerable<(Money Amount, DateOnly Day)> Of(Tjanst tjanst, string forvaltning, DateOnly month, CostTerm term, DateOnly first)
    {
        var price = term.Price;
        Price[] line = [.. organisation.Prices.Where(p => p.ListYear == price.ListYear && p.Tjanst == price.Tjanst && p.Basis == price.Basis && p.HasBegun(price.From!.Value)).OrderBy(p => p.From)];
        var before = Money.Zero;
        foreach (var held in line)
        {
            var amount = held == price ? term.Amount : AmountBy(held, tjanst, forvaltning, month, term);
            yield return (amount - before, held.From is { } from && from > first ? from : first);
            before = amount;
        }
    }

    private Money AmountBy(Price held, Tjanst tjanst, string forvaltning, DateOnly month, CostTerm term) =>
        Costs.Of(Then(held.From ?? DateOnly.MinValue), usage, tjanst, forvaltning, month, 1, month) is CostFinding.Cost cost
            ? cost.Terms.FirstOrDefault(t => t.GetType() == term.GetType() && t.Price.Basis == term.Price.Basis && Ended(t) == Ended(term))?.Amount ?? Money.Zero
            : Money.Zero;

    private static string? Ended(CostTerm term) => (term as CostTerm.Keyed)?.TakenOverFrom?.Key;

    /// <summary>The prices as they were before later ones were known.</summary>
    private Organisation Then(DateOnly day) =>
        known.TryGetValue(day, out var then) ? then : known[day] = organisation with { Prices = [.. organisation.Prices.Where(p => p.HasBegun(day))] };
}
