using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Forumbot.TryOut;

/// <summary>The part of the Bot Framework connector that a bot answers through, and the stream on which a page hears it.</summary>
internal static class Connector
{
    /// <summary>Teams takes messages under 80 KB, counted in UTF-16.</summary>
    public const int MostCharacters = 40 * 1024;

    public static void MapConnector(this RouteGroupBuilder group, Mailboxes mailboxes)
    {
        group.MapGet("/events", (string session, string? after, HttpRequest request, IHostApplicationLifetime life) =>
            Events(mailboxes, session, Header(request) ?? after, life.ApplicationStopping));

        var activities = group.MapGroup("/connector/v3/conversations/{conversation}/activities").WithMetadata(new RequestSizeLimitAttribute(1024 * 1024));
        activities.MapPost("", (string conversation, JsonElement body) => Deliver(mailboxes, conversation, "message", NewId(), body));
        activities.MapPost("/{activity}", (string conversation, string activity, JsonElement body) => Deliver(mailboxes, conversation, "message", NewId(), body, activity));
        activities.MapPut("/{activity}", (string conversation, string activity, JsonElement body) => Deliver(mailboxes, conversation, "update", activity, body));
        activities.MapDelete("/{activity}", (string conversation, string activity) => Delete(mailboxes, conversation, activity));
    }

    private static string? Header(HttpRequest request) => request.Headers["Last-Event-ID"] is [{ Length: > 0 } id] ? id : null;

    private static string NewId() => Guid.NewGuid().ToString("N");

    private static IResult Events(Mailboxes mailboxes, string session, string? after, CancellationToken stopping) =>
        Mailboxes.IsSession(session)
            ? TypedResults.ServerSentEvents(mailboxes.Open(session).Read(after, stopping))
            : Refused(StatusCodes.Status400BadRequest, "BadSyntax", "The session is 32 hexadecimal digits.");

    private static IResult Deliver(Mailboxes mailboxes, string conversation, string kind, string id, JsonElement body, string? replyTo = null)
    {
        if (!mailboxes.TryFind(conversation, out var mailbox)) return NoConversation();
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            return Refused(StatusCodes.Status400BadRequest, "BadSyntax", "The activity has no type.");

        var activity = JsonObject.Create(body)!;
        activity["id"] = id;
        if (replyTo is not null) activity["replyToId"] = replyTo;
        var post = new JsonObject { ["conversation"] = conversation, ["activity"] = activity }.ToJsonString(Compact);
        if (post.Length > MostCharacters) return Refused(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "Teams takes messages under 80 KB.");
        mailbox.Add(kind, post);
        return TypedResults.Ok(new { id });
    }

    private static IResult Delete(Mailboxes mailboxes, string conversation, string activity)
    {
        if (!mailboxes.TryFind(conversation, out var mailbox)) return NoConversation();
        mailbox.Add("delete", new JsonObject { ["conversation"] = conversation, ["activity"] = new JsonObject { ["id"] = activity } }.ToJsonString(Compact));
        return TypedResults.Ok();
    }

    /// <summary>Å, ä and ö as themselves: the size is then counted as Teams counts it. The page never reads this as HTML.</summary>
    private static JsonSerializerOptions Compact { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonHttpResult<object> NoConversation() => Refused(StatusCodes.Status404NotFound, "ConversationNotFound", "No open page holds the conversation.");

    /// <summary>A refusal in the connector's own form.</summary>
    private static JsonHttpResult<object> Refused(int status, string code, string message) =>
        TypedResults.Json<object>(new { error = new { code, message } }, statusCode: status);
}
