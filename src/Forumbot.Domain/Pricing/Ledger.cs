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
    private readonly Dictionary<(string Key, int Year), VolumeAdjustment[]> adjustments;
    private readonly Dictionary<(string Tjanst, int Year), DirectCost[]> direct;
    private readonly Dictionary<(string Tjanst, int Year), PriceStep[]> steps;
    /// <summary>The services that volumes are known of, and whether some are examples.</summary>
    private readonly Dictionary<string, bool> reported;
    private readonly HashSet<DateOnly> reportedMonths;
    private readonly Dictionary<(string Tjanst, DateOnly Month), ReportedMonth> reports;
    private readonly ConcurrentDictionary<Price, AllocationFinding> allocations = new();

    private Ledger(Organisation organisation)
    {
        Organisation = organisation;
        lists = [.. organisation.PriceLists.OrderBy(l => l.ValidFrom).ThenBy(l => l.DecidedOn)];
        prices = organisation.Prices.GroupBy(p => (p.Tjanst, p.ListYear)).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Basis).ThenBy(p => p.From).ToArray());
        keys = organisation.AllocationKeys.GroupBy(k => (k.Tjanst, k.Year)).ToDictionary(g => g.Key, g => g.OrderByDescending(k => k.WeightPercent).ToArray());
        volumes = organisation.KeyVolumes.GroupBy(v => (v.Key, v.Year)).ToDictionary(g => g.Key, g => g.ToArray());
        adjustments = organisation.VolumeAdjustments.GroupBy(a => (a.Key, a.Year)).ToDictionary(g => g.Key, g => g.ToArray());
        direct = organisation.DirectCosts.GroupBy(d => (d.Tjanst, d.Year)).ToDictionary(g => g.Key, g => g.OrderBy(d => d.Forvaltning, StringComparer.Ordinal).ThenBy(d => d.Name, StringComparer.Ordinal).ToArray());
        steps = organisation.PriceSteps.GroupBy(s => (s.Tjanst, s.Year)).ToDictionary(g => g.Key, g => g.OrderBy(s => s.FromVolume).ToArray());
        reported = organisation.Reported.GroupBy(r => r.Tjanst).ToDictionary(g => g.Key, g => g.Any(r => r.Example));
        reportedMonths = [.. organisation.Reported.Select(r => r.Month)];
        reports = organisation.Reported.GroupBy(r => (r.Tjanst, r.Month)).ToDictionary(g => g.Key, g => g.First());
    }

    public Organisation Organisation { get; }

    public static Ledger Of(Organisation organisation) => Made.GetValue(organisation, o => new(o));

    /// <summary>The adopted list valid at a date; of several the one that began last, then the one decided last. Where none is
    /// adopted the proposed one: what rests on it says so. A draft is nobody's price.</summary>
    public PriceList? InForce(DateOnly date) =>
        Array.FindLast(lists, l => l.State == PriceListState.Adopted && l.ValidFrom <= date && date <= l.ValidTo)
        ?? Array.FindLast(lists, l => l.State == PriceListState.Proposed && l.ValidFrom <= date && date <= l.ValidTo);

    /// <summary>What a service costs by a list on a day: none, one, or a yearly and a per-case price. Of prices that follow each other
    /// the one that holds then.</summary>
    public IReadOnlyList<Price> Prices(string tjanst, PriceList list, DateOnly at)
    {
        var all = prices.GetValueOrDefault((tjanst, list.Year)) ?? [];
        return Array.TrueForAll(all, p => p.From is null) ? all : [.. all.Where(p => p.HasBegun(at)).GroupBy(p => p.Basis).Select(g => g.Last())];
    }

    /// <summary>All prices of a service in a list, those too that follow each other during its year.</summary>
    public IReadOnlyList<Price> Prices(string tjanst, PriceList list) => prices.GetValueOrDefault((tjanst, list.Year)) ?? [];

    /// <summary>The last list that began by the date and prices the service; failing that the first one after it.</summary>
    public PriceList? LatestKnown(string tjanst, DateOnly date)
    {
        bool HasPrices(PriceList list) => list.State != PriceListState.Draft && Prices(tjanst, list, date > list.ValidFrom ? date : list.ValidFrom).Count > 0;
        return Array.FindLast(lists, l => l.ValidFrom <= date && HasPrices(l)) ?? Array.Find(lists, HasPrices);
    }

    /// <summary>Heaviest first.</summary>
    public IReadOnlyList<AllocationKey> Keys(string tjanst, int year) => keys.GetValueOrDefault((tjanst, year)) ?? [];

    /// <summary>The last year up to the given one that has keys for the service; null where none has.</summary>
    public int? LatestKeyYear(string tjanst, int year) =>
        keys.Keys.Where(k => k.Tjanst == tjanst && k.Year <= year).Select(k => (int?)k.Year).Max();

    public IReadOnlyList<KeyVolume> Volumes(string key, int year) => volumes.GetValueOrDefault((key, year)) ?? [];

    /// <summary>Known changes of a key's volumes.</summary>
    public IReadOnlyList<VolumeAdjustment> Adjustments(string key, int year) => adjustments.GetValueOrDefault((key, year)) ?? [];

    /// <summary>What one förvaltning alone pays of a service's yearly total, by förvaltning.</summary>
    public IReadOnlyList<DirectCost> DirectCosts(string tjanst, int year) => direct.GetValueOrDefault((tjanst, year)) ?? [];

    /// <summary>Lowest first.</summary>
    public IReadOnlyList<PriceStep> Steps(string tjanst, int year) => steps.GetValueOrDefault((tjanst, year)) ?? [];

    /// <summary>A month is reported when a volume of any service is known for it, of any buyer. In such a month a buyer without
    /// a row used nothing, of a service whose volumes are reported at all: many services are used seldom. Null in every other
    /// month, and for a service that no volume is known of: that is not the same as nothing.</summary>
    /// <param name="month">The first of the month.</param>
    public Consumption? Consumption(Usage usage, string tjanst, string forvaltning, DateOnly month)
    {
        if (usage.Find(tjanst, forvaltning, month) is { } own) return own;
        return reportedMonths.Contains(month) && reported.TryGetValue(tjanst, out var example) ? new(tjanst, forvaltning, month, 0, example) : null;
    }

    /// <summary>Whether what was used of a service in a month is known, be it nothing.</summary>
    /// <param name="month">The first of the month.</param>
    public bool IsReported(string tjanst, DateOnly month) => reportedMonths.Contains(month) && reported.ContainsKey(tjanst);

    /// <summary>What was reported of a service in a month, all buyers together; null where nothing was.</summary>
    /// <param name="month">The first of the month.</param>
    public ReportedMonth? Reported(string tjanst, DateOnly month) => reports.GetValueOrDefault((tjanst, month));

    /// <summary>A buyer's employees in a year, by the key that counts them, with the known changes.</summary>
    /// <returns>Null where no key of the year counts employees, or none of the buyer's are known.</returns>
    public decimal? Employees(string forvaltning, int year) =>
        keys.Where(k => k.Key.Year == year).SelectMany(k => k.Value).Where(k => k.Base == KeyBase.Employees).Select(k => k.Key).Distinct().Order(StringComparer.Ordinal)
            .Select(key => KeyVolumes.Of(this, key, year).FirstOrDefault(v => v.Forvaltning == forvaltning)?.Volume).FirstOrDefault(volume => volume > 0);

    /// <summary>A yearly total divided between all buyers, worked out once.</summary>
    public AllocationFinding Allocation(Price yearly) => allocations.GetOrAdd(yearly, static (price, ledger) => Pricing.Allocation.Of(ledger, price), this);
}
