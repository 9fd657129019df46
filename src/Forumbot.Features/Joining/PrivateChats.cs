using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Joining;

/// <summary>Where people are written to.</summary>
internal static class PrivateChats
{
    /// <summary>The 1:1 chat of somebody; null where there is none that is open.</summary>
    public static async Task<string?> Of(ForumbotDb db, string aadObjectId, CancellationToken cancel) =>
        (await db.Conversations.AsNoTracking().Where(c => c.Person == aadObjectId && c.ClosedAt == null).OrderByDescending(c => c.SeenAt).FirstOrDefaultAsync(cancel))?.Id;

    public static async Task<IReadOnlyList<string>> OfAdministrators(ForumbotDb db, Organisation organisation, DateOnly today, CancellationToken cancel)
    {
        var chats = new List<string>();
        foreach (var person in organisation.People.Where(p => Rights.MayKeepDirectory(Standing.On(today, p.AadObjectId, organisation))))
            if (await Of(db, person.AadObjectId, cancel) is { } chat) chats.Add(chat);
        return chats;
    }
}
