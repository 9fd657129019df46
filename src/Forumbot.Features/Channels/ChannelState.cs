using Forumbot.Domain.Catalogue;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Channels;

/// <summary>Whose a channel is.</summary>
/// <param name="Conversation">The channel's own id, without thread.</param>
/// <param name="Forvaltning">Null where it is nobody's.</param>
/// <param name="Version">Grows with each change; 0 for what only the pack has said.</param>
internal sealed record ChannelState(string Conversation, string? Forvaltning, int Version)
{
    /// <summary>Key of the area whose queue it is; null where it is none.</summary>
    public string? Queue { get; init; }

    /// <summary>What somebody has said of the channel stands before the pack. A queue is no förvaltning's, whatever a pack that came later says.</summary>
    public static async Task<ChannelState> Read(ForumbotDb db, string conversation, CancellationToken cancel)
    {
        var state = await Binding(db, conversation, cancel);
        return await db.QueueChannels.AsNoTracking().SingleOrDefaultAsync(q => q.Conversation == conversation, cancel) is not { } queue ? state
            : state with { Version = state.Version + queue.Version, Queue = queue.Area, Forvaltning = queue.Area is null ? state.Forvaltning : null };
    }

    public Area? QueueArea(Organisation organisation) => Queue is null ? null : Lookup.Of(organisation).Area(Queue) ?? new(Queue, Queue, null, []);

    private static async Task<ChannelState> Binding(ForumbotDb db, string conversation, CancellationToken cancel) =>
        await db.ChannelBindings.AsNoTracking().SingleOrDefaultAsync(b => b.Conversation == conversation, cancel) is { } binding
            ? new(conversation, binding.Forvaltning, binding.Version)
            : new(conversation, (await db.Channels.AsNoTracking().SingleOrDefaultAsync(c => c.ConversationId == conversation, cancel))?.Forvaltning, 0);

    /// <summary>Its förvaltning's name; the key where nobody is called so any more. Null where it is nobody's.</summary>
    public string? Name(Organisation organisation) => Forvaltning is null ? null : Lookup.Of(organisation).Forvaltning(Forvaltning)?.Name ?? Forvaltning;
}
