using Forumbot.Domain.Catalogue;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Channels;

/// <summary>Whose channels are, by the one who runs the program.</summary>
public sealed class KeepChannels(Changes changes, TimeProvider clock)
{
    /// <summary>No conversation's id is longer.</summary>
    public const int LongestId = 500;

    private const string ByCommand = "command";

    /// <param name="forvaltning">A key of the organisation; null frees the channel.</param>
    /// <returns>Whose it was.</returns>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<string?> Set(string conversation, string? forvaltning, CancellationToken cancel) => changes.Write(async db =>
    {
        var state = await ChannelState.Read(db, conversation, cancel);
        if (forvaltning is not null && state.Queue is not null) await ChannelChange.MakeQueue(db, state, null, ByCommand, clock, cancel);
        if (state.Forvaltning != forvaltning) await ChannelChange.Make(db, state, forvaltning, ByCommand, clock, cancel);
        return state.Forvaltning;
    }, cancel);

    /// <param name="area">Key of the area whose queue it is to be; null for no queue. It is no förvaltning's then.</param>
    /// <returns>The area whose queue it was.</returns>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<string?> SetQueue(string conversation, string? area, CancellationToken cancel) => changes.Write(async db =>
    {
        var state = await ChannelState.Read(db, conversation, cancel);
        if (area is not null && state.Forvaltning is not null) await ChannelChange.Make(db, state, null, ByCommand, clock, cancel);
        if (state.Queue != area) await ChannelChange.MakeQueue(db, state, area, ByCommand, clock, cancel);
        return state.Queue;
    }, cancel);

    /// <summary>Every channel that is a queue: conversation and area.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<IReadOnlyList<(string Conversation, string Area)>> Queues(CancellationToken cancel) => changes.Write<IReadOnlyList<(string, string)>>(async db =>
        [.. (await db.QueueChannels.AsNoTracking().Where(q => q.Area != null).OrderBy(q => q.Area).ThenBy(q => q.Conversation).ToListAsync(cancel)).Select(q => (q.Conversation, q.Area!))], cancel);

    /// <summary>Every channel that is some förvaltning's.</summary>
    public static IReadOnlyList<BoundChannel> List(Organisation organisation) => [.. organisation.Channels.OrderBy(c => c.Forvaltning, StringComparer.Ordinal).ThenBy(c => c.ConversationId, StringComparer.Ordinal)];
}
