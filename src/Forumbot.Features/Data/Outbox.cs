using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Messages that wait to be sent.</summary>
internal static class Outbox
{
    /// <summary>Adds a message to its conversation's end. In a writing transaction, to be saved by the caller.</summary>
    internal static async Task Add(ForumbotDb db, string id, Outgoing message, DateTimeOffset now, CancellationToken cancel)
    {
        var last = db.Outbox.Local.Where(m => m.Conversation == message.Conversation).Max(m => (long?)m.Sequence)
            ?? await db.Outbox.Where(m => m.Conversation == message.Conversation).MaxAsync(m => (long?)m.Sequence, cancel) ?? 0;
        db.Outbox.Add(new OutboxMessage
        {
            Id = id,
            Conversation = message.Conversation,
            Sequence = last + 1,
            Kind = message.Kind,
            Activity = message.Activity,
            Text = message.Reply.Text,
            Card = message.Reply.Card,
            Data = message.Reply.Data.ValueKind is System.Text.Json.JsonValueKind.Undefined ? null : message.Reply.Data.GetRawText(),
            Language = message.Language,
            ResendInDoubt = message.ResendInDoubt,
            State = OutboxState.Waiting,
            CreatedAt = now,
            DueAt = now,
        });
    }
}
