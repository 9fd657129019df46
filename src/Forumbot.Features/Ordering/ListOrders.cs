using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Orders as the one who runs the program sees them. Writes nothing.</summary>
public sealed class ListOrders(IDbContextFactory<ForumbotDb> contexts)
{
    /// <summary>Those ordered in a period, by number.</summary>
    /// <param name="to">The last day.</param>
    /// <param name="forvaltning">A key; null for every one.</param>
    /// <param name="area">A key; null for every one.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<IReadOnlyList<KeptOrder>> In(Organisation organisation, DateOnly from, DateOnly to, string? forvaltning, string? area, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        var (first, after) = (StartOf(from), StartOf(to.AddDays(1)));
        string[]? tjanster = area is null ? null : [.. organisation.Tjanster.Where(t => t.Area == area).Select(t => t.Key)];
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var snapshot = await db.BeginReading(cancel);
        var orders = db.Avrop.AsNoTracking().Where(a => a.At >= first && a.At < after && (forvaltning == null || a.Forvaltning == forvaltning) && (tjanster == null || tjanster.Contains(a.Tjanst)));
        return await OrderReader.Kept(db, orders, cancel);
    });

    /// <returns>Null where there is no such order.</returns>
    /// <exception cref="StoreUnavailable"/>
    public Task<KeptOrder?> One(string number, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await OrderReader.Kept(db, db.Avrop.AsNoTracking().Where(a => a.Number == number), cancel) is [var order] ? order : null;
    });

    /// <summary>Its midnight in Stockholm.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, LeadTime.Stockholm.GetUtcOffset(midnight)).ToUniversalTime();
    }
}

/// <summary>An order with all that has happened to it.</summary>
public sealed record KeptOrder(Avrop Avrop, IReadOnlyList<AvropStep> Steps);
