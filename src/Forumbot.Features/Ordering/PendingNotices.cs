using Forumbot.Domain.Ordering;
using Forumbot.Domain.Ordering.Notices;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>What people are told later.</summary>
internal static class PendingNotices
{
    /// <summary>The last that happened to an order takes the place of what was before. In a writing transaction, to be saved by the caller.</summary>
    internal static async Task Put(ForumbotDb db, Told told, AvropStep step, NoticePlace place, CancellationToken cancel)
    {
        var person = told.Person.AadObjectId.ToLowerInvariant();
        if (await db.PendingNotices.FindAsync([person, step.Number], cancel) is { } known) (known.Version, known.Why, known.Place) = (step.Version, told.Why, place);
        else db.PendingNotices.Add(new() { Person = person, Number = step.Number, Version = step.Version, Why = told.Why, Place = place });
    }
}
