using Forumbot.Domain.Pricing;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>What of the bastjänster was added and what was removed, apart from all else (seed 002: "särredovisas för att synliggöra
/// tillägg och borttag"). Follows what is written among the årsarbetare.</summary>
internal static class ChangedSheet
{
    private const int Spare = 10;

    internal static SheetDraft Make(StaffSheet staff)
    {
        var sheet = new SheetDraft(L.Changed) { FrozenRows = 1 };
        sheet.Wide(8, 30, 36, 24, 14, 22);
        sheet.Text(1, 1, "Ändrade bastjänster", CellStyle.Title);
        sheet.Text(2, 1, "Hämtas från fliken Årsarbetare. Kostnaden är enligt schablon, utan overhead.", CellStyle.Note);
        var added = Table(sheet, staff, 4, "Tillkommer", StaffingChange.Added, StaffSheet.Added);
        var removed = Table(sheet, staff, added + 2, "Tas bort", StaffingChange.Removed, StaffSheet.Removed);
        sheet.Text(removed + 2, 1, "Netto", CellStyle.SumText);
        sheet.Style(removed + 2, 2, 4, CellStyle.SumText);
        foreach (var (column, style) in new[] { (5, CellStyle.SumNumber), (6, CellStyle.SumMoney) })
            sheet.Formula(removed + 2, column, $"{SheetDraft.Here(added, column)}-{SheetDraft.Here(removed, column)}", sheet.NumberAt(added, column) - sheet.NumberAt(removed, column), style);
        return sheet;
    }

    /// <returns>The row of its sum.</returns>
    private static int Table(SheetDraft sheet, StaffSheet staff, int top, string title, StaffingChange change, int numbers)
    {
        var rows = Enumerable.Range(staff.First, staff.Last - staff.First + 1).Where(row => staff.Sheet.TextAt(row, StaffSheet.Change) == L.Word(L.StaffChanges, change)).ToList();
        sheet.Text(top, 1, title, CellStyle.Section);
        sheet.Headers(top + 1, "Nr", "Tjänsteområde", "Del", "Kategori", "Årsarbetare", "Kostnad (kr)");
        var (first, last) = (top + 2, top + 1 + rows.Count + Spare);
        for (var row = first; row <= last; row++)
        {
            var from = rows.ElementAtOrDefault(row - first);
            sheet.Number(row, 1, row - first + 1, CellStyle.Helper);
            string Looked(int column, string otherwise) => $"IFERROR(INDEX({staff.Sheet.From(column, staff.First, staff.Last)},MATCH(A{row},{staff.Sheet.From(numbers, staff.First, staff.Last)},0)),{otherwise})";
            foreach (var (column, source) in new[] { (2, StaffSheet.ServiceName), (3, StaffSheet.Part), (4, StaffSheet.Category) })
                sheet.Formula(row, column, Looked(source, "\"\""), from == 0 ? "" : staff.Sheet.TextAt(from, source));
            sheet.Formula(row, 5, Looked(StaffSheet.Fte, "0"), from == 0 ? 0 : staff.Sheet.NumberAt(from, StaffSheet.Fte));
            sheet.Formula(row, 6, Looked(StaffSheet.Cost, "0"), from == 0 ? 0 : staff.Sheet.NumberAt(from, StaffSheet.Cost), CellStyle.Money);
        }

        sheet.Text(last + 1, 1, L.Sum, CellStyle.SumText);
        sheet.Style(last + 1, 2, 4, CellStyle.SumText);
        sheet.Sum(last + 1, 5, first, last, CellStyle.SumNumber);
        sheet.Sum(last + 1, 6, first, last);
        return last + 1;
    }
}
