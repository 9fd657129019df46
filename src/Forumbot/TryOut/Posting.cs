using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Forumbot.TryOut;

/// <summary>What the bot posts, changes and takes back, on its way to the pages that hold the conversation.</summary>
internal sealed class Posting(Mailboxes mailboxes, Func<CancellationToken, ValueTask<Choices>> choices)
{
    private static long latest;

    /// <summary>Å, ä and ö as themselves: the size is then counted as Teams counts it. The page never reads this as HTML.</summary>
    private static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IResult> Send(string conversation, string? replyTo, JsonElement body, CancellationToken cancel)
    {
        if (await Refused(conversation, cancel) is { } refusal) return refusal;
        var id = NewId();
        if (Post("message", conversation, id, replyTo, body) is { } fault) return fault;
        return IsTyping(body) ? TypedResults.StatusCode(StatusCodes.Status202Accepted) : TypedResults.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }

    public async Task<IResult> Update(string conversation, string activity, JsonElement body, CancellationToken cancel) =>
        await Refused(conversation, cancel) ?? Post("update", conversation, activity, null, body) ?? TypedResults.Ok(new { id = activity });

    public async Task<IResult> Delete(string conversation, string activity, CancellationToken cancel)
    {
        if (await Refused(conversation, cancel) is { } refusal) return refusal;
        Tell("delete", conversation, new JsonObject { ["id"] = activity });
        return TypedResults.Ok();
    }

    /// <summary>Teams numbers what is said by the millisecond; no number comes twice.</summary>
    public static string NewId()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        long before, next;
        do
        {
            before = Interlocked.Read(ref latest);
            next = Math.Max(now, before + 1);
        }
        while (Interlocked.CompareExchange(ref latest, next, before) != before);
        return $"{next}";
    }

    /// <summary>Posts an activity to a conversation that is known; what is wrong with it, or null.</summary>
    public IResult? Post(string kind, string conversation, string id, string? replyTo, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            return Refusal.Bad("The activity has no type.");
        var activity = JsonObject.Create(body)!;
        activity["id"] = id;
        if (replyTo is not null) activity["replyToId"] = replyTo;
        return Tell(kind, Thread(conversation, kind, id), activity)
            ? null
            : Refusal.Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "Teams takes messages under 80 KB.");
    }

    /// <summary>Why the bot may not write there, or null.</summary>
    private async Task<IResult?> Refused(string conversation, CancellationToken cancel) =>
        Place.Of(conversation) is not { } place || !await IsKnown(place, cancel) || mailboxes.Of(place) is not { Count: > 0 } pages ? Refusal.NoConversation
        : pages.Any(page => page.Takes(place)) ? null
        : Refusal.NotInstalled;

    private async ValueTask<bool> IsKnown(Place place, CancellationToken cancel) => place.Channel is not { } id || (await choices(cancel)).ChannelOf(id) is not null;

    /// <summary>What is said in a channel outside its threads begins a thread of its own.</summary>
    private static string Thread(string conversation, string kind, string id) =>
        kind == "message" && Place.Of(conversation) is { Channel: { } channel, Session: null } && channel == conversation ? $"{channel};messageid={id}" : conversation;

    private bool Tell(string kind, string conversation, JsonObject activity)
    {
        var post = new JsonObject { ["conversation"] = conversation, ["activity"] = activity }.ToJsonString(Compact);
        if (post.Length > Connector.MostCharacters) return false;
        var place = Place.Of(conversation)!;
        foreach (var page in mailboxes.Of(place).Where(page => page.Takes(place))) page.Add(kind, post);
        return true;
    }

    private static bool IsTyping(JsonElement body) => body.GetProperty("type").ValueEquals("typing");
}
