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
    private static long Unpacked(Stream stream)
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
        var cells = new WorkbookCells(workbook);
        var faults = new List<PackFault>();
        var tables = workbook.Workbook.Descendants<Sheet>().Select(sheet => Table(workbook, sheet, cells, faults)).OfType<PackTable>().ToList();
        return faults.Count > 0 ? new PackReading.Unreadable(faults) : new PackReading.Read(new(tables));
    }

    private static PackTable? Table(WorkbookPart workbook, Sheet sheet, WorkbookCells cells, List<PackFault> faults)
    {
        var name = sheet.Name?.Value ?? "";
        var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
        return RawTable.Of(name, name, [.. cells.Rows(part).Take(PackLimits.Rows + 1)], faults);
    }
}
