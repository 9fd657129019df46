using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Joining;

/// <summary>Enters somebody in the directory. In a writing transaction, to be saved by the caller.</summary>
internal static class Newcomer
{
    /// <summary>Whether they are in the directory that day: as the store says, where it says anything, else the organisation.</summary>
    public static async Task<bool> IsThere(ForumbotDb db, Organisation organisation, string aadObjectId, DateOnly today, CancellationToken cancel) =>
        await db.DirectoryEntries.FindAsync([aadObjectId], cancel) is { } entry
            ? new Validity(entry.From, entry.To).Holds(today)
            : Standing.On(today, aadObjectId, organisation)?.Self is not null;

    /// <returns>Their title.</returns>
    public static async Task<string> Enter(ForumbotDb db, string aadObjectId, Role role, Forvaltning forvaltning, DateOnly today, (DateTimeOffset At, string By) changed, CancellationToken cancel)
    {
        var title = $"{role.Name().Sv} {forvaltning.Name}";
        if (await db.DirectoryEntries.FindAsync([aadObjectId], cancel) is { } left)
        {
            // Somebody who had left comes back; their key stays theirs.
            (left.Title, left.Role, left.Forvaltning, left.Area, left.From, left.To) = (title, role, forvaltning.Key, null, today, null);
            (left.ChangedAt, left.ChangedBy) = changed;
            // A form that was opened before is old.
            left.Version++;
            return title;
        }

        db.DirectoryEntries.Add(new DirectoryEntry
        {
            AadObjectId = aadObjectId,
            Key = await FreeKey(db, $"{KeyOf(role.Name().Sv)}-{forvaltning.Key}", cancel),
            Title = title,
            Role = role,
            Forvaltning = forvaltning.Key,
            From = today,
            ChangedAt = changed.At,
            ChangedBy = changed.By,
            Version = 1,
        });
        return title;
    }

    /// <summary>medarbetare-farsta, medarbetare-farsta-2, …: nobody else's, in the pack neither.</summary>
    private static async Task<string> FreeKey(ForumbotDb db, string wanted, CancellationToken cancel)
    {
        var taken = (await db.DirectoryEntries.Where(e => e.Key.StartsWith(wanted)).Select(e => e.Key).ToListAsync(cancel))
            .Concat(await db.People.Where(p => p.Key.StartsWith(wanted)).Select(p => p.Key).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? wanted : $"{wanted}-{n}").First(key => !taken.Contains(key));
    }

    /// <summary>Lower case, without dots over letters, hyphens between words.</summary>
    private static string KeyOf(string name) => string.Concat(name.ToLowerInvariant().Select(c => c switch { 'å' or 'ä' => 'a', 'ö' => 'o', ' ' => '-', _ => c }));
}
