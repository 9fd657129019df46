using System.Diagnostics;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Benchmarks;

/// <summary>How long it takes to divide the yearly totals of 100 services between 10,000 units, by two keys of its own each: two
/// million volumes. Every round divides all of it anew and checks that the parts add up.</summary>
internal static class AllocationSpeed
{
    private const int Units = 10_000, Services = 100, KeysEach = 2, Year = 2026;

    public static void Print(int rounds)
    {
        var organisation = Large();
        var started = Stopwatch.GetTimestamp();
        var ledger = Ledger.Of(organisation);
        Say("Volumes found by key, once per change of the organisation", Stopwatch.GetElapsedTime(started));
        var times = Enumerable.Range(0, rounds).Select(_ => Round(ledger, organisation)).ToArray();
        Say(FormattableString.Invariant($"Allocation of {Units} units × {Services} services × {KeysEach} keys, median of {rounds}"), Median(times.Select(t => t.Dividing)));
        Say("slowest", times.Max(t => t.Dividing));
        Say("and adding up what each unit pays for each service, median", Median(times.Select(t => t.Adding)));
    }

    private static (TimeSpan Dividing, TimeSpan Adding) Round(Ledger ledger, Organisation organisation)
    {
        var started = Stopwatch.GetTimestamp();
        var all = organisation.Prices.Select(price => (AllocationFinding.Allocated)Allocation.Of(ledger, price)).ToList();
        var dividing = Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        if (all.Any(a => a.Buyers.Select(b => b.Amount).Sum() != a.Yearly.Amount)) throw new InvalidOperationException("Some parts do not add up to their total.");
        return (dividing, Stopwatch.GetElapsedTime(started));
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : default;

    private static void Say(string what, TimeSpan time) => Console.WriteLine(FormattableString.Invariant($"{what}: {time.TotalSeconds:0.000} s"));

    private static Organisation Large()
    {
        var random = new Random(4);
        var pack = Repository.Stockholm();
        var keys = (from s in Enumerable.Range(0, Services) from k in Enumerable.Range(0, KeysEach) select new AllocationKey(Year, $"s{s}", $"s{s}k{k}", $"Nyckel {k}", null, k == 0 ? 60 : 40)).ToList();
        return pack with
        {
            Tjanster = [.. Enumerable.Range(0, Services).Select(s => pack.Tjanster[0] with { Key = $"s{s}" })],
            Forvaltningar = [.. Enumerable.Range(0, Units).Select(u => new Forvaltning($"u{u}", $"Enhet {u}", "enhet", []))],
            Prices = [.. Enumerable.Range(0, Services).Select(s => new Price(Year, $"s{s}", PriceBasis.YearlyShared, new(random.NextInt64(1_000_000_00, 100_000_000_00)), "år", true, "exempel"))],
            AllocationKeys = keys,
            KeyVolumes = [.. from key in keys from u in Enumerable.Range(0, Units) select new KeyVolume(Year, key.Key, $"u{u}", random.Next(0, 2_000_000) / 100m, true)],
            DirectCosts = [],
            VolumeAdjustments = [],
        };
    }
}
