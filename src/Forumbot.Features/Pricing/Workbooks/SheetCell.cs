using System.Globalization;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>What stands in a sheet's cell, before anything in it is believed. Of a formula it is the value that was saved with it.</summary>
/// <param name="Text">As a person would read it; an error's name for one.</param>
/// <param name="Number">Of a number; <see cref="decimal.MaxValue"/> for one that is too large to be read.</param>
/// <param name="Formula">Whether a formula gave it.</param>
public readonly record struct SheetCell(SheetCellKind Kind, string Text, decimal Number, bool Formula)
{
    internal static SheetCell Nothing => new(SheetCellKind.Empty, "", 0, false);
}

public enum SheetCellKind
{
    /// <summary>Nothing, or a formula whose value was not saved.</summary>
    Empty,

    Number,

    Text,

    /// <summary>#DIV/0! and its like.</summary>
    Error,
}

/// <summary>A sheet's filled cells by row and column, both from 1.</summary>
public sealed record CellSheet(string Name, IReadOnlyDictionary<(int Row, int Column), SheetCell> Cells)
{
    internal SheetCell At(int row, int column) => Cells.TryGetValue((row, column), out var cell) ? cell : SheetCell.Nothing;

    internal string TextAt(int row, int column) => At(row, column).Text.Trim();

    internal int LastRow { get; } = Cells.Count == 0 ? 0 : Cells.Keys.Max(c => c.Row);

    /// <summary>C7 for row 7 and column 3.</summary>
    public static string Reference(int row, int column)
    {
        var letters = "";
        for (var left = column; left > 0; left = (left - 1) / 26) letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
