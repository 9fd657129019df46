using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>What is kept of an order besides itself: messages and answers that showed it, its cards, and what people were still to be told of it.</summary>
internal static class OrderTraces
{
    /// <summary>After an order was erased: what shows it is taken away, and its cards are brought up to date. In a writing transaction, to be saved by the caller.</summary>
    /// <param name="person">Whose notices go; null for everybody's.</param>
    /// <param name="render">The card as it is to be.</param>
    internal static async Task Clear(ForumbotDb db, Avrop avrop, string? person, Func<PostedCard, string?, Renewed> render, DateTimeOffset now, CancellationToken cancel)
    {
        var number = avrop.Number;
        await db.PendingNotices.Where(n => n.Number == number && (person == null || n.Person == person)).ExecuteDeleteAsync(cancel);
        // What waits is changed where it waits; what is being sent just now is an update that the next takes the place of.
        await db.Outbox.Where(m => m.State != OutboxState.Waiting && m.State != OutboxState.Sending && (m.Text.Contains(number) || m.Data!.Contains(number))).ExecuteDeleteAsync(cancel);
        await db.TakenActivities.Where(t => t.State == TakenState.Done && t.Answer!.Contains(number)).ExecuteUpdateAsync(set => set.SetProperty(t => t.Answer, KeptSaid.Nothing), cancel);
        foreach (var (place, message) in (await PostedCards.Renew(db, number, null, render, cancel)).Index())
            await Outbox.Add(db, Outbox.IdOf($"erased|{number}|{person}|{place}|{now.UtcTicks}"), message, now, cancel);
        if (person is null) db.PostedCards.RemoveRange(await db.PostedCards.Where(c => c.About == number && c.Activity != null).ToListAsync(cancel));
    }
}
