using System.Collections.Frozen;
using Forumbot.Domain.Catalogue;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Whose the place is where somebody writes, by what Teams tells of it. Indexed anew when the organisation has changed:
/// two threads may both do so, and either's is right.</summary>
internal sealed class BoundChannels
{
    private volatile Index? _index;

    /// <summary>The förvaltning that a channel belongs to; its threads belong to it too.</summary>
    public string? BoundForvaltning(Organisation organisation, string? conversation) =>
        conversation is null ? null : Of(organisation).Channels.GetValueOrDefault(ConversationAccount.ChannelOf(conversation));

    private Index Of(Organisation organisation) =>
        _index is { } known && ReferenceEquals(known.Organisation, organisation) ? known : _index = Index.Of(organisation);

    private sealed record Index(Organisation Organisation, FrozenDictionary<string, string> Channels)
    {
        public static Index Of(Organisation organisation) => new(
            organisation,
            organisation.Channels.ToFrozenDictionary(c => c.ConversationId, c => c.Forvaltning, StringComparer.Ordinal));
    }
}
