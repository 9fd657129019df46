using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>What all buyers used in some months, for bills; and what avrop have added.</summary>
public static class MonthUsage
{
    /// <summary>In two queries, however many buyers there are.</summary>
    /// <param name="firstMonth">The first of its month, as is the last.</param>
    /// <exception cref="StoreUnavailable">The store cannot be read.</exception>
    public static Task<Usage> Read(IDbContextFactory<ForumbotDb> contexts, DateOnly firstMonth, DateOnly lastMonth, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var snapshot = await db.BeginReading(cancel);
        var used = await db.Consumptions.AsNoTracking().Where(c => c.Month >= firstMonth && c.Month <= lastMonth).ToListAsync(cancel);
        return Usage.Of(used).With(await db.AddedCharges.AsNoTracking().Where(c => c.Month >= firstMonth && c.Month <= lastMonth).ToListAsync(cancel));
    });

    /// <summary>The charges that an answer needs.</summary>
    internal static Task<List<AddedCharge>> Charges(ForumbotDb db, UsageNeed need, CancellationToken cancel)
    {
        var (tjanster, forvaltningar, first, last) = (need.Tjanster.ToArray(), need.Forvaltningar.ToArray(), need.FirstMonth, need.LastMonth);
        return db.AddedCharges.AsNoTracking().Where(c => tjanster.Contains(c.Tjanst) && forvaltningar.Contains(c.Forvaltning) && c.Month >= first && c.Month <= last).ToListAsync(cancel);
    }
}
