using Forumbot.Domain.Catalogue;
using Forumbot.Features.Data;

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
        if (state.Forvaltning != forvaltning) await ChannelChange.Make(db, state, forvaltning, ByCommand, clock, cancel);
        return state.Forvaltning;
    }, cancel);

    /// <summary>Every channel that is some förvaltning's.</summary>
    public static IReadOnlyList<BoundChannel> List(Organisation organisation) => [.. organisation.Channels.OrderBy(c => c.Forvaltning, StringComparer.Ordinal).ThenBy(c => c.ConversationId, StringComparer.Ordinal)];
}
