using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Messages that wait to be sent.</summary>
internal static class Outbox
{
    /// <summary>Short, for people type it, and the same for the same words.</summary>
    internal static string IdOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8));

    /// <summary>Adds a message to its conversation's end. In a writing transaction, to be saved by the caller.</summary>
    internal static async Task<OutboxMessage> Add(ForumbotDb db, string id, Outgoing message, DateTimeOffset now, CancellationToken cancel) => db.Outbox.Add(new()
    {
        Id = id,
        Conversation = message.Conversation,
        Sequence = await End(db, message.Conversation, cancel),
        Kind = message.Kind,
        Activity = message.Activity,
        Text = message.Reply.Text,
        Card = message.Reply.Card,
        Data = message.Reply.Data.ValueKind is JsonValueKind.Undefined ? null : message.Reply.Data.GetRawText(),
        Language = message.Language,
        ResendInDoubt = message.ResendInDoubt,
        State = OutboxState.Waiting,
        CreatedAt = now,
        DueAt = now,
    }).Entity;

    /// <summary>Nothing that waits for a conversation, or for a thread of it, is sent any more.</summary>
    /// <param name="root">The conversation's id, without thread.</param>
    /// <param name="fault">Why, in a word for the administrator.</param>
    internal static async Task GiveUp(ForumbotDb db, string root, string? fault, CancellationToken cancel)
    {
        var thread = root + ConversationAddress.ThreadMark;
        var waiting = await db.Outbox.Where(m => m.State == OutboxState.Waiting && (m.Conversation == root || m.Conversation.StartsWith(thread))).ToListAsync(cancel);
        foreach (var message in waiting) (message.State, message.Fault) = (OutboxState.Dead, fault);
    }

    /// <summary>The place after the last message of a conversation.</summary>
    internal static async Task<long> End(ForumbotDb db, string conversation, CancellationToken cancel)
    {
        var added = db.Outbox.Local.Where(m => m.Conversation == conversation).Max(m => (long?)m.Sequence);
        var kept = await db.Outbox.Where(m => m.Conversation == conversation).MaxAsync(m => (long?)m.Sequence, cancel);
        return Math.Max(added ?? 0, kept ?? 0) + 1;
    }
}
