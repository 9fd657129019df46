using Forumbot.Features.Data;

namespace Forumbot.Features.Conversations;

/// <summary>The service has said that the bot is not to write in a conversation any more. It is open again when somebody writes
/// to the bot there.</summary>
public sealed class CloseConversation(Changes changes, TimeProvider clock)
{
    /// <param name="conversation">Its id, without thread.</param>
    /// <exception cref="StoreUnavailable">It is not known to be marked.</exception>
    public Task Handle(string conversation, CancellationToken cancel) => changes.Write(async db =>
    {
        if (await db.Conversations.FindAsync([conversation], cancel) is { } known) known.ClosedAt = clock.GetUtcNow();
        return true;
    }, cancel);
}
