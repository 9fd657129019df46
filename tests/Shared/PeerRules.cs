using System.Text;
using System.Text.Json;

namespace Forumbot.TestSupport;

/// <summary>What a strict connector demands of what is sent to it. Each gives why it is refused, or null.</summary>
internal static class PeerRules
{
    /// <summary>Teams counts a message in UTF-16.</summary>
    public const int MostBytes = 80 * 1024;

    public static bool TooLarge(ReadOnlySpan<byte> body) => Encoding.UTF8.GetCharCount(body) * 2 >= MostBytes;

    public static string? Activity(JsonElement body, PeerRoute route) =>
        body.ValueKind is not JsonValueKind.Object ? "the body is no object"
        : Text(body, "type") is not ("message" or "typing") ? "type is missing or unknown"
        : Id(body, "from") is null ? "from.id is missing"
        : Id(body, "conversation") != route.First ? "conversation.id is not the route's"
        : route.Act is PeerAct.Reply && Text(body, "replyToId") != route.Second ? "replyToId is not the route's"
        : Text(body, "type") is "message" && Text(body, "text") is null && !HasAttachments(body) ? "the message has neither text nor attachments"
        : null;

    /// <summary>A 1:1 chat with one member, or a new thread in a channel.</summary>
    public static string? Conversation(JsonElement body) =>
        body.ValueKind is not JsonValueKind.Object ? "the body is no object"
        : Id(body, "bot") is null ? "bot.id is missing"
        : Part(body, "channelData", "tenant") is not { } tenant || Text(tenant, "id") is null ? "channelData.tenant.id is missing"
        : Channel(body) is not null ? Thread(body)
        : Member(body) is null ? "members does not hold one member with an id"
        : null;

    /// <summary>The channel that a thread is started in; null for a chat.</summary>
    public static string? Channel(JsonElement body) => Part(body, "channelData", "channel") is { } channel ? Text(channel, "id") : null;

    public static string? Member(JsonElement body) =>
        body.TryGetProperty("members", out var members) && members.ValueKind is JsonValueKind.Array && members.GetArrayLength() == 1 ? Text(members[0], "id") : null;

    private static string? Thread(JsonElement body) =>
        !body.TryGetProperty("isGroup", out var group) || group.ValueKind is not JsonValueKind.True ? "isGroup is not true"
        : !body.TryGetProperty("activity", out var first) || Text(first, "type") is not "message" ? "a thread has no first activity"
        : null;

    private static bool HasAttachments(JsonElement body) =>
        body.TryGetProperty("attachments", out var attachments) && attachments.ValueKind is JsonValueKind.Array && attachments.GetArrayLength() > 0
        && attachments.EnumerateArray().All(a => Text(a, "contentType") is not null && a.TryGetProperty("content", out _));

    private static string? Id(JsonElement of, string name) => Part(of, name) is { } part ? Text(part, "id") : null;

    private static JsonElement? Part(JsonElement of, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (of.ValueKind is not JsonValueKind.Object || !of.TryGetProperty(name, out of)) return null;
        return of;
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
