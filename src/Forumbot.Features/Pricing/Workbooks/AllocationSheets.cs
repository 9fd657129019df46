using System.Globalization;
using static Forumbot.Features.Pricing.Workbooks.SheetFaultReason;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>Reads an allocation workbook's sheets into what they say, with every cell that cannot be understood.</summary>
internal static class AllocationSheets
{
    /// <summary>Whether it was made as an allocation workbook.</summary>
    internal static bool IsOne(IReadOnlyList<CellSheet> sheets) => About(sheets) is not null;

    /// <returns>Null where it is of another organisation or year, or no such workbook: then nothing more can be said of it.</returns>
    internal static AllocationEntries? Read(IReadOnlyList<CellSheet> sheets, string organisation, int? year, List<SheetFault> faults)
    {
        if (About(sheets) is not { } about)
        {
            faults.Add(new("", null, NotAllocation));
            return null;
        }
        if (YearOf(about, organisation, year, faults) is not { } of) return null;
        var tjanster = Services(about, faults);
        var parts = tjanster.Select(t => (Tjanst: t, Sheet: Sheet(sheets, t, faults))).Where(s => s.Sheet is not null).Select(s => AllocationServiceSheet.Read(s.Sheet!, s.Tjanst, of, faults)).ToList();
        var staff = Named(sheets, AllocationLayout.Staff, faults);
        var rates = Named(sheets, AllocationLayout.Rates, faults);
        return new(
            of, tjanster,
            [.. parts.SelectMany(p => p.Weights)], [.. parts.SelectMany(p => p.Owned)], [.. parts.SelectMany(p => p.Rows)], [.. parts.SelectMany(p => p.Volumes)],
            [.. parts.SelectMany(p => p.Adjustments)], [.. parts.SelectMany(p => p.Direct)],
            staff is null ? [] : AllocationStaffSheets.Staff(staff, of, faults),
            rates is null ? [] : AllocationStaffSheets.Rates(rates, of, faults),
            rates is null ? [] : AllocationStaffSheets.Capital(rates, of, faults));
    }

    private static CellSheet? About(IReadOnlyList<CellSheet> sheets) => sheets.FirstOrDefault(s => s.TextAt(1, 1) == AllocationLayout.Marker);

    private static int? YearOf(CellSheet about, string organisation, int? year, List<SheetFault> faults)
    {
        var sound = faults.Count;
        var (mark, at) = (Mark(about, AllocationLayout.OrganisationMark), Mark(about, AllocationLayout.YearMark));
        if (mark?.Value.Text.Trim() is not { Length: > 0 } of) faults.Add(new(about.Name, null, MissingSection, Detail: AllocationLayout.OrganisationMark));
        else if (of != organisation) faults.Add(new(about.Name, mark.Value.Cell, OtherOrganisation, of, organisation));
        if (at is not { Value: { Kind: SheetCellKind.Number, Number: >= 2000 and <= 2100 } number } || !decimal.IsInteger(number.Number))
        {
            faults.Add(new(about.Name, at?.Cell, at is null ? MissingSection : OutOfRange, at?.Value.Text ?? "", at is null ? AllocationLayout.YearMark : "2000–2100"));
            return null;
        }
        if (year is { } wanted && wanted != number.Number) faults.Add(new(about.Name, at.Value.Cell, OtherYear, number.Text, wanted.ToString(CultureInfo.InvariantCulture)));
        return faults.Count == sound ? (int)number.Number : null;
    }

    private static IReadOnlyList<string> Services(CellSheet about, List<SheetFault> faults)
    {
        if (SheetTable.Find(about, AllocationLayout.ServicesSection, [AllocationLayout.Key], faults) is not { } table) return [];
        return [.. table.Rows().Select(row => row.Key(AllocationLayout.Key)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The sheet that says it is the service's, whatever it is called now.</summary>
    private static CellSheet? Sheet(IReadOnlyList<CellSheet> sheets, string tjanst, List<SheetFault> faults)
    {
        CellSheet[] found = [.. sheets.Where(s => Mark(s, AllocationLayout.ServiceMark) is { } mark && mark.Value.Text.Trim() == tjanst)];
        if (found.Length == 0) faults.Add(new("", null, MissingSheet, Detail: tjanst));
        foreach (var twice in found.Skip(1)) faults.Add(new(twice.Name, null, DuplicateSheet, Detail: found[0].Name));
        return found.FirstOrDefault();
    }

    private static CellSheet? Named(IReadOnlyList<CellSheet> sheets, string name, List<SheetFault> faults)
    {
        var found = sheets.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (found is null) faults.Add(new("", null, MissingSheet, Detail: name));
        return found;
    }

    /// <summary>What stands to the right of a mark in the first rows of column A.</summary>
    private static (string Cell, SheetCell Value)? Mark(CellSheet sheet, string mark)
    {
        for (var row = 1; row <= 12; row++)
            if (sheet.TextAt(row, 1) == mark) return (CellSheet.Reference(row, 2), sheet.At(row, 2));
        return null;
    }
}
