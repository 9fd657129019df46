using Forumbot.Features.Data;

namespace Forumbot.Features.Deliveries;

/// <summary>Puts down what came of sending a message.</summary>
public sealed class RecordSending(Changes changes, TimeProvider clock)
{
    /// <param name="worker">Who took it; see <see cref="TakeDue"/>.</param>
    /// <returns>How it stands now; null where another process has taken it over since, and counted it as in doubt.</returns>
    public async Task<OutboxState?> Handle(string id, string worker, SendOutcome outcome, Pace pace, CancellationToken cancel)
    {
        var (state, isMore) = await Record(id, worker, outcome, pace, cancel);
        if (isMore) changes.TellCommitted();
        return state;
    }

    /// <returns>How it stands now, and whether something more is to be sent.</returns>
    private Task<(OutboxState?, bool)> Record(string id, string worker, SendOutcome outcome, Pace pace, CancellationToken cancel) => changes.Write<(OutboxState?, bool)>(async db =>
    {
        var message = await db.Outbox.FindAsync([id], cancel);
        if (message is not { State: OutboxState.Sending } || message.Worker != worker) return (null, false);
        var now = clock.GetUtcNow();
        message.Take(outcome, pace, Random.Shared.NextDouble(), now);
        var isMore = message.SentId is { } sent && await PostedCards.Sent(db, id, sent, now, cancel);
        if (outcome is SendOutcome.Closed) await Close(db, message, now, cancel);
        return (message.State, isMore);
    }, cancel);

    /// <summary>Nothing that waits for that conversation, or for a thread of it, is sent.</summary>
    private static async Task Close(ForumbotDb db, OutboxMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        var root = ConversationAddress.RootOf(message.Conversation);
        if (await db.Conversations.FindAsync([root], cancel) is { } conversation) conversation.ClosedAt = now;
        await Outbox.GiveUp(db, root, message.Fault, cancel);
    }
}
