namespace Forumbot.Features.FollowUp;

/// <summary>A file of budgets or outcomes as it was read, before anything in it is believed.</summary>
public abstract record FigureFile(string Name)
{
    /// <summary>The most bytes of a file that are read.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    /// <summary>A table: of a CSV file, or the first sheet of an .xlsx.</summary>
    /// <param name="IsCells">Whether faults are told by cell; otherwise by line and column.</param>
    /// <param name="Rows">The header first; no empty rows.</param>
    public sealed record Table(string Name, bool IsCells, IReadOnlyList<FigureRow> Rows) : FigureFile(Name);

    /// <summary>A SIE file's bytes.</summary>
    public sealed record Sie(string Name, byte[] Bytes) : FigureFile(Name);

    public sealed record Unreadable(string Name, FigureFault Fault) : FigureFile(Name);
}

/// <param name="Number">The line or row, from 1.</param>
public sealed record FigureRow(int Number, IReadOnlyList<string> Cells);
