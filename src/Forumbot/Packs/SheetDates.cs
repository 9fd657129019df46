using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Forumbot.Packs;

/// <summary>A sheet keeps a date as a number of days; only the cell's format tells that it is one.</summary>
internal static class SheetDates
{
    /// <returns>For each cell format of the workbook, whether it shows a date.</returns>
    internal static bool[] Styles(Stylesheet? styles)
    {
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.NumberFormatId is not null)
            .ToLookup(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "") ?? Enumerable.Empty<(uint, string)>().ToLookup(f => f.Item1, f => f.Item2);
        return styles?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0).Select(id => IsBuiltIn(id) || own[id].Any(ShowsYear)).ToArray() ?? [];
    }

    internal static string Text(double days)
    {
        if (days is < 1 or > 2_958_465) return days.ToString(CultureInfo.InvariantCulture);
        return DateOnly.FromDateTime(DateTime.FromOADate(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>ECMA-376 part 1, 18.8.30: 14 to 17 and 22 are dates in every language.</summary>
    private static bool IsBuiltIn(uint format) => format is >= 14 and <= 17 or 22;

    private static bool ShowsYear(string format) => format.Contains("yy", StringComparison.OrdinalIgnoreCase) || format.Contains("åå", StringComparison.OrdinalIgnoreCase);
}
