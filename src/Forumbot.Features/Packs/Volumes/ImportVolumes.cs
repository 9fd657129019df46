using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>Takes a file of volumes into the store, however many there are: all of it, or nothing. The file's rows of a service and
/// month are all that there is of them: rows of that service and month which the store holds give way, where that is said. So a
/// corrected file is imported over the first, and a second import of the same file changes nothing.</summary>
public sealed class ImportVolumes(StoreSettings store, TimeProvider clock)
{
    /// <param name="replaceMonths">Whether what the store holds of the file's services and months may give way. Without it such a file
    /// is refused: one with a single buyer's rows would remove all others'.</param>
    /// <exception cref="StoreUnavailable">The store cannot be used, or holds no organisation; nothing was changed.</exception>
    public Task<VolumesOutcome> Handle(ReadVolumes read, string file, bool replaceMonths, Action<VolumesProgress>? progress, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await VolumeStores.Open(store, cancel);
        while (true)
            if (await Try(db, read, file, replaceMonths, progress, cancel) is { } outcome) return outcome;
    });

    /// <summary>Checks and compares without hindering anyone, and holds the store for writing only while it saves.</summary>
    /// <returns>Null where the store has changed in between.</returns>
    private async Task<VolumesOutcome?> Try(ForumbotDb db, ReadVolumes read, string file, bool replaceMonths, Action<VolumesProgress>? progress, CancellationToken cancel)
    {
        var (seen, keys, check, held) = await Check(db, read, file, replaceMonths, progress, cancel);
        if (check.Faults > 0) return new VolumesOutcome.Refused([.. check.Told.OrderBy(f => f.Row)], check.Faults);
        var news = check.Blocks.All.Where(b => b.IsNews).ToList();
        var replaced = news.Count(b => held.ContainsKey((b.Tjanst, b.Month)));
        VolumesOutcome.Imported Imported(long revision) => new(check.Rows, news.Count - replaced, replaced, check.Blocks.All.Count - news.Count, revision);
        if (news.Count == 0) return Imported(seen);
        return await Save(db, new(read, file, keys, check.Blocks, progress, cancel), news, seen, cancel) switch
        {
            (_, PackFault fault) => new VolumesOutcome.Refused([fault], 1),
            ({ } revision, _) => Imported(revision),
            _ => null,
        };
    }

    private static async Task<(long Seen, VolumeKeys Keys, VolumeCheck Check, Dictionary<(int, int), ReportedMonth> Held)> Check(
        ForumbotDb db, ReadVolumes read, string file, bool replaceMonths, Action<VolumesProgress>? progress, CancellationToken cancel)
    {
        await using var snapshot = await db.BeginReading(cancel);
        var seen = await OrganisationReader.Revision(db, cancel) ?? throw new StoreUnavailable(StoreProblem.Empty);
        var keys = await VolumeKeys.Read(db, cancel);
        var check = VolumeCheck.Of(read, keys, file, rows => progress?.Invoke(new(false, rows)), cancel);
        var held = (await OrganisationReader.All(db.ReportedMonths, cancel)).ToDictionary(r => (keys.Tjanster.Find(r.Tjanst), VolumeRow.MonthOf(r.Month)));
        if (check.Faults > 0) return (seen, keys, check, held);
        await FindNews(db, keys, check.Blocks, held, cancel);
        foreach (var block in check.Blocks.All.Where(b => b.IsNews && !replaceMonths && held.ContainsKey((b.Tjanst, b.Month))))
            check.Report(block.Line, PackFaultReason.MonthHeld, $"{keys.Tjanster.Keys[block.Tjanst]} {VolumeRow.DayOf(block.Month):yyyy-MM}", $"{held[(block.Tjanst, block.Month)].Rows}");
        return (seen, keys, check, held);
    }

    /// <summary>What the store does not hold is news; where its control sums are the same, its rows are compared.</summary>
    private static async Task FindNews(ForumbotDb db, VolumeKeys keys, VolumeBlocks blocks, Dictionary<(int, int), ReportedMonth> held, CancellationToken cancel)
    {
        foreach (var tjanst in blocks.All.GroupBy(b => b.Tjanst))
        {
            VolumeBlock[] alike = [.. tjanst.Where(b => held.TryGetValue((b.Tjanst, b.Month), out var sums) && b.MayBe(sums))];
            var compared = alike.Length > 0 ? await VolumeTable.Held(db, keys, tjanst.Key, [.. alike.Select(b => b.Month)], cancel) : null;
            foreach (var block in tjanst) block.IsNews = compared?.Find(block.Tjanst, block.Month) is not { } same || !block.IsSame(same);
        }
    }

    private async Task<(long? Revision, PackFault? Fault)> Save(ForumbotDb db, VolumePass pass, IReadOnlyList<VolumeBlock> news, long seen, CancellationToken cancel)
    {
        await using var fast = VolumeTable.Fast(db, pass.Keys);
        await fast.Bring(pass.Give, cancel);
        await using var transaction = await db.BeginWriting(cancel);
        if (await OrganisationReader.Revision(db, cancel) != seen) return (null, null);
        foreach (var tjanst in news.GroupBy(b => b.Tjanst)) await VolumeTable.Remove(db, pass.Keys.Tjanster.Keys[tjanst.Key], [.. tjanst.Select(b => VolumeRow.DayOf(b.Month))], cancel);
        await fast.Put(pass.Give, cancel);
        if (!pass.IsWhole) return (null, pass.Changed);
        db.ReportedMonths.AddRange(news.Select(b => b.Reported(pass.Keys)));
        var revision = await db.RaiseRevision(RevisionCause.Import, clock, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        await VolumeStores.Tidy(db, CancellationToken.None);
        return (revision, null);
    }
}
