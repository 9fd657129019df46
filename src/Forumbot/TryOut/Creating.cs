using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Forumbot.TryOut;

/// <summary>A conversation that the bot begins: a 1:1 chat in the page used last, or a thread in a channel.</summary>
internal sealed class Creating(Mailboxes mailboxes, Func<CancellationToken, ValueTask<Choices>> choices)
{
    private readonly Posting posting = new(mailboxes, choices);

    public async Task<IResult> Create(JsonElement body, CancellationToken cancel)
    {
        if (body.ValueKind != JsonValueKind.Object) return Refusal.Bad("The body is not an object.");
        var offered = await choices(cancel);
        return Text(body, "channelData", "channel", "id") is { } channel ? Thread(offered, channel, body)
            : Text(body, "tenantId") is null && Text(body, "channelData", "tenant", "id") is null ? Refusal.Bad("The tenant is missing.", "BadArgument")
            : Member(body) is { } member && offered.PersonOf(member) is { } person ? Chat(person, body)
            : Refusal.Bad("A bot begins a chat with one member, whom it knows by an id from Teams.", "BadArgument");
    }

    private IResult Chat(PersonChoice person, JsonElement body)
    {
        if (mailboxes.Latest is not { } page) return Refusal.NoConversation;
        var conversation = $"a:tryout-{page.Session}-{person.AadObjectId}";
        if (!page.Takes(Place.Of(conversation)!)) return Refusal.NotInstalled;
        return body.TryGetProperty("activity", out var activity) ? Begun(conversation, conversation, Posting.NewId(), activity) : Created(new { id = conversation });
    }

    private IResult Thread(Choices offered, string channel, JsonElement body)
    {
        if (offered.ChannelOf(channel) is null) return Refusal.NoConversation;
        if (!mailboxes.Of(new(null, null, channel)).Any(page => page.Takes(new(null, null, channel)))) return Refusal.NotInstalled;
        if (!body.TryGetProperty("activity", out var activity)) return Refusal.Bad("A thread begins with an activity.");
        var id = Posting.NewId();
        return Begun(channel, $"{channel};messageid={id}", id, activity);
    }

    private IResult Begun(string into, string conversation, string id, JsonElement activity) =>
        posting.Post("message", into, id, null, activity) ?? Created(new { id = conversation, activityId = id });

    private static JsonHttpResult<T> Created<T>(T body) => TypedResults.Json(body, statusCode: StatusCodes.Status201Created);

    private static string? Member(JsonElement body) =>
        body.TryGetProperty("members", out var members) && members.ValueKind is JsonValueKind.Array && members.GetArrayLength() == 1 ? Text(members[0], "id") : null;

    private static string? Text(JsonElement of, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (of.ValueKind is not JsonValueKind.Object || !of.TryGetProperty(name, out of)) return null;
        return of.ValueKind is JsonValueKind.String && of.GetString() is { Length: > 0 } text ? text : null;
    }
}
