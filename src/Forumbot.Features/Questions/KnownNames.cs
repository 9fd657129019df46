using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Questions;

/// <summary>What has a name in the store's organisation.</summary>
/// <param name="Words">Every word, folded, of a service, area, unit, forum or the organisation.</param>
/// <param name="Tjanster">The services' keys.</param>
internal sealed record KnownNames(IReadOnlySet<string> Words, IReadOnlySet<string> Tjanster)
{
    internal static async Task<KnownNames> Read(ForumbotDb db, CancellationToken cancel)
    {
        var tjanster = await db.Tjanster.AsNoTracking().ToListAsync(cancel);
        var areas = await db.Areas.AsNoTracking().ToListAsync(cancel);
        var units = await db.Forvaltningar.AsNoTracking().ToListAsync(cancel);
        var forums = await db.Forums.AsNoTracking().ToListAsync(cancel);
        var rules = await db.Rules.AsNoTracking().ToListAsync(cancel);
        IEnumerable<string?> names =
        [
            .. tjanster.SelectMany(t => (string?[])[t.Name, t.EnglishName, .. t.Phrases]), .. areas.SelectMany(a => (string?[])[a.Name, a.EnglishName, .. a.Phrases]),
            .. units.SelectMany(u => (string?[])[u.Name, .. u.Phrases]), .. forums.SelectMany(f => (string?[])[f.Name, f.EnglishName, .. f.Phrases]),
            .. rules.SelectMany(r => new[] { r.Name, r.ServiceAdministration }),
        ];
        return new(names.OfType<string>().SelectMany(name => Folded.Of(name).Split(' ')).ToHashSet(StringComparer.Ordinal), tjanster.Select(t => t.Key).ToHashSet(StringComparer.Ordinal));
    }
}
