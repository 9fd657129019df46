using Forumbot.Features.Data;

namespace Forumbot.Features.Deliveries;

/// <summary>Puts a message that belongs to no change into the outbox: an answer that could not be sent directly.</summary>
public sealed class PostMessage(Changes changes, TimeProvider clock)
{
    /// <param name="mayHaveArrived">Whether it was sent already and no answer came: that counts as its first doubt.</param>
    /// <param name="after">How long the channel asks to be left alone; null where it does not say.</param>
    /// <exception cref="StoreUnavailable">It is not known to be kept.</exception>
    public async Task Handle(ConversationAddress where, Outgoing message, bool mayHaveArrived, TimeSpan? after, CancellationToken cancel)
    {
        await changes.Write(async db =>
        {
            var now = clock.GetUtcNow();
            await Data.Conversations.Know(db, where, now, cancel);
            var posted = await Outbox.Add(db, Outbox.IdOf(Guid.NewGuid().ToString()), message, now, cancel);
            posted.DueAt = now + (after ?? TimeSpan.Zero);
            if (mayHaveArrived) posted.Take(new SendOutcome.InDoubt("no answer"), Pace.Usual, Random.Shared.NextDouble(), now);
            return true;
        }, cancel);
        changes.TellCommitted();
    }
}
