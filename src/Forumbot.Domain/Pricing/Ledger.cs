using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>An organisation's prices, allocation keys and volumes found by what they belong to. Made once per
/// <see cref="Organisation"/> and kept as long as it lives.</summary>
public sealed class Ledger
{
    private static readonly ConditionalWeakTable<Organisation, Ledger> Made = [];
    private readonly PriceList[] lists;
    private readonly Dictionary<(string Tjanst, int Year), Price[]> prices;
    private readonly Dictionary<(string Tjanst, int Year), AllocationKey[]> keys;
    private readonly Dictionary<(string Key, int Year), KeyVolume[]> volumes;
    private readonly Dictionary<(string Tjanst, string Forvaltning, DateOnly Month), Consumption> consumptions;
    private readonly Dictionary<string, ReportedVolumes> reported;
    private readonly ConcurrentDictionary<(Price Yearly, string Forvaltning), Allocated> allocated = new();

    private Ledger(Organisation organisation)
    {
        lists = [.. organisation.PriceLists.OrderBy(l => l.ValidFrom).ThenBy(l => l.DecidedOn)];
        prices = organisation.Prices.GroupBy(p => (p.Tjanst, p.ListYear)).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Basis).ToArray());
        keys = organisation.AllocationKeys.GroupBy(k => (k.Tjanst, k.Year)).ToDictionary(g => g.Key, g => g.OrderByDescending(k => k.WeightPercent).ToArray());
        volumes = organisation.KeyVolumes.GroupBy(v => (v.Key, v.Year)).ToDictionary(g => g.Key, g => g.ToArray());
        consumptions = organisation.Consumptions.GroupBy(c => (c.Tjanst, c.Forvaltning, FirstOfMonth(c.Month))).ToDictionary(g => g.Key, Together);
        reported = organisation.Consumptions.GroupBy(c => c.Tjanst).ToDictionary(g => g.Key, Reported);
    }

    public static Ledger Of(Organisation organisation) => Made.GetValue(organisation, o => new(o));

    /// <summary>The list valid at a date; of several the one that began last, then the one decided last.</summary>
    public PriceList? InForce(DateOnly date) => Array.FindLast(lists, l => l.ValidFrom <= date && date <= l.ValidTo);

    /// <summary>What a service costs by a list: none, one, or a yearly and a per-case price.</summary>
    public IReadOnlyList<Price> Prices(string tjanst, PriceList list) => prices.GetValueOrDefault((tjanst, list.Year)) ?? [];

    /// <summary>The last list that began by the date and prices the service; failing that the first one after it.</summary>
    public PriceList? LatestKnown(string tjanst, DateOnly date)
    {
        bool Prices(PriceList list) => prices.ContainsKey((tjanst, list.Year));
        return Array.FindLast(lists, l => l.ValidFrom <= date && Prices(l)) ?? Array.Find(lists, Prices);
    }

    /// <summary>Heaviest first.</summary>
    public IReadOnlyList<AllocationKey> Keys(string tjanst, int year) => keys.GetValueOrDefault((tjanst, year)) ?? [];

    /// <summary>The last year up to the given one that has keys for the service; null where none has.</summary>
    public int? LatestKeyYear(string tjanst, int year) =>
        keys.Keys.Where(k => k.Tjanst == tjanst && k.Year <= year).Select(k => (int?)k.Year).Max();

    public IReadOnlyList<KeyVolume> Volumes(string key, int year) => volumes.GetValueOrDefault((key, year)) ?? [];

    /// <summary>Null in a month that nobody has reported the service's volumes of: that is not the same as nothing. From the
    /// first to the last month that any buyer's volume is known, a buyer without a row used nothing.</summary>
    /// <param name="month">The first of the month.</param>
    public Consumption? Consumption(string tjanst, string forvaltning, DateOnly month)
    {
        if (consumptions.TryGetValue((tjanst, forvaltning, month), out var own)) return own;
        return reported.TryGetValue(tjanst, out var of) && of.First <= month && month <= of.Last ? new(tjanst, forvaltning, month, 0, of.Example) : null;
    }

    private static ReportedVolumes Reported(IEnumerable<Consumption> rows) =>
        new(FirstOfMonth(rows.Min(c => c.Month)), FirstOfMonth(rows.Max(c => c.Month)), rows.Any(c => c.Example));

    /// <summary>A buyer's parts of a yearly price, worked out once.</summary>
    public Allocated Allocated(Price yearly, string forvaltning) =>
        allocated.GetOrAdd((yearly, forvaltning), static (of, ledger) => Allocation.For(ledger, of.Yearly, of.Forvaltning), this);

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);

    private static Consumption Together(IGrouping<(string, string, DateOnly Month), Consumption> rows) =>
        rows.First() with { Month = rows.Key.Month, Quantity = rows.Sum(c => c.Quantity), Example = rows.Any(c => c.Example) };

    /// <summary>The months that volumes of a service are known for, of any buyer.</summary>
    private sealed record ReportedVolumes(DateOnly First, DateOnly Last, bool Example);
}
