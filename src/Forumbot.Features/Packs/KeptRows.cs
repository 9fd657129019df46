using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs;

/// <summary>What divides the lists that were drawn up here, in years of which the pack has no list: an import leaves it, as it leaves the lists.</summary>
internal sealed record KeptRows(HashSet<int> Years, HashSet<string> Tjanster, HashSet<string> Forvaltningar)
{
    internal static KeptRows None { get; } = new([], [], []);

    internal static KeptRows Of(IEnumerable<int> kept, Organisation pack) =>
        new([.. kept.Except(pack.PriceLists.Select(l => l.Year))], [.. pack.Tjanster.Select(t => t.Key)], [.. pack.Forvaltningar.Select(f => f.Key)]);

    /// <summary>Rows of a service or a förvaltning that the pack no longer has go with it.</summary>
    internal bool IsKept<T>(T row) where T : class => Years.Count > 0 && row switch
    {
        AllocationKey key => Years.Contains(key.Year) && Tjanster.Contains(key.Tjanst),
        KeyVolume volume => Years.Contains(volume.Year) && Forvaltningar.Contains(volume.Forvaltning),
        VolumeAdjustment change => Years.Contains(change.Year) && Forvaltningar.Contains(change.Forvaltning),
        DirectCost cost => Years.Contains(cost.Year) && Tjanster.Contains(cost.Tjanst) && Forvaltningar.Contains(cost.Forvaltning),
        StaffRate rate => Years.Contains(rate.Year),
        Staffing staff => Years.Contains(staff.Year) && Tjanster.Contains(staff.Tjanst),
        CapitalCost capital => Years.Contains(capital.Year) && Tjanster.Contains(capital.Tjanst),
        _ => false,
    };
}
