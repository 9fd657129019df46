using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Pricing.Disputes;

/// <summary>Where those are written to who dispute and answer.</summary>
internal static class DisputeChats
{
    /// <summary>The 1:1 chat of somebody; null where there is none that is open.</summary>
    internal static async Task<string?> Of(ForumbotDb db, string aadObjectId, CancellationToken cancel)
    {
        var person = aadObjectId.ToLowerInvariant();
        return (await db.Conversations.AsNoTracking().Where(c => c.Person == person && c.ClosedAt == null).OrderByDescending(c => c.SeenAt).FirstOrDefaultAsync(cancel))?.Id;
    }

    internal static async Task<IReadOnlyList<string>> Of(ForumbotDb db, IEnumerable<string> people, CancellationToken cancel)
    {
        var chats = new List<string>();
        foreach (var person in people)
            if (await Of(db, person, cancel) is { } chat) chats.Add(chat);
        return chats;
    }
}
