using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Workbooks;

/// <summary>Small organisations of all kinds, whose yearly totals can be divided: the first buyer always has a volume, and pays no
/// steps. The revision is the seed of each.</summary>
internal static class RandomTowns
{
    private static readonly string[] UnitKeys = ["a", "b-1", "b-10", "b1", "z9", "a-a", "m", "k2"];

    internal static Gen<Organisation> Any { get; } =
        from units in Gen.Choose(1, UnitKeys.Length)
        from tjanster in Gen.Choose(1, 2)
        from seed in Gen.Choose(1, int.MaxValue - 1)
        select Make(UnitKeys[..units], tjanster, new Random(seed)) with { Revision = seed };

    private static Organisation Make(string[] units, int tjanster, Random random)
    {
        var town = SmallTown.Make();
        var keys = Enumerable.Range(0, tjanster).SelectMany(t => Keys($"t{t}", random)).ToList();
        var scale = random.Next(3) switch { 0 => 1m, 1 => 100m, _ => 0.01m };
        decimal Volume() => random.Next(6) == 0 ? 0 : random.Next(1, 40_000_000) * (scale == 100 ? 1m : 0.01m) * (scale == 100 ? 100 : 1);
        return town with
        {
            Tjanster = [.. Enumerable.Range(0, tjanster).Select(t => Organisations.Tjanst($"t{t}", $"Tjänst {t}", null, "ekonomi", Category.Bas, PriceForm.Keyed, "kr per år"))],
            Forvaltningar = [.. units.Select(u => new Forvaltning(u, $"Enhet {u}", u != units[0] && random.Next(3) == 0 ? "bolag" : "förvaltning", [])).OrderBy(_ => random.Next())],
            Prices = [.. Enumerable.Range(0, tjanster).SelectMany(t => new[] { 2025, 2026 }.Select(year => new Price(year, $"t{t}", PriceBasis.YearlyShared, new(random.NextInt64(1_000_000, 90_000_000_000)), "år", true, "egen")))],
            AllocationKeys = keys,
            KeyVolumes = [.. from key in keys.Select(k => (k.Year, k.Key)).Concat(keys.Where(k => k.DeviationKey is not null).Select(k => (k.Year, Key: k.DeviationKey!))).Distinct()
                             from unit in units
                             where random.Next(5) > 0 || unit == units[0]
                             select new KeyVolume(key.Year, key.Key, unit, unit == units[0] ? Volume() + 1 : Volume(), random.Next(2) == 0)],
            VolumeAdjustments = [.. keys.Where(_ => random.Next(2) == 0).Select(k => new VolumeAdjustment(k.Year, k.Key, units[^1], random.Next(1, 1000) * 0.01m, "Väntas", null, false)).DistinctBy(a => (a.Year, a.Key))],
            DirectCosts = random.Next(2) == 0 ? [] : [new(2026, "t0", units[0], "Eget", null, new(random.Next(1, 500_000)), false, "egen")],
            PriceSteps = random.Next(2) == 0 ? [] : [new(2026, "t0", "bolag", keys[0].Key, 0, new(random.Next(0, 1000)), false, "egen"), new(2026, "t0", "bolag", keys[0].Key, 5_000, new(random.Next(0, 10_000)), false, "egen")],
            StaffRates = [.. town.StaffRates.Select(r => r with { Amount = new(random.NextInt64(0, 99_999_999)) })],
            Staffings = [.. town.StaffRates.Take(2).Select((r, n) => new Staffing(2026, "t0", $"Del {n}", r.Category, random.Next(0, 9_999) * 0.01m, (StaffingChange)random.Next(3), false))],
            CapitalCosts = [new(2026, "t0", "Lokal", new(random.Next(0, 99_999_999)), false, "egen")],
        };
    }

    private static IEnumerable<AllocationKey> Keys(string tjanst, Random random)
    {
        var first = random.Next(1, 9_999) * 0.01m;
        return from year in new[] { 2025, 2026 }
               from key in new[] { new AllocationKey(year, tjanst, $"{tjanst}-x", "Första", null, first), new AllocationKey(year, tjanst, $"{tjanst}-a", "Andra", null, 100 - first) }
               select random.Next(3) == 0 ? key with { DeviationKey = $"{tjanst}-d", DeviationFactor = random.Next(0, 500) * 0.01m } : key;
    }
}
