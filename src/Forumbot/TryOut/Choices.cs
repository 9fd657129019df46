using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.TryOut;

/// <summary>What the page offers to choose among.</summary>
/// <param name="DrawsCards">Whether the build brought in what draws cards; else the page shows answers as text.</param>
internal sealed record Choices(
    string Organisation,
    bool DrawsCards,
    IReadOnlyList<PersonChoice> People,
    IReadOnlyList<ChannelChoice> Channels,
    Examples Examples)
{
    public static Choices Of(Organisation organisation, bool drawsCards)
    {
        var names = organisation.Forvaltningar.ToDictionary(f => f.Key, f => f.Name);
        string Name(string key) => names.GetValueOrDefault(key, key);
        return new(organisation.Rules.Name, drawsCards,
            [.. organisation.People.Select(p => PersonChoice.Of(p, Name))],
            [.. organisation.Channels.Select(c => new ChannelChoice(c.ConversationId, Name(c.Forvaltning)))],
            Examples.Of(organisation));
    }
}

internal sealed record PersonChoice(string AadObjectId, string Title, string Forvaltning)
{
    public static PersonChoice Of(Person person, Func<string, string> name) => new(person.AadObjectId, person.Title, name(person.Forvaltning));
}

/// <param name="Id">The channel's conversation id, as Teams gives it.</param>
/// <param name="Forvaltning">Name of the förvaltning that the channel belongs to.</param>
internal sealed record ChannelChoice(string Id, string Forvaltning);
