using Forumbot.Features.Pricing.Workbooks;

namespace Forumbot.Workbooks;

/// <summary>A sheet while it is put together. Each formula stands with the value that we work out for it, so that programs that do
/// not calculate show it too. Rows and columns from 1.</summary>
/// <param name="name">Unique in its workbook, see <see cref="SheetNames"/>.</param>
internal sealed class SheetDraft(string name)
{
    private readonly SortedDictionary<(int Row, int Column), DraftCell> cells = [];

    internal string Name => name;

    internal IReadOnlyDictionary<(int Row, int Column), DraftCell> Cells => cells;

    internal SortedDictionary<int, double> Widths { get; } = [];

    /// <summary>Rows that stay at the top.</summary>
    internal int FrozenRows { get; set; }

    /// <summary>Columns that stay at the left.</summary>
    internal int FrozenColumns { get; set; }

    /// <summary>The first of the columns that are folded away until somebody wants to see how shares come to be; 0 for none.</summary>
    internal int FirstFolded { get; set; }

    internal List<DraftChoice> Choices { get; } = [];

    internal void Text(int row, int column, string? text, CellStyle style = CellStyle.Text) => cells[(row, column)] = new(text ?? "", null, null, style);

    internal void Number(int row, int column, decimal? number, CellStyle style = CellStyle.Number) => cells[(row, column)] = new(null, number, null, style);

    /// <param name="value">What the formula comes to.</param>
    internal decimal Formula(int row, int column, string formula, decimal value, CellStyle style = CellStyle.Number)
    {
        cells[(row, column)] = new(null, value, formula, style);
        return value;
    }

    /// <param name="value">The text that the formula comes to.</param>
    internal string Formula(int row, int column, string formula, string value, CellStyle style = CellStyle.Text)
    {
        cells[(row, column)] = new(value, null, formula, style);
        return value;
    }

    internal void Headers(int row, params IReadOnlyList<string> titles)
    {
        for (var n = 0; n < titles.Count; n++) Text(row, n + 1, titles[n], CellStyle.Header);
    }

    internal void Style(int row, int firstColumn, int lastColumn, CellStyle style)
    {
        for (var column = firstColumn; column <= lastColumn; column++)
            if (!cells.ContainsKey((row, column))) Number(row, column, null, style);
    }

    internal void Wide(params IReadOnlyList<double> widths)
    {
        for (var n = 0; n < widths.Count; n++) Widths[n + 1] = widths[n];
    }

    internal decimal NumberAt(int row, int column) => cells.GetValueOrDefault((row, column)).Number ?? 0;

    internal string TextAt(int row, int column) => cells.GetValueOrDefault((row, column)).Text ?? "";

    internal decimal SumOf(int column, int firstRow, int lastRow) => Enumerable.Range(firstRow, lastRow - firstRow + 1).Sum(row => NumberAt(row, column));

    /// <summary>Adds a column up.</summary>
    internal decimal Sum(int row, int column, int firstRow, int lastRow, CellStyle style = CellStyle.SumMoney) =>
        Formula(row, column, $"SUM({Here(firstRow, column)}:{Here(lastRow, column)})", SumOf(column, firstRow, lastRow), style);

    /// <summary>C7.</summary>
    internal static string Here(int row, int column) => CellSheet.Reference(row, column);

    /// <summary>$C$7.</summary>
    internal static string Fixed(int row, int column) => $"${Here(1, column)[..^1]}${row}";

    /// <summary>$C$7:$C$20.</summary>
    internal static string Fixed(int column, int firstRow, int lastRow) => $"{Fixed(firstRow, column)}:{Fixed(lastRow, column)}";

    /// <summary>'Årsarbetare'!$C$7, as other sheets name it.</summary>
    internal string From(int row, int column) => $"{Quoted}!{Fixed(row, column)}";

    internal string From(int column, int firstRow, int lastRow) => $"{Quoted}!{Fixed(column, firstRow, lastRow)}";

    private string Quoted => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}

/// <param name="Text">Of a text, or what a formula of text comes to.</param>
/// <param name="Number">Null for a text, and for a number that is to be filled in.</param>
internal readonly record struct DraftCell(string? Text, decimal? Number, string? Formula, CellStyle Style);

/// <summary>Cells in which one chooses from a list.</summary>
/// <param name="List">Words parted by commas within quotation marks, or a range.</param>
internal sealed record DraftChoice(int Column, int FirstRow, int LastRow, string List);
