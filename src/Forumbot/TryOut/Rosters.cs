namespace Forumbot.TryOut;

/// <summary>Who is in a conversation, and which channels a team has, as the connector tells.</summary>
internal sealed class Rosters(Mailboxes mailboxes, Func<CancellationToken, ValueTask<Choices>> choices)
{
    private const int LargestPage = 500;

    public Task<IResult> Members(string conversation, CancellationToken cancel) =>
        In(conversation, people => TypedResults.Ok(people.Select(Told)), cancel);

    /// <param name="pageSize">1 to 500; Teams gives 100 where it is not said.</param>
    /// <param name="continuationToken">Where the page before ended.</param>
    public Task<IResult> Page(string conversation, int? pageSize, string? continuationToken, CancellationToken cancel) => In(conversation, people =>
    {
        var (size, from) = (Math.Clamp(pageSize ?? 100, 1, LargestPage), 0);
        if (continuationToken is { Length: > 0 } && (!int.TryParse(continuationToken, out from) || from < 0)) return Refusal.Bad("The continuation token is not one of ours.", "BadArgument");
        var members = people.Skip(from).Take(size).Select(Told);
        return from + size < people.Count ? TypedResults.Ok(new { continuationToken = $"{from + size}", members }) : TypedResults.Ok(new { members });
    }, cancel);

    public Task<IResult> Member(string conversation, string member, CancellationToken cancel) => In(conversation, people =>
        people.FirstOrDefault(p => p.Answers(member)) is { } person
            ? TypedResults.Ok(Told(person))
            : Refusal.Of(StatusCodes.Status404NotFound, "MemberNotFoundInConversation", "The member is not in the conversation."), cancel);

    public async Task<IResult> Team(string team, CancellationToken cancel) => await OfTeam(team, cancel) is not { } of ? NoTeam
        : TypedResults.Ok(new { id = team, name = of.Channel.Name, tenantId = Choices.Tenant, type = "standard", channelCount = 2, memberCount = of.People.Count });

    /// <summary>The first channel of a team has the team's id, and no name.</summary>
    public async Task<IResult> Channels(string team, CancellationToken cancel) => await OfTeam(team, cancel) is not { } of ? NoTeam
        : TypedResults.Ok(new { conversations = new object[] { new { id = team, type = "standard" }, new { id = of.Channel.Id, name = of.Channel.Name, type = "standard" } } });

    private static IResult NoTeam => Refusal.Of(StatusCodes.Status404NotFound, "NotFound", "There is no such team.");

    private async Task<(ChannelChoice Channel, IReadOnlyList<PersonChoice> People)?> OfTeam(string team, CancellationToken cancel)
    {
        var offered = await choices(cancel);
        return offered.Channels.FirstOrDefault(c => c.Team == team) is { } channel ? (channel, offered.Everyone) : null;
    }

    private async Task<IResult> In(string conversation, Func<IReadOnlyList<PersonChoice>, IResult> tell, CancellationToken cancel)
    {
        var offered = await choices(cancel);
        if (Place.Of(conversation) is not { } place || mailboxes.Of(place) is not { Count: > 0 } pages) return Refusal.NoConversation;
        if (place.Channel is { } id && offered.ChannelOf(id) is null) return Refusal.NoConversation;
        if (!pages.Any(page => page.Takes(place))) return Refusal.NotInstalled;
        return tell(place.Person is null ? offered.Everyone : [.. offered.Everyone.Where(p => p.AadObjectId == place.Person)]);
    }

    private static object Told(PersonChoice person) => new
    {
        id = person.Id,
        aadObjectId = person.AadObjectId,
        objectId = person.AadObjectId,
        name = person.Title,
        email = $"{person.AadObjectId}@forumbot.example",
        userPrincipalName = $"{person.AadObjectId}@forumbot.example",
        tenantId = Choices.Tenant,
        userRole = "user",
    };
}
