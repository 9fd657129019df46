using Forumbot.Domain.Pricing;
using static Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>What one service's sheet says: weights, volumes, known changes and costs charged directly.</summary>
internal sealed record AllocationServiceSheet(
    IReadOnlyList<Entered<(string Tjanst, string Key, decimal Percent)>> Weights,
    IReadOnlyList<Entered<string>> Owned,
    IReadOnlyList<Entered<(string Key, string Forvaltning)>> Rows,
    IReadOnlyList<Entered<KeyVolume>> Volumes,
    IReadOnlyList<Entered<VolumeAdjustment>> Adjustments,
    IReadOnlyList<Entered<DirectCost>> Direct)
{
    internal static AllocationServiceSheet Read(CellSheet sheet, string tjanst, int year, List<SheetFault> faults)
    {
        var weights = SheetTable.Find(sheet, KeysSection, [Key, WeightPercent], faults)?.Rows().Select(row => new Entered<(string, string, decimal)>(row, 1, (tjanst, row.Key(Key), row.Number(WeightPercent, 100)))).ToList() ?? [];
        var table = SheetTable.Find(sheet, VolumesSection, [Unit], faults, VolumeHeaderRows);
        var owned = table is null ? [] : OwnedBy(sheet, table, faults);
        var (rows, volumes) = table is null ? ([], []) : VolumesIn(table, owned, year);
        return new(weights, owned, rows, volumes, AdjustmentsIn(sheet, year, faults), DirectIn(sheet, tjanst, year, faults));
    }

    /// <summary>The keys whose volumes are measured in this sheet, with the column of each.</summary>
    private static List<Entered<string>> OwnedBy(CellSheet sheet, SheetTable table, List<SheetFault> faults)
    {
        var above = new SheetRow(sheet, table.Header - 1, table.Columns, faults);
        var owned = new List<Entered<string>>();
        foreach (var (column, _) in table.Titled().Where(t => t.Title == Measured))
        {
            var key = sheet.TextAt(table.Header - 1, column);
            if (key.Length == 0) above.ReportAt(column, SheetFaultReason.Missing);
            else if (owned.Find(o => o.Item == key) is { Item: not null } first) above.ReportAt(column, SheetFaultReason.DuplicateColumn, key, CellSheet.Reference(table.Header - 1, first.Column));
            else owned.Add(new(above, column, key));
        }

        return owned;
    }

    private static (List<Entered<(string, string)>> Rows, List<Entered<KeyVolume>> Volumes) VolumesIn(SheetTable table, List<Entered<string>> owned, int year)
    {
        var (rows, volumes) = (new List<Entered<(string, string)>>(), new List<Entered<KeyVolume>>());
        var marks = table.Titled().Where(t => t.Title == Example).Select(t => t.Column).ToHashSet();
        foreach (var row in table.Rows())
        {
            var unit = row.Key(Unit);
            foreach (var (_, column, key) in owned)
            {
                rows.Add(new(row, table.Columns[Unit], (key, unit)));
                if (row.OptionalNumber(column) is { } volume) volumes.Add(new(row, column, new(year, key, unit, volume, marks.Contains(column + 1) && row.YesAt(column + 1))));
            }
        }

        return (rows, volumes);
    }

    private static List<Entered<VolumeAdjustment>> AdjustmentsIn(CellSheet sheet, int year, List<SheetFault> faults) =>
        SheetTable.Find(sheet, AdjustmentsSection, [Key, Unit, Change, Reason], faults)?.Rows().Where(row => !row.Choice(Derived, YesNo, false)).Select(row => new Entered<VolumeAdjustment>(row, 1, new(
            year, row.Key(Key), row.Key(Unit), row.Change(Change), row.Text(Reason), row.OptionalText(EnglishReason), row.Choice(Example, YesNo, false)))).ToList() ?? [];

    private static List<Entered<DirectCost>> DirectIn(CellSheet sheet, string tjanst, int year, List<SheetFault> faults) =>
        SheetTable.Find(sheet, DirectSection, [Unit, Name, Amount, Source], faults)?.Rows().Select(row => new Entered<DirectCost>(row, 1, new(
            year, tjanst, row.Key(Unit), row.Text(Name), row.OptionalText(EnglishName), row.Amount(Amount), row.Choice(Example, YesNo, false), row.Text(Source)))).ToList() ?? [];
}
