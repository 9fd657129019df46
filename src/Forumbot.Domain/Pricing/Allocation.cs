using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>Divides a year's total between the buyers (seed 002). First what one förvaltning alone causes is charged to it
/// (Avgiftshantering), and the steps that some kinds of buyers pay in place of a share (seed 001 6.1). The rest is divided by the
/// keys' weights, then each key's part by its volumes; both by largest remainder, so that all amounts add up to the total, to the
/// öre. Who has no volume of a key has no share of its part.</summary>
public static class Allocation
{
    private static readonly Weight[] TwelveMonths = [.. Enumerable.Range(1, 12).Select(m => new Weight($"{m:00}", 1))];

    /// <summary>All buyers' parts of a yearly price.</summary>
    /// <param name="besides">A change of one volume to count as if it were known; null for none.</param>
    public static AllocationFinding Of(Ledger ledger, Price yearly, VolumeAdjustment? besides = null)
    {
        if (Lookup.Of(ledger.Organisation).Tjanst(yearly.Tjanst) is { Driver: CostDriver.Consumption }) return new AllocationFinding.FollowsUse();
        var keys = ledger.Keys(yearly.Tjanst, yearly.ListYear);
        if (keys.Count == 0) return new AllocationFinding.NoKeys();
        if (keys.Sum(k => k.WeightPercent) != 100) return new AllocationFinding.WeightsOff(keys.Sum(k => k.WeightPercent));
        var before = BeforeKeys(ledger, yearly, besides);
        if (before.Rest(yearly) is var toShare && toShare < Money.Zero) return new AllocationFinding.MoreThanTheTotal(before.Amount);
        if (Shares.Of(toShare, [.. keys.Select(k => new Weight(k.Key, k.WeightPercent))]) is not Division.Divided byKey) return new AllocationFinding.NoKeys();
        var divided = new DividedKey[keys.Count];
        for (var i = 0; i < keys.Count; i++)
        {
            var (part, refused) = Divide(ledger, keys[i], byKey.Shares[i].Amount, before, besides);
            if (part is null) return refused!;
            divided[i] = part;
        }

        return new AllocationFinding.Allocated(yearly, before.Direct, before.Stepped, divided);
    }

    /// <summary>A year's amount in twelve accounting months, January first, by largest remainder.</summary>
    public static IReadOnlyList<Share> OverMonths(Money year) => ((Division.Divided)Shares.Of(year, TwelveMonths)).Shares;

    /// <summary>What of a yearly total is charged before the keys.</summary>
    internal static BeforeKeys BeforeKeys(Ledger ledger, Price yearly, VolumeAdjustment? besides = null) => new(ledger.DirectCosts(yearly.Tjanst, yearly.ListYear), Stepped(ledger, yearly, besides));

    private static IReadOnlyList<SteppedBuyer> Stepped(Ledger ledger, Price yearly, VolumeAdjustment? besides)
    {
        if (ledger.Steps(yearly.Tjanst, yearly.ListYear) is not { Count: > 0 } steps) return [];
        var volumes = steps.Select(s => s.Key).Distinct().ToDictionary(k => k, k => KeyVolumes.Of(ledger, k, yearly.ListYear, besides).ToDictionary(v => v.Forvaltning, v => v.Volume));
        return [.. from forvaltning in ledger.Organisation.Forvaltningar
                   let reached = steps.LastOrDefault(s => s.Kind == forvaltning.Kind && volumes[s.Key].TryGetValue(forvaltning.Key, out var volume) && volume >= s.FromVolume)
                   where reached is not null
                   select new SteppedBuyer(forvaltning.Key, reached, volumes[reached.Key][forvaltning.Key])];
    }

    private static (DividedKey? Part, AllocationFinding? Refused) Divide(Ledger ledger, AllocationKey key, Money toDivide, BeforeKeys before, VolumeAdjustment? besides)
    {
        var measured = before.Stepped.Count == 0 ? KeyVolumes.AsMeasured(ledger, key, besides) : null;
        KeyWeight[] weighed = measured is null ? [.. KeyVolumes.Weights(ledger, key, besides).Where(w => !before.PaysStep(w.Forvaltning))] : [];
        Weight[] weights = measured is null ? [.. weighed.Select(w => new Weight(w.Forvaltning, w.Value))] : [.. measured.Select(v => new Weight(v.Forvaltning, v.Volume))];
        return Shares.Of(toDivide, weights) switch
        {
            Division.Divided divided => (new(key, toDivide, weights.Sum(w => w.Value), measured is null ? [.. weighed.Zip(divided.Shares, (w, s) => new KeyShare(w, s.Amount))] : new KeyShares(measured, divided.Shares)), null),
            Division.NegativeWeight negative => (null, new AllocationFinding.NegativeVolume(key, negative.Key, weights.First(w => w.Key == negative.Key).Value)),
            _ => (null, new AllocationFinding.NoVolumes(key)),
        };
    }
}
