using System.Globalization;
using System.Text.RegularExpressions;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.FollowUp;

/// <summary>One row's cells as values. A cell that is no such value is reported and comes out as null.</summary>
internal sealed partial class TableCells(IReadOnlyList<string> header, FigureRow row, bool isCells, List<FigureFault> faults)
{
    internal int Row => row.Number;

    internal bool Has(string column) => header.Contains(column);

    internal string Raw(string column)
    {
        var index = Index(column);
        return index >= 0 && index < row.Cells.Count ? row.Cells[index].Trim() : "";
    }

    /// <summary>One of the known keys.</summary>
    internal string? Key(string column, IReadOnlySet<string> known, FigureFaultReason otherwise)
    {
        var text = Text(column);
        if (text is null || known.Contains(text)) return text;
        Report(column, otherwise, text);
        return null;
    }

    /// <summary>A month of the year; null with a report where it is none.</summary>
    internal DateOnly? Month(string column, int year)
    {
        if (Text(column) is not { } text) return null;
        if (!DateOnly.TryParseExact(text, ["yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) Report(column, FigureFaultReason.NotAMonth, text);
        else if (month.Year != year) Report(column, FigureFaultReason.OutsideYear, text, $"{year}");
        else return Months.FirstOf(month);
        return null;
    }

    internal bool IsYear(string column, int year)
    {
        if (Text(column) is not { } text) return false;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Report(column, FigureFaultReason.NotAYear, text);
        else if (number != year) Report(column, FigureFaultReason.OutsideYear, text, $"{year}");
        else return true;
        return false;
    }

    /// <summary>Kronor with at most two decimals, below zero too; spaces may part the thousands.</summary>
    internal Money? Amount(string column)
    {
        if (Text(column) is not { } text) return null;
        var match = Numeral().Match(text);
        if (match.Success)
        {
            var digits = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
            var kronor = decimal.Parse($"{digits}.{match.Groups["part"].Value}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            return Money.FromKronor(match.Groups["sign"].Length > 0 ? -kronor : kronor);
        }

        Report(column, FigureFaultReason.NotAnAmount, text);
        return null;
    }

    internal void Report(string column, FigureFaultReason reason, string value = "", string detail = "") =>
        faults.Add(isCells ? new(null, $"{Letters(Index(column))}{row.Number}", reason, Short(value), detail) : new(row.Number, column, reason, Short(value), detail));

    private string? Text(string column)
    {
        var text = Raw(column);
        if (text.Length > 0) return text;
        Report(column, FigureFaultReason.Missing);
        return null;
    }

    private int Index(string column)
    {
        for (var i = 0; i < header.Count; i++)
            if (header[i] == column) return i;
        return -1;
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + Math.Max(0, column))}" : $"{Letters((column / 26) - 1)}{Letters(column % 26)}";

    [GeneratedRegex("^(?<sign>[-−])?(?<whole>[0-9]{1,11}|[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3}){1,3})(?:[.,](?<part>[0-9]{1,2}))?\\z")]
    private static partial Regex Numeral();
}
