using CsvHelper;
using Forumbot.Features.Packs;
using Forumbot.Features.Packs.Volumes;

namespace Forumbot.Packs;

/// <summary>Which column of a file of volumes holds what.</summary>
internal sealed record VolumeHeader(int Count, int Tjanst, int Forvaltning, int Month, int Quantity, int Example)
{
    /// <returns>Null where it is no header of volumes; the reader has been told.</returns>
    internal static VolumeHeader? Read(CsvReader csv, VolumeReader into)
    {
        var names = csv.Read() ? Names(csv) : [];
        PackFault[] faults = [.. PackLayout.HeaderFaults(new(PackLayout.Volumes, into.File, names, []))];
        Array.ForEach(faults, into.Report);
        return faults.Length > 0 ? null : new(names.Length, At("service"), At("unit"), At("month"), At("quantity"), At("example"));

        int At(string column) => Array.IndexOf(names, column);
    }

    /// <summary>Without the empty ones that spreadsheets leave at the end.</summary>
    private static string[] Names(CsvReader csv)
    {
        var names = Enumerable.Range(0, csv.FieldCount).Select(column => csv.GetString(column).Trim()).ToList();
        while (names is [.., ""]) names.RemoveAt(names.Count - 1);
        return [.. names];
    }
}
