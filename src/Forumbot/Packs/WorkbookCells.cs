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
        shared = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(Text).ToArray() ?? [];
        dates = SheetDates.Styles(workbook.WorkbookStylesPart?.Stylesheet);
    }

    internal IEnumerable<PackRow> Rows(WorksheetPart sheet)
    {
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex?.Value is { } index ? (int)index : number + 1;
            yield return new(number, Cells(row));
        }
    }

    /// <remarks>A sheet leaves empty cells out, so each is put where its reference says. All that is far to the right counts as one too many.</remarks>
    private string[] Cells(Row row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = Math.Min(Column(cell.CellReference?.Value) ?? cells.Count, PackLimits.Columns);
            while (cells.Count <= column) cells.Add("");
            cells[column] = Value(cell);
        }
        return [.. cells];
    }

    private string Value(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString) return shared[int.Parse(raw, CultureInfo.InvariantCulture)];
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? Text(inline) : "";
        if (type == CellValues.Boolean) return raw == "1" ? "ja" : "nej";
        if (type != CellValues.Number || !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return raw;
        return IsDate(cell) ? SheetDates.Text(number) : Plain(number);
    }

    private bool IsDate(Cell cell) => cell.StyleIndex?.Value is { } style && style < dates.Length && dates[style];

    /// <summary>Sheets keep numbers in binary: 53.5 can be 53.500000000000004 there, and fifteen digits are what was typed.</summary>
    private static string Plain(double number) => Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Without the reading aids that some languages put beside a text.</summary>
    private static string Text(RstType text) => string.Concat(text.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    /// <summary>"C7" is column 2, from 0.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3)) column = column * 26 + (letter - 'A' + 1);
        return column == 0 ? null : column - 1;
    }
}
