using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Reads who there is: what the administrator keeps laid over the pack.</summary>
internal static class DirectoryReader
{
    /// <summary>The organisation as far as rights and the directory need it: its rules, areas, förvaltningar, people, deputyships and
    /// nothing of services and prices. For work that changes something, in its transaction.</summary>
    /// <returns>Null for a store that nothing was imported into.</returns>
    internal static async Task<DirectoryNow?> Read(ForumbotDb db, CancellationToken cancel)
    {
        if (await OrganisationReader.Revision(db, cancel) is not { } revision || await db.Rules.AsNoTracking().SingleOrDefaultAsync(cancel) is not { } rules) return null;
        var (entries, deputies) = (await OrganisationReader.All(db.DirectoryEntries, cancel), await OrganisationReader.All(db.Deputies, cancel));
        var people = Kept(await OrganisationReader.InOrder(db.People, cancel), entries);
        var organisation = new Organisation(revision, rules, await OrganisationReader.InOrder(db.Areas, cancel), [], await OrganisationReader.InOrder(db.Forvaltningar, cancel), [], people, [], [], [], [], [])
        {
            Deputyships = Deputyships(deputies),
        };
        return new(organisation, entries, deputies);
    }

    /// <summary>What the administrator keeps of somebody stands before what the pack says.</summary>
    internal static IReadOnlyList<Person> Kept(IReadOnlyList<Person> people, IReadOnlyList<DirectoryEntry> entries)
    {
        if (entries.Count == 0) return people;
        var kept = entries.ToDictionary(e => e.AadObjectId, PersonOf, StringComparer.OrdinalIgnoreCase);
        Person[] known = [.. people.Select(p => kept.Remove(p.AadObjectId, out var own) ? own : p)];
        var keys = known.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        // A later pack may give somebody else the key.
        return [.. known, .. kept.Values.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => keys.Contains(p.Key) ? p with { Key = $"{p.Key}-{p.AadObjectId[^Math.Min(8, p.AadObjectId.Length)..]}" } : p)];
    }

    internal static IReadOnlyList<Deputyship> Deputyships(IReadOnlyList<DeputyEntry> deputies) =>
        [.. deputies.Select(d => new Deputyship(d.For, d.Deputy, new(d.From, d.To)) { Id = d.Id })];

    private static Person PersonOf(DirectoryEntry entry) =>
        new(entry.Key, entry.AadObjectId, entry.Title, entry.Role, entry.Forvaltning, entry.Area) { Validity = new(entry.From, entry.To) };
}

/// <summary>The directory at one time.</summary>
/// <param name="Organisation">Without services and prices.</param>
internal sealed record DirectoryNow(Organisation Organisation, IReadOnlyList<DirectoryEntry> Entries, IReadOnlyList<DeputyEntry> Deputies)
{
    /// <summary>Grows whenever somebody, or who stands in for them, is changed; 0 for who is as the pack says.</summary>
    public int VersionOf(string aadObjectId) =>
        Entries.Where(e => Same(e.AadObjectId, aadObjectId)).Sum(e => e.Version) + Deputies.Where(d => Same(d.For, aadObjectId)).Sum(d => d.Version);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
