using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Packs;

/// <summary>What a pack without volumes must have, for the store's to be left alone: their services and buyers, and these in the months
/// in which they used something.</summary>
internal static class VolumesHold
{
    internal static async Task<IReadOnlyList<PackFault>> Faults(ForumbotDb db, Organisation pack, CancellationToken cancel)
    {
        var faults = new List<PackFault>();
        foreach (var tjanst in Gone(await db.Tjanster.Select(t => t.Key).ToListAsync(cancel), pack.Tjanster.Select(t => t.Key)))
            if (await db.Consumptions.AnyAsync(c => c.Tjanst == tjanst, cancel)) faults.Add(new(PackLayout.Services, null, null, PackFaultReason.StillUsed, tjanst));
        var held = await db.Forvaltningar.AsNoTracking().ToListAsync(cancel);
        foreach (var forvaltning in Gone(held.Select(f => f.Key), pack.Forvaltningar.Select(f => f.Key)))
            if (await Of(db, forvaltning).AnyAsync(cancel)) faults.Add(new(PackLayout.Units, null, null, PackFaultReason.StillUsed, forvaltning));
        var before = held.ToDictionary(f => f.Key, f => f.Validity);
        foreach (var forvaltning in pack.Forvaltningar.Where(f => f.Validity != default && before.TryGetValue(f.Key, out var validity) && validity != f.Validity))
            if (await Outside(db, forvaltning, cancel) is { } month) faults.Add(new(PackLayout.Units, null, null, PackFaultReason.UnitNotThere, forvaltning.Key, $"{month:yyyy-MM}"));
        return faults;
    }

    private static IEnumerable<string> Gone(IEnumerable<string> held, IEnumerable<string> given) => held.Except(given, StringComparer.Ordinal);

    private static async Task<DateOnly?> Outside(ForumbotDb db, Forvaltning forvaltning, CancellationToken cancel)
    {
        var (from, to) = (forvaltning.ValidFrom ?? DateOnly.MinValue, forvaltning.ValidTo ?? DateOnly.MaxValue);
        var first = Months.FirstOf(from);
        return await Of(db, forvaltning.Key).Where(c => c.Month < first || c.Month > to).Select(c => (DateOnly?)c.Month).FirstOrDefaultAsync(cancel);
    }

    /// <summary>By service and buyer, which is how volumes are found.</summary>
    private static IQueryable<Consumption> Of(ForumbotDb db, string forvaltning) =>
        from tjanst in db.Tjanster
        from used in db.Consumptions
        where used.Tjanst == tjanst.Key && used.Forvaltning == forvaltning
        select used;
}
