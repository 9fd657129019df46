using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>What the store knows of a year that an allocation workbook may change, or points at.</summary>
internal sealed record AllocationRows(
    bool HasYear, IReadOnlyDictionary<string, Validity> Units, IReadOnlyList<AllocationKey> Keys, IReadOnlyList<KeyVolume> Volumes, IReadOnlyList<Staffing> Staff)
{
    internal static async Task<AllocationRows> Read(ForumbotDb db, int year, CancellationToken cancel) => new(
        await db.PriceLists.AnyAsync(l => l.Year == year, cancel) || await db.KeptPriceLists.AnyAsync(l => l.Year == year && db.Rules.Any(r => r.Key == l.Organisation), cancel),
        (await db.Forvaltningar.AsNoTracking().ToListAsync(cancel)).ToDictionary(f => f.Key, f => f.Validity, StringComparer.Ordinal),
        await db.AllocationKeys.AsNoTracking().Where(k => k.Year == year).ToListAsync(cancel),
        await db.KeyVolumes.AsNoTracking().Where(v => v.Year == year).ToListAsync(cancel),
        await db.Staffings.AsNoTracking().Where(s => s.Year == year).ToListAsync(cancel));
}
