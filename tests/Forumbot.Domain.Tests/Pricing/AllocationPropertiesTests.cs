using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using FsCheck;
using FsCheck.Fluent;
using static Forumbot.Domain.Tests.Pricing.OneTjanst;

namespace Forumbot.Domain.Tests.Pricing;

/// <summary>What holds of every allocation: any number of keys and buyers, direct costs, staircases, deviations.</summary>
public sealed class AllocationPropertiesTests
{
    [Fact]
    public void All_parts_add_up_to_the_total() => Check((city, all) => all.Buyers.Select(b => b.Amount).Sum() == city.Prices[0].Amount);

    [Fact]
    public void The_parts_of_a_key_add_up_to_what_it_divides_and_those_of_all_keys_to_what_is_left_for_them() => Check((city, all) =>
        all.Keys.All(k => k.Shares.Select(s => s.Amount).Sum() == k.ToDivide)
        && all.Keys.Select(k => k.ToDivide).Sum() + all.Direct.Select(d => d.Amount).Sum() + all.Stepped.Select(s => s.Step.Amount).Sum() == city.Prices[0].Amount);

    [Fact]
    public void Who_has_nothing_of_a_key_has_no_share_of_it() => Check((city, all) => all.Keys.All(key => city.Forvaltningar
        .Where(f => !city.KeyVolumes.Any(v => v.Key == key.Key.Key && v.Forvaltning == f.Key && v.Volume > 0)).All(f => key.PartOf(f.Key).Amount == Money.Zero)));

    [Fact]
    public void The_order_of_buyers_and_volumes_changes_nothing() => Check((city, all) =>
        all.Buyers.SequenceEqual(Allocated(city with { Forvaltningar = [.. city.Forvaltningar.Reverse()], KeyVolumes = [.. city.KeyVolumes.OrderBy(v => v.Volume).ThenByDescending(v => v.Forvaltning)] })!.Buyers));

    [Fact]
    public void Twice_the_volumes_change_nothing() => Check((city, all) =>
        all.Keys.Select(k => (k.Key.Key, k.ToDivide)).SequenceEqual(Doubled(city).Keys.Select(k => (k.Key.Key, k.ToDivide)))
        && all.Buyers.SequenceEqual(Doubled(city).Buyers));

    [Fact]
    public void A_known_change_of_nothing_changes_nothing() => Check((city, all) =>
    {
        var same = Allocated(city with { VolumeAdjustments = [.. city.AllocationKeys.Select(k => new VolumeAdjustment(2026, k.Key, "b0", 0, "ingen", null, false))] })!;
        return all.Buyers.SequenceEqual(same.Buyers)
            && all.Keys.Zip(same.Keys).All(k => k.First.TotalWeight == k.Second.TotalWeight && k.First.Shares.Select(s => (s.Weight.Forvaltning, s.Weight.Value, s.Amount)).SequenceEqual(k.Second.Shares.Select(s => (s.Weight.Forvaltning, s.Weight.Value, s.Amount))));
    });

    [Fact]
    public void What_buyers_pay_in_the_months_adds_up_to_their_years() => Check((city, all) => city.Forvaltningar.All(f =>
        Enumerable.Range(1, 12).Select(m => city.Cost(f.Key, month: m, months: 1).Total).Sum() == all.OfYear(f.Key)));

    private static AllocationFinding.Allocated Doubled(Organisation city) => Allocated(city with
    {
        KeyVolumes = [.. city.KeyVolumes.Select(v => v with { Volume = v.Volume * 2 })],
        PriceSteps = [.. city.PriceSteps.Select(s => s with { FromVolume = s.FromVolume * 2 })],
    })!;

    private static AllocationFinding.Allocated? Allocated(Organisation city) => Allocation.Of(Ledger.Of(city), city.Prices[0]) as AllocationFinding.Allocated;

    private static void Check(Func<Organisation, AllocationFinding.Allocated, bool> holds) =>
        Prop.ForAll(Cities.ToArbitrary(), city => Allocated(city) is { } all && holds(city, all)).QuickCheckThrowOnFailure();

    // Every key has at least one volume above zero, and there is always enough to pay what goes before the keys.
    private static Gen<Organisation> Cities =>
        from keys in Gen.Choose(1, 4)
        from buyers in Gen.Choose(2, 9)
        from total in Gen.Choose(100_000, int.MaxValue)
        from volumes in Gen.Frequency((1, Gen.Constant(-1)), (1, Gen.Constant(0)), (4, Gen.Choose(1, 100_000))).ArrayOf((keys + 1) * buyers)
        from direct in Gen.Choose(0, 20_000)
        from step in Gen.Choose(0, 20_000)
        from factor in Gen.Choose(0, 300)
        select City(keys, buyers, total, volumes, direct, step, factor / 100m);

    private static Organisation City(int keys, int buyers, long total, int[] volumes, int direct, int step, decimal factor) => OneTjanst.Of(PriceForm.Keyed, Price(PriceBasis.YearlyShared, 0)) with
    {
        Prices = [new(2026, Key, PriceBasis.YearlyShared, new(total), "år", false, "")],
        Forvaltningar = [.. Enumerable.Range(0, buyers).Select(b => Buyer($"b{b}", b == 1 && step > 0 ? "bolag" : "fackforvaltning"))],
        AllocationKeys = [.. Enumerable.Range(0, keys).Select(k => new AllocationKey(2026, Key, $"k{k}", $"k{k}", null, k == 0 ? 100 - 12.5m * (keys - 1) : 12.5m) { DeviationKey = k == 0 ? "fel" : null, DeviationFactor = k == 0 ? factor : 0 })],
        // -1 is no row at all; the first buyer always has something, and deviations are some of the first key's volumes.
        KeyVolumes = [.. from k in Enumerable.Range(0, keys + 1)
                         from b in Enumerable.Range(0, buyers)
                         let volume = b == 0 ? Math.Max(1, volumes[k * buyers]) : volumes[(k * buyers) + b]
                         where volume >= 0 && (k < keys || volumes[b] > 0)
                         select new KeyVolume(2026, k < keys ? $"k{k}" : "fel", $"b{b}", k < keys ? volume : Math.Min(volume, Math.Max(1, volumes[b])), false)],
        DirectCosts = direct == 0 ? [] : [new(2026, Key, "b0", "Eget", null, new(direct), false, "")],
        PriceSteps = step == 0 ? [] : [new(2026, Key, "bolag", "k0", 0, new(step), false, "")],
    };
}
