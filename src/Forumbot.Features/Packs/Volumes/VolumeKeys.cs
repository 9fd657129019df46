using Forumbot.Domain.Catalogue;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>The services and buyers that volumes can be of.</summary>
internal sealed class VolumeKeys(IEnumerable<string> tjanster, IReadOnlyList<Forvaltning> forvaltningar)
{
    private readonly (int First, int Last)[] there = [.. forvaltningar.Select(Months)];

    internal KeyNumbers Tjanster { get; } = new(tjanster);

    internal KeyNumbers Forvaltningar { get; } = new(forvaltningar.Select(f => f.Key));

    internal static VolumeKeys Of(Organisation organisation) => new(organisation.Tjanster.Select(t => t.Key), organisation.Forvaltningar);

    internal static async Task<VolumeKeys> Read(ForumbotDb db, CancellationToken cancel) =>
        new(await db.Tjanster.Select(t => t.Key).ToListAsync(cancel), await db.Forvaltningar.AsNoTracking().ToListAsync(cancel));

    /// <summary>Whether the buyer is there on some day of the month: what it used otherwise would be charged to nobody.</summary>
    internal bool IsThere(int forvaltning, int month) => month >= there[forvaltning].First && month <= there[forvaltning].Last;

    private static (int, int) Months(Forvaltning forvaltning) =>
        (forvaltning.ValidFrom is { } from ? VolumeRow.MonthOf(from) : 0, forvaltning.ValidTo is { } to ? VolumeRow.MonthOf(to) : int.MaxValue);
}
