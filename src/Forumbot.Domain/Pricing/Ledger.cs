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
    /// <summary>The services that volumes are known of, and whether some are examples.</summary>
    private readonly Dictionary<string, bool> reported;
    private readonly HashSet<DateOnly> reportedMonths;
    private readonly ConcurrentDictionary<(Price Yearly, string Forvaltning), Allocated> allocated = new();

    private Ledger(Organisation organisation)
    {
        lists = [.. organisation.PriceLists.OrderBy(l => l.ValidFrom).ThenBy(l => l.DecidedOn)];
        prices = organisation.Prices.GroupBy(p => (p.Tjanst, p.ListYear)).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Basis).ToArray());
        keys = organisation.AllocationKeys.GroupBy(k => (k.Tjanst, k.Year)).ToDictionary(g => g.Key, g => g.OrderByDescending(k => k.WeightPercent).ToArray());
        volumes = organisation.KeyVolumes.GroupBy(v => (v.Key, v.Year)).ToDictionary(g => g.Key, g => g.ToArray());
        consumptions = organisation.Consumptions.GroupBy(c => (c.Tjanst, c.Forvaltning, FirstOfMonth(c.Month))).ToDictionary(g => g.Key, Together);
        reported = organisation.Consumptions.GroupBy(c => c.Tjanst).ToDictionary(g => g.Key, g => g.Any(c => c.Example));
        reportedMonths = [.. organisation.Consumptions.Select(c => FirstOfMonth(c.Month))];
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

    /// <summary>A month is reported when a volume of any service is known for it, of any buyer. In such a month a buyer without
    /// a row used nothing, of a service whose volumes are reported at all: many services are used seldom. Null in every other
    /// month, and for a service that no volume is known of: that is not the same as nothing.</summary>
    /// <param name="month">The first of the month.</param>
    public Consumption? Consumption(string tjanst, string forvaltning, DateOnly month)
    {
        if (consumptions.TryGetValue((tjanst, forvaltning, month), out var own)) return own;
        return reportedMonths.Contains(month) && reported.TryGetValue(tjanst, out var example) ? new(tjanst, forvaltning, month, 0, example) : null;
    }

    /// <summary>A buyer's parts of a yearly price, worked out once.</summary>
    public Allocated Allocated(Price yearly, string forvaltning) =>
        allocated.GetOrAdd((yearly, forvaltning), static (of, ledger) => Allocation.For(ledger, of.Yearly, of.Forvaltning), this);

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);

    private static Consumption Together(IGrouping<(string, string, DateOnly Month), Consumption> rows) =>
        rows.First() with { Month = rows.Key.Month, Quantity = rows.Sum(c => c.Quantity), Example = rows.Any(c => c.Example) };
}
