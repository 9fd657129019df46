using Forumbot.Features.Data;

namespace Forumbot.Features.Conversations;

/// <summary>Somebody writes in conversations, or a channel is told of: the bot may write there later without being written to.</summary>
public sealed class RememberConversation(Changes changes, TimeProvider clock)
{
    /// <param name="places">Any number; each is kept once, as the last tells of it.</param>
    /// <exception cref="StoreUnavailable">Nothing was remembered.</exception>
    public Task Handle(IReadOnlyList<Place> places, CancellationToken cancel) => changes.Write(async db =>
    {
        foreach (var place in places) await KnownPlaces.Note(db, place, clock.GetUtcNow(), cancel);
        return places.Count;
    }, cancel);
}
