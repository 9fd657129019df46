using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Forumbot.Features.Packs;

namespace Forumbot.Packs;

/// <summary>An .xlsx whose sheets are the tables; the sheet "pack" holds pack.json's values as key and value.</summary>
internal static class Workbook
{
    internal static PackReading Read(string path)
    {
        var file = Path.GetFileName(path);
        using var stream = File.OpenRead(path);
        if (stream.Length > PackLimits.FileBytes) return PackReader.Unreadable(TooLarge(file, PackLimits.FileBytes));
        try
        {
            if (Unpacked(stream) > PackLimits.UnpackedBytes) return PackReader.Unreadable(TooLarge(file, PackLimits.UnpackedBytes));
            stream.Position = 0;
            return Sheets(stream);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A file that somebody sends can be broken in more ways than the libraries have exceptions for.
            return PackReader.Unreadable(new PackFault(file, null, null, PackFaultReason.Unreadable, Detail: "XLSX"));
        }
    }

    private static PackFault TooLarge(string file, long most) => new(file, null, null, PackFaultReason.TooLarge, Detail: PackLimits.Megabytes(most));

    /// <summary>Counts what really comes out: the sizes that a ZIP declares can lie.</summary>
    internal static long Unpacked(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > PackLimits.WorkbookParts) return long.MaxValue;
        var (total, buffer) = (0L, new byte[81920]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; total <= PackLimits.UnpackedBytes && (read = part.Read(buffer)) > 0;) total += read;
        }
        return total;
    }

    private static PackReading Sheets(Stream stream)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        if (!IsSmall(workbook) || (workbook.WorkbookStylesPart is { } styles && !IsSmall(styles))) throw new InvalidDataException("Too many sheets or formats.");
        var sheets = workbook.Workbook.Descendants<Sheet>().ToList();
        if (sheets.Count > PackLimits.Sheets) throw new InvalidDataException("Too many sheets.");
        var (cells, faults, left) = (new WorkbookCells(workbook), new List<PackFault>(), PackLimits.Rows);
        var tables = new List<PackTable>();
        foreach (var sheet in sheets)
            if (Table(workbook, sheet, cells, faults, ref left) is { } table) tables.Add(table);
        return faults.Count > 0 ? new PackReading.Unreadable(faults) : new PackReading.Read(new(tables));
    }

    internal static bool IsSmall(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        var buffer = new byte[PackLimits.SmallPartBytes + 1];
        return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) <= PackLimits.SmallPartBytes;
    }

    /// <param name="left">How many rows the workbook may still have.</param>
    private static PackTable? Table(WorkbookPart workbook, Sheet sheet, WorkbookCells cells, List<PackFault> faults, ref int left)
    {
        var name = sheet.Name?.Value ?? "";
        var rows = cells.Rows((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Take(left + 1).ToList();
        left -= rows.Count;
        if (left >= 0) return RawTable.Of(name, name, rows, faults);
        faults.Add(new(name, null, null, PackFaultReason.TooManyRows, Detail: $"{PackLimits.Rows}"));
        left = 0;
        return null;
    }
}
