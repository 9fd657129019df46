using System.Text;
using Forumbot.Features.FollowUp;
using Forumbot.Features.Packs;
using Forumbot.Packs;

namespace Forumbot.FollowUp;

/// <summary>Reads files of budgets and outcomes: .csv, .xlsx (its first sheet) and SIE 4. They are untrusted: what is too large, or
/// no such file at all, is told and not read.</summary>
internal static class FigureFiles
{
    private static readonly string[] SieEndings = [".se", ".si", ".sie"];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static bool IsSie(string path) => SieEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    internal static FigureFile Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (!File.Exists(path)) return Unreadable(name, FigureFaultReason.CannotOpen);
            if (new FileInfo(path).Length > FigureFile.MostBytes) return Unreadable(name, FigureFaultReason.TooLarge, PackLimits.Megabytes(FigureFile.MostBytes));
            if (IsSie(path)) return new FigureFile.Sie(name, File.ReadAllBytes(path));
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".CSV" => Csv(name, Utf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF')),
                ".XLSX" => Sheet(name, Workbook.Read(path)),
                _ => Unreadable(name, FigureFaultReason.UnknownFormat),
            };
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(name, FigureFaultReason.NotUtf8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(name, FigureFaultReason.CannotOpen);
        }
    }

    private static FigureFile Csv(string name, string text)
    {
        var faults = new List<PackFault>();
        return CsvTable.Read(text, name, faults) is { } table && faults.Count == 0 ? Table(name, table, isCells: false) : Unreadable(name, faults);
    }

    private static FigureFile Sheet(string name, PackReading reading) => reading switch
    {
        PackReading.Read { Tables.Tables: [var first, ..] } => Table(name, first, isCells: true),
        PackReading.Unreadable unreadable => Unreadable(name, unreadable.Faults),
        _ => Unreadable(name, FigureFaultReason.NothingToImport),
    };

    private static FigureFile.Table Table(string name, PackTable table, bool isCells) =>
        new(name, isCells, table.Header.Count == 0 ? [] : [new(1, table.Header), .. table.Rows.Select(r => new FigureRow(r.Number, r.Cells))]);

    private static FigureFile.Unreadable Unreadable(string name, IReadOnlyList<PackFault> faults) => faults is [var fault, ..] ? new(name, new(fault.Row, null, Reason(fault.Reason), Detail: fault.Detail)) : Unreadable(name, FigureFaultReason.CannotOpen);

    private static FigureFile.Unreadable Unreadable(string name, FigureFaultReason reason, string detail = "") => new(name, new(null, null, reason, Detail: detail));

    private static FigureFaultReason Reason(PackFaultReason reason) => reason switch
    {
        PackFaultReason.TooLarge => FigureFaultReason.TooLarge,
        PackFaultReason.TooManyRows => FigureFaultReason.TooManyRows,
        _ => FigureFaultReason.Unreadable,
    };
}
