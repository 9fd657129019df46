using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>Makes the store hold what a workbook says of its year, its services and its keys, and leaves all other rows alone.
/// Rows that are alike are not touched, and keep their place in lists.</summary>
internal sealed class AllocationSaver(ForumbotDb db, AllocationEntries entries, CancellationToken cancel)
{
    private readonly int year = entries.Year;
    private readonly List<SheetChange> changes = [];

    internal async Task<IReadOnlyList<SheetChange>> Stage()
    {
        string[] tjanster = [.. entries.Tjanster], keys = [.. entries.Owned.Select(o => o.Item)];
        await Keep(db.AllocationKeys, db.AllocationKeys.Where(k => k.Year == year && tjanster.Contains(k.Tjanst)), Weighted);
        await Keep(db.KeyVolumes, db.KeyVolumes.Where(v => v.Year == year && keys.Contains(v.Key)), _ => Items(entries.Volumes));
        await Keep(db.VolumeAdjustments, db.VolumeAdjustments.Where(a => a.Year == year && keys.Contains(a.Key)), _ => Items(entries.Adjustments));
        await Keep(db.DirectCosts, db.DirectCosts.Where(d => d.Year == year && tjanster.Contains(d.Tjanst)), _ => Items(entries.Direct));
        await Keep(db.StaffRates, db.StaffRates.Where(r => r.Year == year), _ => Items(entries.Rates));
        await Keep(db.Staffings, db.Staffings.Where(s => s.Year == year && tjanster.Contains(s.Tjanst)), _ => Items(entries.Staff));
        await Keep(db.CapitalCosts, db.CapitalCosts.Where(c => c.Year == year && tjanster.Contains(c.Tjanst)), _ => Items(entries.Capital));
        return changes;
    }

    private static IEnumerable<T> Items<T>(IReadOnlyList<Entered<T>> entered) => entered.Select(e => e.Item);

    /// <summary>Of a key the workbook changes the weight alone.</summary>
    private IEnumerable<AllocationKey> Weighted(IReadOnlyList<AllocationKey> held)
    {
        var weights = entries.Weights.ToDictionary(w => (w.Item.Tjanst, w.Item.Key), w => w.Item.Percent);
        return held.Select(k => k with { WeightPercent = weights[(k.Tjanst, k.Key)] });
    }

    private async Task Keep<T>(DbSet<T> table, IQueryable<T> scope, Func<IReadOnlyList<T>, IEnumerable<T>> wanted) where T : class
    {
        var held = await scope.ToListAsync(cancel);
        var key = table.EntityType.FindPrimaryKey()!.Properties;
        var left = held.ToDictionary(row => RowKeys.Of(row, key), StringComparer.Ordinal);
        var (added, changed) = (new List<T>(), 0);
        foreach (var row in wanted(held).ToList())
        {
            if (!left.Remove(RowKeys.Of(row, key), out var old)) added.Add(row);
            else if (!old.Equals(row))
            {
                db.Entry(old).CurrentValues.SetValues(row);
                changed++;
            }
        }

        table.RemoveRange(left.Values);
        await Add(table, added);
        if (added.Count + changed + left.Count > 0) changes.Add(new(table.EntityType.GetTableName()!, added.Count, changed, left.Count));
    }

    /// <summary>New rows come after those that are there.</summary>
    private async Task Add<T>(DbSet<T> table, List<T> added) where T : class
    {
        var isOrdered = table.EntityType.FindProperty(CatalogueTables.Position) is not null;
        var next = isOrdered && added.Count > 0 ? (await table.MaxAsync(row => (int?)EF.Property<int>(row, CatalogueTables.Position), cancel) ?? -1) + 1 : 0;
        foreach (var row in added)
        {
            var entry = table.Add(row);
            if (isOrdered) entry.Property(CatalogueTables.Position).CurrentValue = next++;
        }
    }
}
