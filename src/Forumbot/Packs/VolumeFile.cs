using CsvHelper;
using Forumbot.Features.Packs;
using Forumbot.Features.Packs.Volumes;

namespace Forumbot.Packs;

/// <summary>A CSV file of volumes, written as a pack's volumes.csv and read line by line: it can have millions.</summary>
internal sealed class VolumeFile : IDisposable
{
    private const string Format = "CSV (;)";

    /// <summary>No cell of such a file has a line break, so a quotation mark that is never closed cannot take the rest of the file with it.</summary>
    private static readonly CsvReaderOptions Form = new()
    {
        Separator = ';',
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        TrackLineNumbers = true,
        MaxRecordSize = 64 * 1024,
        BufferSize = 256 * 1024,
    };

    private readonly FileStream stream;

    /// <exception cref="IOException">It cannot be opened, or not be read from its beginning again.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal VolumeFile(string path)
    {
        stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        if (stream.CanSeek) return;
        stream.Dispose();
        throw new IOException("It cannot be read twice.");
    }

    /// <exception cref="IOException">The file went away while it was read.</exception>
    internal void Read(VolumeReader into)
    {
        stream.Position = 0;
        try
        {
            using var csv = CsvReader.Create(stream, Form with { OnMalformedRecord = record => into.Report(record.LineNumber, null, PackFaultReason.Unreadable, detail: Format) }, leaveOpen: true);
            if (VolumeHeader.Read(csv, into) is { } columns) Rows(csv, columns, into);
        }
        catch (CsvFormatException fault)
        {
            into.Report(fault.LineNumber, null, PackFaultReason.Unreadable, detail: Format);
        }
    }

    public void Dispose() => stream.Dispose();

    private static void Rows(CsvReader csv, VolumeHeader columns, VolumeReader into)
    {
        while (csv.Read())
        {
            if (csv.FieldCount > columns.Count && HasMore(csv, columns.Count)) into.Report(csv.LineNumber, null, PackFaultReason.ExtraCells);
            else if (!into.Take(Cells(csv, columns))) return;
        }
    }

    private static VolumeCells Cells(CsvReader csv, VolumeHeader columns) => new()
    {
        Line = csv.LineNumber,
        Tjanst = Cell(csv, columns.Tjanst),
        Forvaltning = Cell(csv, columns.Forvaltning),
        Month = Cell(csv, columns.Month),
        Quantity = Cell(csv, columns.Quantity),
        Example = Cell(csv, columns.Example),
    };

    private static ReadOnlySpan<byte> Cell(CsvReader csv, int column) => column < csv.FieldCount ? csv.GetSpan(column) : default;

    /// <summary>Spreadsheets leave empty cells at a row's end.</summary>
    private static bool HasMore(CsvReader csv, int columns)
    {
        for (var column = columns; column < csv.FieldCount; column++)
            if (!csv.IsEmpty(column)) return true;
        return false;
    }
}
