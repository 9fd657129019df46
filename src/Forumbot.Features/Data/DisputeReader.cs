using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Reads what disputed volumes have changed.</summary>
internal static class DisputeReader
{
    /// <summary>Known changes of volumes, those of accepted figures too.</summary>
    internal static async Task<IReadOnlyList<VolumeAdjustment>> Over(ForumbotDb db, string organisation, IReadOnlyList<KeyVolume> measured, IReadOnlyList<VolumeAdjustment> known, CancellationToken cancel)
    {
        var accepted = await db.VolumeDisputes.AsNoTracking().Where(d => d.Organisation == organisation && d.State == DisputeState.Accepted).ToListAsync(cancel);
        return accepted.Count == 0 ? known : [.. known, .. Disputes.Adjustments(measured, known, accepted.Select(Of))];
    }

    internal static VolumeDispute Of(VolumeDisputeRow row) => new(row.Id, row.Year, row.Key, row.Tjanst, row.Forvaltning, row.Volume, row.Claimed, row.State)
    {
        Accepted = row.Accepted,
        AppliesTo = row.AppliesTo,
        AnsweredAt = row.AnsweredAt,
    };
}
