using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>All that is kept of one person in orders, for the one who asks what is known of them. Writes nothing.</summary>
public sealed class PersonData(IDbContextFactory<ForumbotDb> contexts)
{
    /// <param name="person">Entra object id.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<KeptOfPerson> Of(string person, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        var who = person.ToLowerInvariant();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var snapshot = await db.BeginReading(cancel);
        var orders = await OrderReader.Kept(db, OrderReader.Of(db, who), cancel);
        return new KeptOfPerson(
            [.. orders.Select(o => o.Avrop).Where(a => a.By == who)],
            [.. orders.Select(o => o.Avrop).Where(a => a.Assignee == who)],
            [.. orders.SelectMany(o => o.Steps).Where(s => s.By == who || s.For == who || s.Assignee == who)],
            await db.NoticeChoices.AsNoTracking().FirstOrDefaultAsync(c => c.Person == who, cancel),
            await db.PendingNotices.AsNoTracking().Where(n => n.Person == who).OrderBy(n => n.Number).ToListAsync(cancel),
            await db.OrderFiles.Where(f => f.By == who).OrderBy(f => f.At).Select(f => new FileOfPerson(f.Avrop, f.Name, f.Size, f.At)).ToListAsync(cancel));
    });
}

/// <summary>What is kept of one person in orders.</summary>
/// <param name="Ordered">By them.</param>
/// <param name="Handled">Given to them to handle.</param>
/// <param name="Steps">That they took, that were taken by their right, or that gave them an order.</param>
/// <param name="Choice">How they want to be told; null where they have not chosen.</param>
/// <param name="Pending">What they are still to be told.</param>
/// <param name="Files">That they sent.</param>
public sealed record KeptOfPerson(IReadOnlyList<Avrop> Ordered, IReadOnlyList<Avrop> Handled, IReadOnlyList<AvropStep> Steps, NoticeChoice? Choice, IReadOnlyList<PendingNotice> Pending, IReadOnlyList<FileOfPerson> Files);

/// <param name="Order">Its number; null for a file that waits for one.</param>
/// <param name="Size">In bytes.</param>
public sealed record FileOfPerson(string? Order, string Name, int Size, DateTimeOffset At);
