using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Reads what the cards of an order tell besides it.</summary>
internal static class AvropAroundReader
{
    /// <param name="step">That is being taken and is not saved yet; null for none.</param>
    internal static async Task<AvropAround> Around(ForumbotDb db, Avrop avrop, AvropStep? step, Organisation organisation, DateOnly today, CancellationToken cancel)
    {
        IReadOnlyList<AvropStep> before = step?.Version == 1 ? [] : await OrderReader.Steps(db, avrop.Number, cancel);
        return await Telling(db, avrop, [.. before, .. step is null ? [] : new[] { step }], organisation, today, cancel);
    }

    /// <param name="steps">All that are told, oldest first.</param>
    internal static async Task<AvropAround> Telling(ForumbotDb db, Avrop avrop, IReadOnlyList<AvropStep> steps, Organisation organisation, DateOnly today, CancellationToken cancel) =>
        new(steps, await Users(db, OrderRights.Concerned(avrop, organisation, today), cancel), today);

    /// <summary>The ids in the channel of those of them who have written to the bot.</summary>
    private static async Task<IReadOnlyList<string>> Users(ForumbotDb db, IReadOnlyList<string> people, CancellationToken cancel)
    {
        var known = await db.Conversations.AsNoTracking().Where(c => c.Person != null && c.User != null && c.ClosedAt == null && people.Contains(c.Person)).Select(c => new { c.Person, c.User }).ToListAsync(cancel);
        return [.. people.SelectMany(person => known.Where(c => c.Person == person).Select(c => c.User!)).Distinct().Take(AvropAround.MostUsers)];
    }
}
