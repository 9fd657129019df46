using CsvHelper;
using Forumbot.Features.Packs;

namespace Forumbot.Packs;

/// <summary>Semicolons between cells, quotation marks round a cell that holds one.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions Form = new()
    {
        Separator = ';',
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        PoolStrings = true,
        TrackLineNumbers = true,
    };

    internal static PackTable? Read(string text, string file, List<PackFault> faults)
    {
        using var reader = CsvReader.FromText(text, Form);
        var rows = new List<PackRow>();
        try
        {
            while (rows.Count <= PackLimits.Rows && reader.Read()) rows.Add(new((int)reader.LineNumber, Cells(reader)));
        }
        catch (CsvFormatException e)
        {
            faults.Add(new(file, (int)e.LineNumber, null, PackFaultReason.Unreadable, Detail: "CSV (;)"));
            return null;
        }
        return RawTable.Of(Path.GetFileNameWithoutExtension(file), file, rows, faults);
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }
}
