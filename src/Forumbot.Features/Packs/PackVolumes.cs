using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Packs.Volumes;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Packs;

/// <summary>Makes the store hold just a pack's volumes. The store may hold millions, which go by and are not kept in memory; what differs
/// is written anew by service and month, with what it comes to.</summary>
internal sealed class PackVolumes(ForumbotDb db, CancellationToken cancel)
{
    private readonly HashSet<(string Tjanst, DateOnly Month)> differing = [];
    private Consumption[] anew = [];

    /// <returns>What there is to save.</returns>
    internal async Task<TableChange> Stage(IReadOnlyList<Consumption> wanted)
    {
        var (left, changed, removed) = (wanted.ToDictionary(c => (c.Tjanst, c.Forvaltning, c.Month)), 0, 0);
        await foreach (var held in db.Consumptions.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var isWanted = left.Remove((held.Tjanst, held.Forvaltning, held.Month), out var row);
            if (isWanted && row == held) continue;
            if (isWanted) changed++;
            else removed++;
            differing.Add((held.Tjanst, held.Month));
        }

        differing.UnionWith(left.Keys.Select(key => (key.Tjanst, key.Month)));
        anew = [.. wanted.Where(c => differing.Contains((c.Tjanst, c.Month)))];
        return new(PackLayout.Volumes, left.Count, changed, removed);
    }

    /// <summary>To be called before the rest is saved: nothing may be of a service or buyer that goes.</summary>
    internal async Task Remove()
    {
        foreach (var tjanst in differing.GroupBy(d => d.Tjanst, d => d.Month)) await VolumeTable.Remove(db, tjanst.Key, [.. tjanst], cancel);
    }

    /// <summary>To be called when the rest is saved.</summary>
    internal async Task Save(Organisation organisation)
    {
        if (anew.Length == 0) return;
        var keys = VolumeKeys.Of(organisation);
        await using var fast = VolumeTable.Fast(db, keys);
        await fast.Bring(Give, cancel);
        await fast.Put(Give, cancel);
        db.ReportedMonths.AddRange(ReportedMonth.Of(anew));
        await db.SaveChangesAsync(cancel);

        void Give(TakeRow take)
        {
            foreach (var row in anew) take(VolumeRow.Of(row, keys));
        }
    }
}
