namespace Forumbot.Domain.Pricing;

/// <summary>A key's volumes as they divide: measured, adjusted for known changes, and with what deviations weigh.</summary>
public static class KeyVolumes
{
    /// <summary>Measured volumes with the known changes. One row per buyer that has either.</summary>
    /// <param name="besides">One more change to count as if it were known; null for none.</param>
    public static IReadOnlyList<AdjustedVolume> Of(Ledger ledger, string key, int year, VolumeAdjustment? besides = null)
    {
        var measured = ledger.Volumes(key, year);
        var changes = Changes(ledger, key, year, besides);
        if (changes.Count == 0) return [.. measured.Select(v => new AdjustedVolume(v.Forvaltning, v.Volume, [], v.Example))];
        var byBuyer = changes.ToLookup(c => c.Forvaltning);
        var buyers = measured.Select(v => v.Forvaltning).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. measured.Select(v => new AdjustedVolume(v.Forvaltning, v.Volume, [.. byBuyer[v.Forvaltning]], v.Example)),
            .. byBuyer.Where(g => !buyers.Contains(g.Key)).Select(g => new AdjustedVolume(g.Key, 0, [.. g], false)),
        ];
    }

    /// <summary>The volumes of a key that weighs them as they were measured; null where changes or deviations count too.</summary>
    public static IReadOnlyList<KeyVolume>? AsMeasured(Ledger ledger, AllocationKey key, VolumeAdjustment? besides = null) =>
        key.DeviationKey is null && Changes(ledger, key.Key, key.Year, besides).Count == 0 ? ledger.Volumes(key.Key, key.Year) : null;

    /// <summary>What each buyer weighs by a key: its volume, and where the key counts deviations from standard also those times their
    /// factor (seed 001 6.4).</summary>
    public static IReadOnlyList<KeyWeight> Weights(Ledger ledger, AllocationKey key, VolumeAdjustment? besides = null)
    {
        var volumes = Of(ledger, key.Key, key.Year, besides);
        if (key.DeviationKey is not { } deviating) return [.. volumes.Select(v => new KeyWeight(v, 0, v.Volume))];
        var deviations = Of(ledger, deviating, key.Year, besides).ToDictionary(v => v.Forvaltning, v => v.Volume, StringComparer.Ordinal);
        return [.. volumes.Select(v => deviations.GetValueOrDefault(v.Forvaltning) is var d ? new KeyWeight(v, d, v.Volume + (key.DeviationFactor * d)) : null!)];
    }

    private static IReadOnlyList<VolumeAdjustment> Changes(Ledger ledger, string key, int year, VolumeAdjustment? besides) =>
        besides is not null && besides.Key == key && besides.Year == year ? [.. ledger.Adjustments(key, year), besides] : ledger.Adjustments(key, year);
}

/// <param name="Measured">Of twelve months.</param>
/// <param name="Changes">Known ones, with their reasons.</param>
public sealed record AdjustedVolume(string Forvaltning, decimal Measured, IReadOnlyList<VolumeAdjustment> Changes, bool MeasuredExample)
{
    public decimal Volume { get; } = Changes.Count == 0 ? Measured : Measured + Changes.Sum(c => c.Change);

    public bool Example => MeasuredExample || Changes.Any(c => c.Example);
}

/// <param name="Deviations">How many of the volume deviate from standard; 0 where the key does not count them.</param>
/// <param name="Value">What it weighs.</param>
public sealed record KeyWeight(AdjustedVolume Adjusted, decimal Deviations, decimal Value)
{
    public string Forvaltning => Adjusted.Forvaltning;
}
