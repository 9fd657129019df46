using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Reads what the supplier's side is decided from.</summary>
internal static class QueueReader
{
    /// <summary>Those who are away that day or later.</summary>
    internal static async Task<IReadOnlyList<Absence>> Absences(ForumbotDb db, DateOnly today, CancellationToken cancel) =>
        await db.Absences.AsNoTracking().Where(a => a.To >= today).OrderBy(a => a.From).ThenBy(a => a.Id).ToListAsync(cancel);

    /// <summary>Orders that the supplier has something left to do with.</summary>
    internal static async Task<IReadOnlyList<Avrop>> Open(ForumbotDb db, CancellationToken cancel) =>
        await db.Avrop.AsNoTracking().Where(a => a.State == AvropState.Placed || a.State == AvropState.Accepted || a.State == AvropState.InProgress || a.State == AvropState.Complained).ToListAsync(cancel);

    /// <summary>Orders that are not delivered and are promised by a day at the latest; the longest promised first.</summary>
    internal static async Task<IReadOnlyList<Avrop>> PromisedBy(ForumbotDb db, DateOnly day, CancellationToken cancel) =>
        await db.Avrop.AsNoTracking().Where(a => (a.State == AvropState.Placed || a.State == AvropState.Accepted || a.State == AvropState.InProgress) && a.ReadyBy <= day)
            .OrderBy(a => a.ReadyBy).ThenBy(a => a.Year).ThenBy(a => a.Serial).ToListAsync(cancel);

    /// <summary>The open channels where an area's orders come; none where its team has no channel.</summary>
    internal static async Task<IReadOnlyList<string>> Channels(ForumbotDb db, string area, CancellationToken cancel) =>
        await db.QueueChannels.Where(q => q.Area == area && db.Conversations.Any(c => c.Id == q.Conversation && c.ClosedAt == null)).OrderBy(q => q.Conversation).Select(q => q.Conversation).ToListAsync(cancel);
}
