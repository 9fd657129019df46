using Forumbot.Domain.Pricing;

namespace Forumbot.Workbooks;

/// <summary>Where everything stands in a service's sheet.</summary>
internal sealed class ServicePlaces
{
    /// <summary>Columns of a key's volumes: measured, example, change, adjusted, share.</summary>
    internal const int GroupWidth = 5;

    private const int FirstGroup = 4, SpareChanges = 10, SpareDirect = 5;

    internal ServicePlaces(AllocationBook book, SharedService service)
    {
        Volumes = [.. service.Keys.Select(k => k.Key), .. Others(service)];
        (Keys, Units) = (service.Keys.Count, book.Units.Count);
        KeySection = ServiceSheet.LastControl + 2;
        (FirstKey, LastKey) = (KeySection + 2, KeySection + 1 + Keys);
        VolumeSection = LastKey + 3;
        (FirstUnit, LastUnit) = (VolumeSection + 4, VolumeSection + 3 + Units);
        ChangeSection = LastUnit + 3;
        Changes = [.. book.Organisation.VolumeAdjustments.Where(a => a.Year == book.Year && Volumes.Contains(a.Key) && !book.Volumes.ContainsKey(a.Key))];
        (FirstChange, LastChange) = (ChangeSection + 2, ChangeSection + 1 + Changes.Count + SpareChanges);
        DirectSection = LastChange + 2;
        Direct = book.Ledger.DirectCosts(service.Tjanst.Key, book.Year);
        (FirstDirect, LastDirect) = (DirectSection + 2, DirectSection + 1 + Direct.Count + SpareDirect);
        StepSection = LastDirect + 2;
        DirectColumn = FirstGroup + (Volumes.Count * GroupWidth);
    }

    /// <summary>Keys whose volumes are shown: those that divide, in their order, then those that only count deviations or steps.</summary>
    internal IReadOnlyList<string> Volumes { get; }

    internal IReadOnlyList<VolumeAdjustment> Changes { get; }

    internal IReadOnlyList<DirectCost> Direct { get; }

    internal int Keys { get; }

    internal int Units { get; }

    internal int KeySection { get; }

    internal int FirstKey { get; }

    internal int LastKey { get; }

    internal int VolumeSection { get; }

    internal int FirstUnit { get; }

    internal int LastUnit { get; }

    internal int ChangeSection { get; }

    internal int FirstChange { get; }

    internal int LastChange { get; }

    internal int DirectSection { get; }

    internal int FirstDirect { get; }

    internal int LastDirect { get; }

    internal int StepSection { get; }

    internal int FirstStep => StepSection + 2;

    internal int DirectColumn { get; }

    internal int Stepped => DirectColumn + 1;

    internal int Sum => DirectColumn + 2;

    internal int Percent => DirectColumn + 3;

    /// <summary>The first of the columns that shares are worked out in.</summary>
    internal int Helper => Percent + 2;

    /// <summary>Cells that are 0 where the numbers of a division fit; filled in as divisions are written.</summary>
    internal List<string> Fits { get; } = [];

    /// <summary>The first column of each key's own figures, in the keys' rows.</summary>
    internal int KeyFigures { get; set; }

    internal static int Group(int place) => FirstGroup + (place * GroupWidth);

    private static IEnumerable<string> Others(SharedService service) => service.Keys.Select(k => k.DeviationKey).OfType<string>().Concat(service.Steps.Select(s => s.Key))
        .Distinct(StringComparer.Ordinal).Except(service.Keys.Select(k => k.Key), StringComparer.Ordinal);
}
