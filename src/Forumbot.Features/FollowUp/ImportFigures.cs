using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.FollowUp;

/// <summary>Takes a file of budgets or outcomes into the store: all of it, or nothing and every fault. A file of months replaces
/// what is there of those months, of the same kind and side; a file of years, or a SIE file, replaces the year. The same rows again change nothing.</summary>
public sealed class ImportFigures(Changes changes, TimeProvider clock)
{
    /// <summary>Who has imported, where nobody in Teams did.</summary>
    public const string Command = "command";

    /// <param name="kind">Null for what the file has; only a SIE file tells that itself.</param>
    /// <param name="year">Null for the file's own fiscal year; only a SIE file tells that itself.</param>
    /// <exception cref="StoreUnavailable">The store cannot be used; nothing was changed.</exception>
    public async Task<ImportFiguresOutcome> Handle(Organisation organisation, FigureFile file, FigureKind? kind, int? year, string who, CancellationToken cancel)
    {
        var (figures, faults) = FigureReading.Read(organisation, file, kind, year);
        if (faults.Count > 0) return new ImportFiguresOutcome.Refused(faults);
        return await changes.Write(async db =>
        {
            var sides = new List<ImportedSide>();
            foreach (var some in figures)
                foreach (var side in Enum.GetValues<FigureSide>())
                    if (some.Rows(side) > 0) sides.Add(await Save(db, some, side, file.Name, who, cancel));
            return (ImportFiguresOutcome)new ImportFiguresOutcome.Imported(sides);
        }, cancel);
    }

    private async Task<ImportedSide> Save(ForumbotDb db, Figures figures, FigureSide side, string file, string who, CancellationToken cancel)
    {
        var (kind, year) = (figures.Kind, figures.Year);
        var latest = await db.FigureImports.Where(i => i.Kind == kind && i.Side == side && i.Year == year).OrderByDescending(i => i.Number).FirstOrDefaultAsync(cancel);
        if (latest?.Digest == figures.Digest(side)) return new(latest, false, 0);
        var number = (latest?.Number ?? 0) + 1;
        var id = $"{kind}-{side}-{year}-{number}".ToLowerInvariant();
        var import = new FigureImport(id, kind, side, year, number, file, clock.GetUtcNow(), who, figures.Sum(side), figures.Rows(side), figures.Digest(side));
        var replaced = await Remove(db, kind, side, [.. figures.Months(side)], cancel);
        db.FigureImports.Add(import);
        if (side == FigureSide.Buyer) db.BuyerFigures.AddRange(figures.Buyers.Select(b => b with { Import = id }));
        else db.SellerFigures.AddRange(figures.Sellers.Select(s => s with { Import = id }));
        return new(import, true, replaced);
    }

    private static Task<int> Remove(ForumbotDb db, FigureKind kind, FigureSide side, DateOnly[] months, CancellationToken cancel) => side == FigureSide.Buyer
        ? db.BuyerFigures.Where(f => f.Kind == kind && months.Contains(f.Month)).ExecuteDeleteAsync(cancel)
        : db.SellerFigures.Where(f => f.Kind == kind && months.Contains(f.Month)).ExecuteDeleteAsync(cancel);
}
