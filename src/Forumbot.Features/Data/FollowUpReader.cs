using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Reads what a förvaltning, or a seller, had planned and booked.</summary>
public static class FollowUpReader
{
    /// <summary>A förvaltning's budgets and outcomes for the months. Budgets that were imported for a year take the place of the pack's.</summary>
    /// <param name="firstMonth">The first of its month, as is the last.</param>
    /// <exception cref="StoreUnavailable">The store cannot be read.</exception>
    public static Task<FollowUpFigures> Read(IDbContextFactory<ForumbotDb> contexts, Organisation organisation, string forvaltning, DateOnly firstMonth, DateOnly lastMonth, CancellationToken cancel) =>
        StoreUnavailable.Telling(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await using var snapshot = await db.BeginReading(cancel);
            var rows = await db.BuyerFigures.AsNoTracking().Where(f => f.Forvaltning == forvaltning && f.Month >= firstMonth && f.Month <= lastMonth).ToListAsync(cancel);
            var imported = await db.FigureImports.Where(i => i.Kind == FigureKind.Budget && i.Side == FigureSide.Buyer).Select(i => i.Year).Distinct().ToListAsync(cancel);
            return new FollowUpFigures(
                [.. InOrder(Of(rows, FigureKind.Budget).Concat(YearBudget.Of(organisation, forvaltning, firstMonth, lastMonth).Where(b => !imported.Contains(b.Month.Year))))],
                [.. InOrder(Of(rows, FigureKind.Outcome))]);
        });

    /// <summary>All areas' figures of a year.</summary>
    /// <exception cref="StoreUnavailable">The store cannot be read.</exception>
    public static Task<IReadOnlyList<SellerFigure>> ReadSellers(IDbContextFactory<ForumbotDb> contexts, FigureKind kind, int year, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 1));
        return (IReadOnlyList<SellerFigure>)await db.SellerFigures.AsNoTracking().Where(f => f.Kind == kind && f.Month >= first && f.Month <= last).OrderBy(f => f.Area).ThenBy(f => f.Month).ToListAsync(cancel);
    });

    private static IEnumerable<MonthFigure> Of(List<BuyerFigure> rows, FigureKind kind) => rows.Where(r => r.Kind == kind).Select(r => new MonthFigure(r.Tjanst, r.Month, r.Amount, false));

    private static IEnumerable<MonthFigure> InOrder(IEnumerable<MonthFigure> figures) => figures.OrderBy(f => f.Month).ThenBy(f => f.Tjanst, StringComparer.Ordinal);
}

/// <summary>A förvaltning's figures, by month and service.</summary>
public sealed record FollowUpFigures(IReadOnlyList<MonthFigure> Budgets, IReadOnlyList<MonthFigure> Outcomes);
