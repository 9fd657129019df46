using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Cards that stand somewhere and are brought up to date there.</summary>
internal static class PostedCards
{
    /// <summary>Remembers the card of a message, where it is to be brought up to date. In a writing transaction, to be saved by the caller.</summary>
    internal static async Task Keep(ForumbotDb db, string message, Outgoing outgoing, CancellationToken cancel)
    {
        if (outgoing.Keep is not { } keep) return;
        var replaced = outgoing.Kind is OutgoingKind.Update ? outgoing.Activity : null;
        var id = replaced is null ? message : Outbox.IdOf($"{outgoing.Conversation}|{replaced}");
        // A message has an id of its own; a card that is replaced may be kept already, by the message that posted it or by where it stands.
        if (replaced is not null && (db.PostedCards.Local.FindEntry(id) is not null || await db.PostedCards.AnyAsync(c => c.Id == id || (c.About == keep.About && c.Activity == replaced), cancel))) return;
        db.PostedCards.Add(new() { Id = id, About = keep.About, Audience = keep.Audience, Conversation = outgoing.Conversation, Language = outgoing.Language, Activity = replaced });
    }

    /// <summary>The message has got its id in the channel. In a writing transaction, to be saved by the caller.</summary>
    /// <returns>Whether its card had come to be another while it was sent: that one waits to take its place.</returns>
    internal static async Task<bool> Sent(ForumbotDb db, string message, string activity, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.PostedCards.FindAsync([message], cancel) is not { } card) return false;
        card.Activity = activity;
        if (card.Stale is not { } stale) return false;
        card.Stale = null;
        await Outbox.Add(db, Outbox.IdOf($"{message}|{activity}"), new(card.Conversation, KeptSaid.Read(stale).Card!, card.Language, OutgoingKind.Update, activity), now, cancel);
        return true;
    }

    /// <summary>The messages that bring every card about something up to date, but the one that is answered in place. What still waits to be sent is
    /// changed where it waits. In a writing transaction, to be saved by the caller.</summary>
    /// <param name="render">The card as it is to be, for whom: the Entra object id of the one whose chat it stands in, null where others read it too.</param>
    internal static async Task<IReadOnlyList<Outgoing>> Renew(ForumbotDb db, string about, Act? act, Func<PostedCard, string?, Renewed> render, CancellationToken cancel)
    {
        var messages = new List<Outgoing>();
        foreach (var card in await db.PostedCards.Where(c => c.About == about).OrderBy(c => c.Id).ToListAsync(cancel))
        {
            if (act is not null && IsPressed(card, act)) continue;
            var renewed = render(card, await ReaderOf(db, card, cancel));
            if (card.Activity is { } activity) messages.Add(new(card.Conversation, renewed.Card, card.Language, OutgoingKind.Update, activity));
            else await RenewUnsent(db, card, renewed.Card, cancel);
            if (renewed.IsLast && card.Stale is null) db.PostedCards.Remove(card);
        }

        return messages;
    }

    /// <summary>The card whose button was pressed, where it stands and is brought up to date; null where it is not.</summary>
    internal static async Task<PostedCard?> Pressed(ForumbotDb db, string about, Act act, CancellationToken cancel) =>
        (await db.PostedCards.AsNoTracking().Where(c => c.About == about && c.Activity != null && c.Activity == act.Card).ToListAsync(cancel)).Find(c => IsPressed(c, act));

    /// <summary>The one whose own chat a card stands in.</summary>
    internal static async Task<string?> ReaderOf(ForumbotDb db, PostedCard card, CancellationToken cancel) =>
        (await db.Conversations.FindAsync([ConversationAddress.RootOf(card.Conversation)], cancel))?.Person;

    private static bool IsPressed(PostedCard card, Act act) => card.Activity is not null && card.Activity == act.Card && ConversationAddress.RootOf(card.Conversation) == act.Where.Root;

    /// <summary>What is being sent has been read already: what comes after it is kept until it has arrived.</summary>
    private static async Task RenewUnsent(ForumbotDb db, PostedCard card, Reply reply, CancellationToken cancel)
    {
        if (await db.Outbox.FindAsync([card.Id], cancel) is not { State: not OutboxState.Sent } message) return;
        card.Stale = message.State is OutboxState.Sending ? KeptSaid.Write(new("", Card: reply)) : null;
        if (card.Stale is null) (message.Text, message.Card, message.Data) = (reply.Text, reply.Card, reply.Data.ValueKind is JsonValueKind.Undefined ? null : reply.Data.GetRawText());
    }
}
