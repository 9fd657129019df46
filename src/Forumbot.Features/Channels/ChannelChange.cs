using Forumbot.Features.Data;

namespace Forumbot.Features.Channels;

/// <summary>Binds a channel or frees it. In a writing transaction, to be saved by the caller.</summary>
internal static class ChannelChange
{
    /// <param name="by">Entra object id of the one who does it, or "command".</param>
    public static async Task<ChannelState> Make(ForumbotDb db, ChannelState before, string? forvaltning, string by, TimeProvider clock, CancellationToken cancel)
    {
        var row = await db.ChannelBindings.FindAsync([before.Conversation], cancel)
            ?? db.ChannelBindings.Add(new ChannelBinding { Conversation = before.Conversation, ChangedAt = clock.GetUtcNow(), ChangedBy = by }).Entity;
        (row.Forvaltning, row.ChangedAt, row.ChangedBy, row.Version) = (forvaltning, clock.GetUtcNow(), by, before.Version + 1);
        await db.RaiseRevision(RevisionCause.Channel, clock, cancel);
        return before with { Forvaltning = forvaltning, Version = row.Version };
    }
}
