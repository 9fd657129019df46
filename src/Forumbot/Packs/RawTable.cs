using Forumbot.Features.Packs;

namespace Forumbot.Packs;

internal static class RawTable
{
    /// <summary>The first row is the header. Empty cells at a row's end and empty rows, as spreadsheets leave them, are dropped.</summary>
    internal static PackTable? Of(string name, string file, IReadOnlyList<PackRow> rows, List<PackFault> faults)
    {
        if (rows.Count > PackLimits.Rows)
        {
            faults.Add(new(file, null, null, PackFaultReason.TooManyRows, Detail: $"{PackLimits.Rows}"));
            return null;
        }
        var filled = rows.Select(row => new PackRow(row.Number, Trimmed(row.Cells))).Where(row => row.Cells.Count > 0).ToList();
        return new(name, file, filled.Count == 0 ? [] : [.. filled[0].Cells.Select(cell => cell.Trim())], [.. filled.Skip(1)]);
    }

    private static IReadOnlyList<string> Trimmed(IReadOnlyList<string> cells)
    {
        var count = cells.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(cells[count - 1])) count--;
        return count == cells.Count ? cells : [.. cells.Take(count)];
    }
}
