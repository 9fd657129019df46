using static Forumbot.Features.Pricing.Workbooks.SheetFaultReason;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>A section's table in a sheet: found by its title in column A, with its columns' titles below. Rows may be added and
/// moved, as people do in a sheet.</summary>
internal sealed class SheetTable
{
    private readonly CellSheet sheet;
    private readonly int header;
    private readonly List<SheetFault> faults;

    private SheetTable(CellSheet sheet, int header, List<SheetFault> faults) => (this.sheet, this.header, this.faults, Columns) = (sheet, header, faults, Titles(sheet, header));

    /// <summary>The first column of each title.</summary>
    internal IReadOnlyDictionary<string, int> Columns { get; }

    internal int Header => header;

    /// <returns>Null where the section or a column is missing, which is reported.</returns>
    internal static SheetTable? Find(CellSheet sheet, string section, string[] columns, List<SheetFault> faults, int headerRows = 1)
    {
        var at = RowsOf(sheet, section);
        if (at.Count != 1)
        {
            faults.Add(new(sheet.Name, at.Count > 1 ? CellSheet.Reference(at[1], 1) : null, at.Count == 0 ? MissingSection : DuplicateSection, Detail: section));
            return null;
        }
        var table = new SheetTable(sheet, at[0] + headerRows, faults);
        foreach (var missing in columns.Where(c => !table.Columns.ContainsKey(c))) faults.Add(new(sheet.Name, CellSheet.Reference(table.header, 1), MissingColumn, Detail: missing));
        return columns.All(table.Columns.ContainsKey) ? table : null;
    }

    /// <summary>Until the next section or the sum; rows in which nothing is written are passed over.</summary>
    internal IEnumerable<SheetRow> Rows() => RowNumbers().Select(row => new SheetRow(sheet, row, Columns, faults)).Where(row => !row.IsEmpty);

    internal IEnumerable<(int Column, string Title)> Titled() =>
        sheet.Cells.Where(c => c.Key.Row == header && c.Value.Kind == SheetCellKind.Text).OrderBy(c => c.Key.Column).Select(c => (c.Key.Column, c.Value.Text.Trim()));

    private IEnumerable<int> RowNumbers()
    {
        for (var row = header + 1; row <= sheet.LastRow; row++)
        {
            var first = sheet.TextAt(row, 1);
            if (first == AllocationLayout.Sum || AllocationLayout.Sections.Contains(first)) yield break;
            yield return row;
        }
    }

    private static List<int> RowsOf(CellSheet sheet, string section) =>
        [.. sheet.Cells.Where(c => c.Key.Column == 1 && c.Value.Kind == SheetCellKind.Text && c.Value.Text.Trim() == section).Select(c => c.Key.Row).Order()];

    private static Dictionary<string, int> Titles(CellSheet sheet, int row)
    {
        var titles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ((_, column), cell) in sheet.Cells.Where(c => c.Key.Row == row && c.Value.Kind == SheetCellKind.Text).OrderBy(c => c.Key.Column)) titles.TryAdd(cell.Text.Trim(), column);
        return titles;
    }
}
