using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.TryOut;

/// <summary>What the page offers to choose among.</summary>
/// <param name="DrawsCards">Whether the build brought in what draws cards; else the page shows answers as text.</param>
/// <param name="Channels">Those that belong to a förvaltning, and one that nobody has connected yet.</param>
internal sealed record Choices(
    string Organisation,
    bool DrawsCards,
    IReadOnlyList<PersonChoice> People,
    IReadOnlyList<ChannelChoice> Channels,
    Examples Examples)
{
    /// <summary>The tenant of all that the page sends.</summary>
    public const string Tenant = "00000000-0000-4000-8000-0000000f0000";

    /// <summary>Everybody who writes in the page: those in the directory, and one who is not.</summary>
    internal IReadOnlyList<PersonChoice> Everyone => [.. People, PersonChoice.Stranger];

    public static Choices Of(Organisation organisation, bool drawsCards)
    {
        var names = organisation.Forvaltningar.ToDictionary(f => f.Key, f => f.Name);
        string Name(string key) => names.GetValueOrDefault(key, key);
        var bound = organisation.Channels.Select(c => ChannelChoice.Of(c.ConversationId, Name(c.Forvaltning))).ToList();
        return new(organisation.Rules.Name, drawsCards,
            [.. organisation.People.Select(p => PersonChoice.Of(p, Name))],
            bound.Exists(c => c.Id == ChannelChoice.New) ? bound : [.. bound, ChannelChoice.Of(ChannelChoice.New, null)],
            Examples.Of(organisation));
    }

    /// <param name="id">Of the channel, or of its team.</param>
    public ChannelChoice? ChannelOf(string id) => Channels.FirstOrDefault(c => c.Id == id || c.Team == id);

    public PersonChoice? PersonOf(string member) => Everyone.FirstOrDefault(p => p.Answers(member));
}

internal sealed record PersonChoice(string AadObjectId, string Title, string Forvaltning)
{
    public static PersonChoice Stranger { get; } = new("00000000-0000-4000-8000-00000000ffff", "Någon utanför katalogen", "");

    /// <summary>As the channel knows the person.</summary>
    internal string Id => $"29:{AadObjectId}";

    public static PersonChoice Of(Person person, Func<string, string> name) => new(person.AadObjectId, person.Title, name(person.Forvaltning));

    /// <summary>Teams takes either id for a member.</summary>
    public bool Answers(string member) => member == Id || member == AadObjectId;
}

/// <param name="Id">The channel's conversation id, as Teams gives it.</param>
/// <param name="Team">Of its team: that is the id of the team's first channel, which the page does not show.</param>
/// <param name="Forvaltning">Name of the förvaltning that the channel belongs to; null where it belongs to none.</param>
internal sealed record ChannelChoice(string Id, string Team, string? Forvaltning)
{
    /// <summary>A channel that nobody has connected, to try that in.</summary>
    public const string New = "19:tryout-ny-kanal@thread.tacv2";

    public bool IsNew => Id == New;

    internal string Name => IsNew ? "Ny kanal" : Forvaltning ?? Id;

    public static ChannelChoice Of(string id, string? forvaltning) => new(id, id.StartsWith("19:", StringComparison.Ordinal) ? $"19:team-{id[3..]}" : id, forvaltning);
}
