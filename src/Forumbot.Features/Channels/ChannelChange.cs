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
        (row.Forvaltning, row.ChangedAt, row.ChangedBy, row.Version) = (forvaltning, clock.GetUtcNow(), by, row.Version + 1);
        await db.RaiseRevision(RevisionCause.Channel, clock, cancel);
        return before with { Forvaltning = forvaltning, Version = before.Version + 1 };
    }

    /// <param name="area">Key of the area whose queue it is to be; null for none.</param>
    /// <inheritdoc cref="Make" path="/param[@name='by']"/>
    public static async Task<ChannelState> MakeQueue(ForumbotDb db, ChannelState before, string? area, string by, TimeProvider clock, CancellationToken cancel)
    {
        var row = await db.QueueChannels.FindAsync([before.Conversation], cancel)
            ?? db.QueueChannels.Add(new QueueChannel { Conversation = before.Conversation, ChangedAt = clock.GetUtcNow(), ChangedBy = by }).Entity;
        (row.Area, row.ChangedAt, row.ChangedBy, row.Version) = (area, clock.GetUtcNow(), by, row.Version + 1);
        return before with { Queue = area, Version = before.Version + 1 };
    }
}
