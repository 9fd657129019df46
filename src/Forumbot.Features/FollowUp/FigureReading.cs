using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Features.FollowUp.Sie;

namespace Forumbot.Features.FollowUp;

/// <summary>Reads a file of either format into checked figures, or tells all that is wrong with it.</summary>
internal static class FigureReading
{
    private const int FirstYear = 2000, LastYear = 2100;

    /// <param name="kind">Null for what the file has; only a SIE file tells that itself.</param>
    /// <param name="year">Null for the file's own fiscal year; only a SIE file tells that itself.</param>
    internal static (IReadOnlyList<Figures> Figures, IReadOnlyList<FigureFault> Faults) Read(Organisation organisation, FigureFile file, FigureKind? kind, int? year) => file switch
    {
        FigureFile.Unreadable unreadable => ([], [unreadable.Fault]),
        FigureFile.Table table when kind is { } one && year is { } of => Together([new TableReader(organisation, table, one, of).Read()]),
        FigureFile.Table => ([], [new(null, null, FigureFaultReason.NoYear)]),
        FigureFile.Sie { Bytes.LongLength: > FigureFile.MostBytes } => ([], [new(null, null, FigureFaultReason.TooLarge, Detail: $"{FigureFile.MostBytes / 1024 / 1024} MB")]),
        FigureFile.Sie sie => Read(organisation, sie, kind, year),
        _ => throw new InvalidOperationException(file.GetType().Name),
    };

    private static (IReadOnlyList<Figures>, IReadOnlyList<FigureFault>) Read(Organisation organisation, FigureFile.Sie sie, FigureKind? kind, int? year)
    {
        var (file, faults) = SieReader.Read(sie.Bytes);
        if (file is null) return ([], faults);
        if (organisation.SieAccounts.Count == 0) return ([], [new(null, null, FigureFaultReason.NoAccounts)]);
        if (year is null && (file.Year is not { } own || own.First.Year != own.Last.Year)) return ([], [new(null, null, FigureFaultReason.NoYear)]);
        var of = year ?? file.Year!.Value.First.Year;
        if (of is < FirstYear or > LastYear || (file.Year is { } said && (said.First.Year > of || said.Last.Year < of)))
            return ([], [new(null, null, FigureFaultReason.OutsideYear, $"{file.Year?.First.Year ?? of}", $"{of}")]);
        FigureKind[] kinds = kind is { } one ? [one] : [FigureKind.Budget, FigureKind.Outcome];
        var (figures, wrong) = Together([.. kinds.Select(k => new SieFigures(organisation, file, k, of).Read())]);
        Figures[] some = [.. figures.Where(f => f.Buyers.Count + f.Sellers.Count > 0)];
        return wrong.Count > 0 ? ([], wrong) : some.Length == 0 ? ([], [new(null, null, FigureFaultReason.NothingToImport)]) : (some, []);
    }

    private static (IReadOnlyList<Figures>, IReadOnlyList<FigureFault>) Together(IReadOnlyList<(Figures? Figures, IReadOnlyList<FigureFault> Faults)> read) =>
        read.Any(r => r.Figures is null) ? ([], [.. read.SelectMany(r => r.Faults)]) : ([.. read.Select(r => r.Figures!)], []);
}
