namespace Forumbot.Domain.Pricing;

/// <summary>Divides a year's total between the buyers by the year's keys (seed 002, Fördelningsnycklar): the total is first
/// divided by the keys' weights, then each key's part by its volumes; both by largest remainder, so all buyers' shares add up
/// to the total. Who has no volume of a key has no share of its part.</summary>
public static class Allocation
{
    /// <summary>One buyer's parts of a year's total.</summary>
    public static Allocated For(Ledger ledger, Price yearly, string forvaltning)
    {
        var keys = ledger.Keys(yearly.Tjanst, yearly.ListYear);
        if (Shares.Of(yearly.Amount, [.. keys.Select(k => new Weight(k.Key, k.WeightPercent))]) is not Division.Divided byKey) return new(null, null);
        var parts = new KeyPart[keys.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Part(ledger, keys[i], byKey.Shares[i].Amount, forvaltning) is not { } part) return new(null, keys[i]);
            parts[i] = part;
        }

        return new(parts, null);
    }

    /// <summary>A year's amount in twelve accounting months, January first, by largest remainder.</summary>
    public static IReadOnlyList<Share> OverMonths(Money year) => ((Division.Divided)Shares.Of(year, TwelveMonths)).Shares;

    private static readonly Weight[] TwelveMonths = [.. Enumerable.Range(1, 12).Select(m => new Weight($"{m:00}", 1))];

    private static KeyPart? Part(Ledger ledger, AllocationKey key, Money toDivide, string forvaltning)
    {
        var volumes = ledger.Volumes(key.Key, key.Year);
        if (Shares.Of(toDivide, [.. volumes.Select(v => new Weight(v.Forvaltning, v.Volume))]) is not Division.Divided divided) return null;
        var own = volumes.FirstOrDefault(v => v.Forvaltning == forvaltning)?.Volume ?? 0;
        return new(key, own, volumes.Sum(v => v.Volume), toDivide, divided.Shares.FirstOrDefault(s => s.Key == forvaltning).Amount);
    }
}

/// <param name="Parts">One per key; null where the total cannot be divided.</param>
/// <param name="WithoutVolumes">The key that stands in the way; null where the service has no keys.</param>
public sealed record Allocated(IReadOnlyList<KeyPart>? Parts, AllocationKey? WithoutVolumes)
{
    public Money OfYear { get; } = (Parts ?? []).Aggregate(Money.Zero, (sum, part) => sum + part.Amount);

    /// <summary>The year in accounting months, January first.</summary>
    public IReadOnlyList<Share> Months => field ??= Allocation.OverMonths(OfYear);
}
