using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Forumbot.Features.Packs;

namespace Forumbot.Packs;

/// <summary>Cells as the text that the same table has in a CSV file: numbers with a point, dates as 2026-01-31, ja and nej.</summary>
internal sealed class WorkbookCells
{
    private readonly string[] shared;
    private readonly bool[] dates;

    internal WorkbookCells(WorkbookPart workbook)
    {
        shared = SharedTexts.Of(workbook.SharedStringTablePart);
        dates = SheetDates.Styles(workbook.WorkbookStylesPart?.Stylesheet);
    }

    /// <remarks>Cell by cell: a row can be as long as the file.</remarks>
    internal IEnumerable<PackRow> Rows(WorksheetPart sheet)
    {
        using var reader = OpenXmlReader.Create(sheet);
        var (number, cells) = (0, new List<string>());
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Cell) && reader.IsStartElement) Put(cells, (Cell)reader.LoadCurrentElement()!);
            if (reader.ElementType != typeof(Row)) continue;
            if (reader.IsStartElement) number = Number(reader) ?? number + 1;
            if (!reader.IsEndElement) continue;
            yield return new(number, [.. cells]);
            cells.Clear();
        }
    }

    private static int? Number(OpenXmlReader row) =>
        int.TryParse(row.Attributes.FirstOrDefault(a => a.LocalName == "r").Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <remarks>A sheet leaves empty cells out, so each is put where its reference says. All that is far to the right counts as one too many.</remarks>
    private void Put(List<string> cells, Cell cell)
    {
        var column = Math.Min(Column(cell.CellReference?.Value) ?? cells.Count, PackLimits.Columns);
        while (cells.Count <= column) cells.Add("");
        cells[column] = Value(cell);
    }

    private string Value(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString) return shared[int.Parse(raw, CultureInfo.InvariantCulture)];
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? SharedTexts.Text(inline) : "";
        if (type == CellValues.Boolean) return raw == "1" ? "ja" : "nej";
        if (type != CellValues.Number || !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return raw;
        return IsDate(cell) ? SheetDates.Text(number) : Plain(number);
    }

    private bool IsDate(Cell cell) => cell.StyleIndex?.Value is { } style && style < dates.Length && dates[style];

    /// <summary>Sheets keep numbers in binary: 53.5 can be 53.500000000000004 there, and fifteen digits are what was typed.</summary>
    private static string Plain(double number) => Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"C7" is column 2, from 0.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3)) column = column * 26 + (letter - 'A' + 1);
        return column == 0 ? null : column - 1;
    }
}
