using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Where people are written to.</summary>
internal static class PrivateChats
{
    /// <summary>The 1:1 chat of somebody; null where there is none that is open.</summary>
    internal static async Task<string?> Of(ForumbotDb db, string aadObjectId, CancellationToken cancel)
    {
        var person = aadObjectId.ToLowerInvariant();
        return (await db.Conversations.AsNoTracking().Where(c => c.Person == person && c.ClosedAt == null).OrderByDescending(c => c.SeenAt).FirstOrDefaultAsync(cancel))?.Id;
    }

    /// <summary>By person, in small letters, of those who have one.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> ByPerson(ForumbotDb db, IEnumerable<string> people, CancellationToken cancel)
    {
        string[] wanted = [.. people.Select(p => p.ToLowerInvariant()).Distinct()];
        var known = await db.Conversations.AsNoTracking().Where(c => wanted.Contains(c.Person!) && c.ClosedAt == null).ToListAsync(cancel);
        return known.OrderByDescending(c => c.SeenAt).DistinctBy(c => c.Person).ToDictionary(c => c.Person!, c => c.Id);
    }

    /// <summary>Of those who have one, in their order.</summary>
    internal static async Task<IReadOnlyList<string>> Of(ForumbotDb db, IEnumerable<string> people, CancellationToken cancel)
    {
        string[] asked = [.. people.Select(p => p.ToLowerInvariant())];
        if (asked.Length == 0) return [];
        var open = await db.Conversations.AsNoTracking().Where(c => c.Person != null && asked.Contains(c.Person) && c.ClosedAt == null).OrderByDescending(c => c.SeenAt).Select(c => new { c.Person, c.Id }).ToListAsync(cancel);
        return [.. asked.Select(person => open.Find(c => c.Person == person)?.Id).OfType<string>()];
    }

    internal static Task<IReadOnlyList<string>> OfAdministrators(ForumbotDb db, Organisation organisation, DateOnly today, CancellationToken cancel) =>
        Of(db, organisation.People.Where(p => Rights.MayKeepDirectory(Standing.On(today, p.AadObjectId, organisation))).Select(p => p.AadObjectId), cancel);
}
