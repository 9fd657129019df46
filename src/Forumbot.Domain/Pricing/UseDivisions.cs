using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>How a yearly total that follows what is used is divided, month by month: once for all buyers.</summary>
/// <remarks>A month is known when all that was reported of it was looked up. One in which nobody used anything, or only those who pay a
/// step, costs nobody anything: its twelfth is carried to the next month with use. What is left in the year's last month is divided by
/// the year's use. So the whole year is charged once all months are reported, unless nobody has used anything in it: then the last month
/// stays unknown, with the total.</remarks>
internal sealed class UseDivisions
{
    private static readonly ConditionalWeakTable<Usage, ConcurrentDictionary<(Ledger, Price), UseDivisions>> Made = [];
    private readonly ConcurrentDictionary<DateOnly, UseMonth> months = new();
    private readonly Ledger ledger;
    private readonly Price price;
    private readonly BeforeKeys before;
    private readonly IReadOnlyList<Share> spread;
    private readonly ILookup<DateOnly, Consumption> used;
    private readonly (string Forvaltning, Func<decimal, decimal> To)? changed;

    private UseDivisions(Usage usage, Ledger ledger, Price price, (string Forvaltning, Func<decimal, decimal> To)? changed = null)
    {
        (this.ledger, this.price, this.changed) = (ledger, price, changed);
        before = Allocation.BeforeKeys(ledger, price);
        BeforeUse = new(price, before.Direct, before.Stepped, []);
        spread = Allocation.OverMonths(before.Rest(price));
        used = usage.Rows.Where(c => c.Tjanst == price.Tjanst).ToLookup(c => c.Month);
    }

    /// <summary>What is charged before the use is looked at.</summary>
    public AllocationFinding.Allocated BeforeUse { get; }

    public bool HasBeforeUse => !before.IsNothing;

    /// <summary>What there is to divide by use in the whole year; below zero where there is not enough.</summary>
    public Money Rest => before.Rest(price);

    public Money AmountBefore => before.Amount;

    public static UseDivisions Of(Usage usage, Ledger ledger, Price price) => Made.GetValue(usage, _ => new()).GetOrAdd((ledger, price), key => new(usage, key.Item1, key.Item2));

    /// <summary>As it would be, had the buyer used something else than what was reported.</summary>
    /// <param name="to">What its use of a month becomes.</param>
    public static UseDivisions Changed(Charge charge, Func<decimal, decimal> to) => new(charge.Usage, charge.Ledger, charge.Price, (charge.Forvaltning, to));

    /// <param name="month">The first of a month in which the price holds.</param>
    public UseMonth In(DateOnly month) => months.GetOrAdd(month, Divide);

    private UseMonth Divide(DateOnly month)
    {
        if (Weights(month) is not { } weights) return new UseMonth.NotKnown();
        var toDivide = Twelfth(month) + Carried(month);
        if (IsUsed(weights)) return Divided(toDivide, weights, weights);
        if (Held(month).Last() != month) return new UseMonth.Nobody();
        Weight[] year = [.. Held(month).SelectMany(m => Weights(m) ?? []).GroupBy(w => w.Key, StringComparer.Ordinal).Select(g => new Weight(g.Key, g.Sum(w => w.Value)))];
        return IsUsed(year) ? Divided(toDivide, year, weights) : new UseMonth.NotKnown();
    }

    private static UseMonth Divided(Money toDivide, Weight[] by, Weight[] used) => Shares.Of(toDivide, by) switch
    {
        Division.Divided divided => new UseMonth.Divided(divided.Shares.ToDictionary(s => s.Key, s => s.Amount, StringComparer.Ordinal), used.ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal), toDivide),
        Division.NegativeWeight negative => new UseMonth.Negative(negative.Key),
        _ => new UseMonth.NotKnown(),
    };

    /// <summary>The twelfths of the months right before in which nobody used anything.</summary>
    private Money Carried(DateOnly month) => Held(month).Where(m => m < month).Reverse().TakeWhile(m => Weights(m) is { } weights && !IsUsed(weights)).Select(Twelfth).Sum();

    private Money Twelfth(DateOnly month) => spread[month.Month - 1].Amount;

    private static bool IsUsed(Weight[] weights) => weights.Any(w => w.Value != 0);

    /// <summary>The months of the year in which the price holds.</summary>
    private IEnumerable<DateOnly> Held(DateOnly month) => Months.OfYear(month.Year).Where(Holds);

    private bool Holds(DateOnly month) => Lookup.Of(ledger.Organisation).Tjanst(price.Tjanst) is { } tjanst
        && Prices.At(ledger.Organisation, tjanst, month, month) is PriceFinding.PriceFound found && found.Prices.Contains(price);

    private IEnumerable<Consumption> Rows(DateOnly month) => changed is not var (forvaltning, to)
        ? used[month]
        : used[month].Where(c => c.Forvaltning != forvaltning).Append(new(price.Tjanst, forvaltning, month, to(used[month].Where(c => c.Forvaltning == forvaltning).Sum(c => c.Quantity)), false));

    /// <summary>What those who pay a share used; null where it is not known. What was used by one that has ended weighs for the one that took over.</summary>
    private Weight[]? Weights(DateOnly month)
    {
        var reported = ledger.Reported(price.Tjanst, month);
        if (used[month].Sum(c => c.Quantity) != (reported?.Quantity ?? 0) || (reported is null && !ledger.IsReported(price.Tjanst, month))) return null;
        return [.. from row in Rows(month)
                   where !before.PaysStep(row.Forvaltning)
                   let payer = ShareMonths.Payer(ledger.Organisation, row.Forvaltning, month)
                   where payer is not null
                   group row.Quantity by payer into quantities
                   select new Weight(quantities.Key, quantities.Sum())];
    }
}

/// <summary>A month's part of a total that follows what is used.</summary>
internal abstract record UseMonth
{
    private UseMonth() { }

    public sealed record Divided(IReadOnlyDictionary<string, Money> Amounts, IReadOnlyDictionary<string, decimal> Used, Money ToDivide) : UseMonth
    {
        public decimal TotalQuantity { get; } = Used.Values.Sum();
    }

    /// <summary>Nobody used anything: nobody pays, and the twelfth is carried on.</summary>
    public sealed record Nobody : UseMonth;

    public sealed record NotKnown : UseMonth;

    /// <summary>A use below zero.</summary>
    public sealed record Negative(string Forvaltning) : UseMonth;
}
