using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Deliveries;

/// <summary>What the administrator sees of the outbox, and does with it.</summary>
public sealed class OutboxList(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <summary>What is not sent, the oldest first.</summary>
    /// <exception cref="StoreUnavailable">The store cannot be used.</exception>
    public Task<IReadOnlyList<OutboxMessage>> Unsent(int most, CancellationToken cancel) => StoreUnavailable.Telling<IReadOnlyList<OutboxMessage>>(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Outbox.AsNoTracking().Where(m => m.State != OutboxState.Sent).OrderBy(m => m.CreatedAt).ThenBy(m => m.Conversation).ThenBy(m => m.Sequence).Take(most).ToListAsync(cancel);
    });

    /// <summary>Sends what is dead or in doubt once more, as the last of its conversation; the conversation counts as open again.</summary>
    /// <param name="id">Null for all that is dead; what is in doubt is named one by one, for it may have arrived.</param>
    /// <returns>How many; 0 where there is none such.</returns>
    public async Task<int> Resend(string? id, CancellationToken cancel)
    {
        var count = await changes.Write(async db =>
        {
            var now = clock.GetUtcNow();
            var chosen = await db.Outbox.Where(m => id == null ? m.State == OutboxState.Dead : m.Id == id && (m.State == OutboxState.Dead || m.State == OutboxState.InDoubt))
                .OrderBy(m => m.CreatedAt).ThenBy(m => m.Conversation).ThenBy(m => m.Sequence).ToListAsync(cancel);
            foreach (var message in chosen) await Resend(db, message, now, cancel);
            return chosen.Count;
        }, cancel);
        if (count > 0) changes.TellCommitted();
        return count;
    }

    /// <summary>Takes a message out that is not sent and is not being sent.</summary>
    /// <returns>False where there is none such.</returns>
    public Task<bool> Drop(string id, CancellationToken cancel) => changes.Write(async db =>
        await db.Outbox.Where(m => m.Id == id && m.State != OutboxState.Sent && m.State != OutboxState.Sending).ExecuteDeleteAsync(cancel) > 0, cancel);

    /// <summary>How much is not sent, and since when the oldest that is on its way waits.</summary>
    public Task<OutboxDepth> Depth(CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var counts = await db.Outbox.Where(m => m.State != OutboxState.Sent).GroupBy(m => m.State)
            .Select(g => new { State = g.Key, Count = g.Count(), Oldest = g.Min(m => m.CreatedAt) }).ToListAsync(cancel);
        var onTheirWay = counts.Where(c => c.State is OutboxState.Waiting or OutboxState.Sending).ToList();
        return new OutboxDepth(
            onTheirWay.Sum(c => c.Count),
            counts.Where(c => c.State is OutboxState.InDoubt).Sum(c => c.Count),
            counts.Where(c => c.State is OutboxState.Dead).Sum(c => c.Count),
            onTheirWay.Count == 0 ? TimeSpan.Zero : clock.GetUtcNow() - onTheirWay.Min(c => c.Oldest));
    });

    /// <summary>Saved one by one: each gets the place after the one before it.</summary>
    private static async Task Resend(ForumbotDb db, OutboxMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        message.Sequence = await Outbox.End(db, message.Conversation, cancel);
        (message.State, message.DueAt, message.Attempts, message.Fault) = (OutboxState.Waiting, now, 0, null);
        if (await db.Conversations.FindAsync([ConversationAddress.RootOf(message.Conversation)], cancel) is { } conversation) conversation.ClosedAt = null;
        await db.SaveChangesAsync(cancel);
    }
}

/// <param name="Waiting">On their way.</param>
/// <param name="InDoubt">May have arrived, and wait for the administrator.</param>
/// <param name="Dead">Given up.</param>
/// <param name="Oldest">How long the oldest that is on its way has waited.</param>
public sealed record OutboxDepth(int Waiting, int InDoubt, int Dead, TimeSpan Oldest);
