using System.Collections.Frozen;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Who somebody is and where they write, by what Teams tells of them; never by what they claim.</summary>
internal sealed class PeopleInUse(Func<Organisation> current)
{
    private Index _index = Index.Of(current());

    /// <summary>Null for those who are not in the directory.</summary>
    public Person? Find(string? aadObjectId) => aadObjectId is null ? null : Now().People.GetValueOrDefault(aadObjectId);

    /// <summary>The förvaltning that a channel belongs to; its threads belong to it too.</summary>
    public string? BoundForvaltning(string? conversation) =>
        conversation is null ? null : Now().Channels.GetValueOrDefault(ConversationAccount.ChannelOf(conversation));

    /// <summary>Made anew when the organisation has changed. Two threads may both do so; either's is right.</summary>
    private Index Now()
    {
        var organisation = current();
        return ReferenceEquals(_index.Organisation, organisation) ? _index : _index = Index.Of(organisation);
    }

    private sealed record Index(Organisation Organisation, FrozenDictionary<string, Person> People, FrozenDictionary<string, string> Channels)
    {
        public static Index Of(Organisation organisation) => new(
            organisation,
            organisation.People.ToFrozenDictionary(p => p.AadObjectId, StringComparer.OrdinalIgnoreCase),
            organisation.Channels.ToFrozenDictionary(c => c.ConversationId, c => c.Forvaltning, StringComparer.Ordinal));
    }
}
