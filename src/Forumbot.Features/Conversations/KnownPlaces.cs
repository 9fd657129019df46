using Forumbot.Features.Data;

namespace Forumbot.Features.Conversations;

/// <summary>The rows of conversations that the bot may write in.</summary>
internal static class KnownPlaces
{
    /// <summary>The conversation as it is now told, added where it was not known. In a writing transaction, to be saved by the caller.</summary>
    internal static async Task<KnownConversation> Note(ForumbotDb db, Place place, DateTimeOffset now, CancellationToken cancel)
    {
        var known = await Data.Conversations.Know(db, place.Where, now, cancel);
        (known.ChannelId, known.Kind, known.Name) = (place.Where.ChannelId, place.Where.Kind, place.Name ?? known.Name);
        return known;
    }
}
