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
        // A card that was posted through the outbox has its row by the message that posted it.
        if (replaced is not null && await db.PostedCards.AnyAsync(c => c.About == keep.About && c.Activity == replaced, cancel)) return;
        var id = replaced is null ? message : Outbox.IdOf($"{outgoing.Conversation}|{replaced}");
        // A message has an id of its own; a card that is replaced may be kept already.
        if (replaced is not null && await db.PostedCards.FindAsync([id], cancel) is not null) return;
        db.PostedCards.Add(new() { Id = id, About = keep.About, Audience = keep.Audience, Conversation = outgoing.Conversation, Language = outgoing.Language, Activity = replaced });
    }

    /// <summary>The message has got its id in the channel.</summary>
    internal static async Task Sent(ForumbotDb db, string message, string activity, CancellationToken cancel)
    {
        if (await db.PostedCards.FindAsync([message], cancel) is { } card) card.Activity = activity;
    }

    /// <summary>The messages that bring every card about something up to date, but the one that is answered in place. What still waits to be sent is
    /// changed where it waits.</summary>
    /// <param name="render">The card as it is to be, for whom.</param>
    internal static async Task<IReadOnlyList<Outgoing>> Renew(ForumbotDb db, string about, Act? act, Func<PostedCard, Reply> render, CancellationToken cancel)
    {
        var messages = new List<Outgoing>();
        foreach (var card in await db.PostedCards.AsNoTracking().Where(c => c.About == about).OrderBy(c => c.Id).ToListAsync(cancel))
        {
            if (card.Activity is not { } activity) await RenewWaiting(db, card, render, cancel);
            else if (act is null || ConversationAddress.RootOf(card.Conversation) != act.Where.Root || activity != act.Card) messages.Add(new(card.Conversation, render(card), card.Language, OutgoingKind.Update, activity));
        }

        return messages;
    }

    private static async Task RenewWaiting(ForumbotDb db, PostedCard card, Func<PostedCard, Reply> render, CancellationToken cancel)
    {
        if (await db.Outbox.FindAsync([card.Id], cancel) is not { State: OutboxState.Waiting } waiting) return;
        var reply = render(card);
        (waiting.Text, waiting.Card, waiting.Data) = (reply.Text, reply.Card, reply.Data.ValueKind is JsonValueKind.Undefined ? null : reply.Data.GetRawText());
    }
}
