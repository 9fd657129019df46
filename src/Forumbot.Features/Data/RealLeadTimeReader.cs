using Forumbot.Domain.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Looks up how long services have really taken, from what was delivered in the last months.</summary>
public static class RealLeadTimeReader
{
    /// <param name="tjanster">Keys.</param>
    /// <returns>Of each service that enough is known of.</returns>
    /// <exception cref="StoreUnavailable">The store cannot be read.</exception>
    public static Task<IReadOnlyList<RealLeadTime>> Read(IDbContextFactory<ForumbotDb> contexts, IReadOnlyList<string> tjanster, DateTimeOffset now, CancellationToken cancel) => StoreUnavailable.Telling<IReadOnlyList<RealLeadTime>>(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (first, found) = ((DateTimeOffset?)now.AddMonths(-RealLeadTime.Months), new List<RealLeadTime>());
        foreach (var tjanst in tjanster)
        {
            var delivered = await db.Avrop.AsNoTracking().Where(a => a.Tjanst == tjanst && a.DeliveredAt >= first && a.PlacedAt != null).Select(a => new { a.PlacedAt, a.DeliveredAt }).ToListAsync(cancel);
            if (RealLeadTime.Of(tjanst, delivered.Select(d => (d.PlacedAt!.Value, d.DeliveredAt!.Value))) is { } real) found.Add(real);
        }

        return found;
    });
}
