using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Forumbot.Features.Pricing.Workbooks;
using Forumbot.Packs;

namespace Forumbot.Workbooks;

/// <summary>Reads the cells of an .xlsx that somebody sends. It is untrusted: what is too large, links to other files or is no such file
/// at all is told and not read. Nothing is calculated: a formula counts as the value that was saved with it.</summary>
internal static class SheetReader
{
    /// <summary>Of all sheets together. The demo pack's workbook has 20,000.</summary>
    internal const int MostCells = 1_000_000;

    private const int MostRows = 1_048_576, MostColumns = 16_384, LongestText = 40_000;

    internal static SheetReading Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > PackLimits.FileBytes) return Refused(SheetFaultReason.TooLarge, PackLimits.Megabytes(PackLimits.FileBytes));
            if (Packs.Workbook.Unpacked(stream) > PackLimits.UnpackedBytes) return Refused(SheetFaultReason.TooLarge, PackLimits.Megabytes(PackLimits.UnpackedBytes));
            stream.Position = 0;
            return Read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(SheetFaultReason.CannotOpen);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A file that somebody sends can be broken in more ways than the libraries have exceptions for.
            return Refused(SheetFaultReason.Unreadable);
        }
    }

    private static SheetReading.Refused Refused(SheetFaultReason reason, string detail = "") => new(new("", null, reason, Detail: detail));

    private static SheetReading Read(Stream stream)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        if (workbook.ExternalWorkbookParts.Any()) return Refused(SheetFaultReason.LinksOut);
        if (!Packs.Workbook.IsSmall(workbook)) throw new InvalidDataException("Too many sheets.");
        var list = workbook.Workbook.Descendants<Sheet>().ToList();
        if (list.Count > PackLimits.WorkbookParts) throw new InvalidDataException("Too many sheets.");
        var (shared, left, sheets) = (SharedTexts.Of(workbook.SharedStringTablePart), MostCells, new List<CellSheet>());
        foreach (var sheet in list)
        {
            if (workbook.GetPartById(sheet.Id!.Value!) is not WorksheetPart part) continue;
            var cells = Cells(part, shared, left);
            if (cells is null) return Refused(SheetFaultReason.TooLarge, $"{MostCells} celler");
            left -= cells.Count;
            sheets.Add(new(SheetText.Read(sheet.Name?.Value ?? ""), cells));
        }

        return new SheetReading.Read(sheets);
    }

    /// <returns>Null where there are more than may be.</returns>
    private static Dictionary<(int, int), SheetCell>? Cells(WorksheetPart part, string[] shared, int most)
    {
        using var reader = OpenXmlReader.Create(part);
        var (cells, row, column) = (new Dictionary<(int, int), SheetCell>(), 0, 0);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement) (row, column) = (RowOf(reader) ?? row + 1, 0);
            if (reader.ElementType != typeof(Cell) || !reader.IsStartElement) continue;
            var cell = (Cell)reader.LoadCurrentElement()!;
            column = ColumnOf(cell.CellReference?.Value) ?? column + 1;
            if (row is < 1 or > MostRows || column is < 1 or > MostColumns) throw new InvalidDataException("A cell outside any sheet.");
            if (Value(cell, shared) is not { } value) continue;
            if (cells.Count == most) return null;
            cells[(row, column)] = value;
        }

        return cells;
    }

    private static int? RowOf(OpenXmlReader row) =>
        int.TryParse(row.Attributes.FirstOrDefault(a => a.LocalName == "r").Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>"C7" is column 3.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = (column * 26) + (letter - 'A' + 1);
        return column == 0 ? null : column;
    }

    private static SheetCell? Value(Cell cell, string[] shared)
    {
        var (raw, formula) = (cell.CellValue?.Text ?? "", cell.CellFormula is not null);
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString && raw.Length > 0) return Text(shared[int.Parse(raw, CultureInfo.InvariantCulture)], formula);
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? Text(SharedTexts.Text(inline), formula) : null;
        if (raw.Length == 0) return formula ? new(type == CellValues.String ? SheetCellKind.Text : SheetCellKind.Empty, "", 0, true) : null;
        if (type == CellValues.Error) return new(SheetCellKind.Error, raw, 0, formula);
        if (type == CellValues.Boolean) return Text(raw == "1" ? "ja" : "nej", formula);
        return type == CellValues.Number ? Number(raw, formula) : Text(raw, formula);
    }

    private static SheetCell Text(string text, bool formula) => new(SheetCellKind.Text, SheetText.Read(text.Length > LongestText ? text[..LongestText] : text), 0, formula);

    /// <summary>Sheets keep numbers in binary: 53.5 can be 53.500000000000004 there, and fifteen digits are what was typed.</summary>
    private static SheetCell Number(string raw, bool formula)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return new(SheetCellKind.Error, raw, 0, formula);
        return Math.Abs(number) < 1e15
            ? new(SheetCellKind.Number, ((decimal)number).ToString(CultureInfo.InvariantCulture), (decimal)number, formula)
            : new(SheetCellKind.Number, raw, number < 0 ? decimal.MinValue : decimal.MaxValue, formula);
    }
}

/// <summary>A workbook's sheets, or why they cannot be read.</summary>
internal abstract record SheetReading
{
    private SheetReading() { }

    internal sealed record Read(IReadOnlyList<CellSheet> Sheets) : SheetReading;

    internal sealed record Refused(SheetFault Fault) : SheetReading;
}
