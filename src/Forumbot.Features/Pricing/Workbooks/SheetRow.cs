using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using static Forumbot.Features.Pricing.Workbooks.SheetFaultReason;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>One row's cells as values. A cell that is no such value is reported, and something harmless stands in its place so that
/// the rest of the row is checked too. A formula counts as the value that was saved with it.</summary>
internal sealed class SheetRow(CellSheet sheet, int row, IReadOnlyDictionary<string, int> columns, List<SheetFault> faults)
{
    internal const decimal Most = 1_000_000_000_000m;

    internal string Sheet => sheet.Name;

    internal bool IsEmpty => columns.Values.All(c => sheet.At(row, c) is { Formula: true } or { Kind: SheetCellKind.Empty } || sheet.TextAt(row, c).Length == 0);

    internal string Place(string column) => CellSheet.Reference(row, columns.GetValueOrDefault(column, 1));

    internal void Report(string column, SheetFaultReason reason, string value = "", string detail = "") => ReportAt(columns.GetValueOrDefault(column, 1), reason, value, detail);

    internal void ReportAt(int column, SheetFaultReason reason, string value = "", string detail = "") => faults.Add(new(sheet.Name, CellSheet.Reference(row, column), reason, value, detail));

    internal bool IsReported(int column) => faults.Exists(f => f.Sheet == sheet.Name && f.Cell == CellSheet.Reference(row, column));

    internal string Key(string column)
    {
        var text = Text(column, PublicKeys.Longest);
        if (text.Length > 0 && !PublicKeys.IsKey(text)) Report(column, NotAKey, text);
        return text;
    }

    internal string Text(string column, int longest = 200)
    {
        if (OptionalText(column, longest) is { } text) return text;
        if (columns.ContainsKey(column) && Cell(column).Kind == SheetCellKind.Empty) Report(column, Missing);
        return "";
    }

    internal string? OptionalText(string column, int longest = 200)
    {
        var cell = Cell(column);
        if (cell.Kind is SheetCellKind.Number) Report(column, NotAText, cell.Text);
        if (cell.Kind is SheetCellKind.Error) Report(column, FormulaError, cell.Text);
        if (cell is { Kind: SheetCellKind.Empty, Formula: true }) Report(column, FormulaWithoutValue);
        if (cell.Kind is not SheetCellKind.Text || cell.Text.Trim() is not { Length: > 0 } text) return null;
        if (text.Length > longest) Report(column, TooLong, text, $"{longest}");
        if (text.Any(char.IsControl)) Report(column, ControlCharacter);
        return text;
    }

    internal T Choice<T>(string column, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        if (OptionalText(column) is not { } text) return otherwise;
        if (choices.TryGetValue(text, out var choice)) return choice;
        Report(column, NotAChoice, text, string.Join(", ", choices.Keys));
        return otherwise;
    }

    internal Money Amount(string column) => new((long)(Number(column) * 100));

    internal decimal Number(string column, decimal most = Most)
    {
        if (!columns.TryGetValue(column, out var at)) return 0;
        if (OptionalNumber(at, 0, most) is { } number) return number;
        if (sheet.At(row, at) is { Kind: SheetCellKind.Empty, Formula: false }) Report(column, Missing);
        return 0;
    }

    /// <summary>A number that may be below zero.</summary>
    internal decimal Change(string column)
    {
        if (!columns.TryGetValue(column, out var at)) return 0;
        if (OptionalNumber(at, -Most, Most) is { } number) return number;
        if (sheet.At(row, at) is { Kind: SheetCellKind.Empty, Formula: false }) Report(column, Missing);
        return 0;
    }

    /// <returns>Null for an empty cell, and for one that has been reported.</returns>
    internal decimal? OptionalNumber(int column, decimal least = 0, decimal most = Most)
    {
        var cell = sheet.At(row, column);
        if (cell is { Kind: SheetCellKind.Empty, Formula: false } || (cell.Kind is SheetCellKind.Text && cell.Text.Length == 0)) return null;
        var fault = cell.Kind switch
        {
            SheetCellKind.Empty => FormulaWithoutValue,
            SheetCellKind.Error => FormulaError,
            SheetCellKind.Text => NotANumber,
            _ when cell.Number < least && least == 0 => Negative,
            _ when cell.Number < least || cell.Number > most => OutOfRange,
            _ when !decimal.IsInteger(cell.Number * 100) => TooManyDecimals,
            _ => (SheetFaultReason?)null,
        };
        if (fault is not { } reason) return cell.Number;
        ReportAt(column, reason, cell.Text, string.Create(CultureInfo.InvariantCulture, $"{least}–{most}"));
        return null;
    }

    /// <returns>What stands in a column that is not looked up by its title.</returns>
    internal bool YesAt(int column)
    {
        var cell = sheet.At(row, column);
        if (cell.Kind is SheetCellKind.Empty || cell.Text.Trim().Length == 0) return false;
        if (cell.Kind is SheetCellKind.Text && AllocationLayout.YesNo.TryGetValue(cell.Text.Trim(), out var yes)) return yes;
        ReportAt(column, cell.Kind is SheetCellKind.Error ? FormulaError : NotAChoice, cell.Text, string.Join(", ", AllocationLayout.YesNo.Keys));
        return false;
    }

    private SheetCell Cell(string column) => columns.TryGetValue(column, out var at) ? sheet.At(row, at) : SheetCell.Nothing;
}
