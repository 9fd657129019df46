using System.Text.Encodings.Web;
using System.Text.Json;
using Forumbot.Features.Data;

namespace Forumbot.Commands;

/// <summary>What <c>outbox --json</c> prints: a list of objects, the oldest first.</summary>
internal static class OutboxJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<OutboxMessage> messages) => JsonSerializer.Serialize(messages.Select(m => new
    {
        m.Id,
        State = StateOf(m.State),
        m.Conversation,
        Kind = m.Kind.ToString().ToLowerInvariant(),
        m.CreatedAt,
        m.DueAt,
        m.Attempts,
        m.Doubts,
        m.Fault,
        m.Card,
        m.Text,
    }), Options);

    public static string StateOf(OutboxState state) => state switch
    {
        OutboxState.Waiting => "waiting",
        OutboxState.Sending => "sending",
        OutboxState.Sent => "sent",
        OutboxState.InDoubt => "in doubt",
        _ => "dead",
    };
}
