using System.Linq.Expressions;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Takes people out of orders that have ended, wherever the store holds them; the figures stay. Open orders keep theirs.</summary>
public sealed class ErasePeople(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    private static readonly AvropState[] Ended = [.. Enum.GetValues<AvropState>().Where(s => s.HasEnded())];

    /// <summary>Everybody, of orders that ended, and absences that were over, before a time.</summary>
    /// <param name="isTrial">Only tells which.</param>
    /// <exception cref="StoreUnavailable">The rest is not erased: do it again.</exception>
    public async Task<ErasedOrders> Before(DateTimeOffset time, Organisation organisation, bool isTrial, CancellationToken cancel)
    {
        var day = LeadTime.DateAt(time);
        if (!isTrial) await Forget(a => a.To < day, cancel);
        return new(await Erase(await Numbers(db => db.Avrop.Where(a => Ended.Contains(a.State) && !db.AvropSteps.Any(s => s.Number == a.Number && s.At >= time)
            && db.AvropSteps.Any(s => s.Number == a.Number && (s.By != null || s.For != null || s.Assignee != null || s.Card != null || s.Text != null))), cancel), organisation, null, isTrial, cancel), []);
    }

    /// <summary>One person, of all their orders that have ended and absences that are over.</summary>
    /// <param name="person">Entra object id.</param>
    /// <inheritdoc cref="Before"/>
    public async Task<ErasedOrders> Person(string person, Organisation organisation, bool isTrial, CancellationToken cancel)
    {
        var (who, today) = (person.ToLowerInvariant(), LeadTime.DateAt(clock.GetUtcNow()));
        if (!isTrial) await Forget(a => a.Person == who && a.To < today, cancel);
        var open = await Numbers(db => OrderReader.Of(db, who).Where(a => !Ended.Contains(a.State)), cancel);
        return new(await Erase(await Numbers(db => OrderReader.Of(db, who).Where(a => Ended.Contains(a.State)), cancel), organisation, who, isTrial, cancel), open);
    }

    private Task<int> Forget(Expression<Func<Absence, bool>> absences, CancellationToken cancel) => changes.Write(db => db.Absences.Where(absences).ExecuteDeleteAsync(cancel), cancel);

    private Task<IReadOnlyList<string>> Numbers(Func<ForumbotDb, IQueryable<Avrop>> orders, CancellationToken cancel) => StoreUnavailable.Telling<IReadOnlyList<string>>(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await orders(db).OrderBy(a => a.Year).ThenBy(a => a.Serial).Select(a => a.Number).ToListAsync(cancel);
    });

    /// <summary>An order at a time, so that others may write in between.</summary>
    private async Task<IReadOnlyList<string>> Erase(IReadOnlyList<string> numbers, Organisation known, string? person, bool isTrial, CancellationToken cancel)
    {
        if (isTrial || numbers.Count == 0) return numbers;
        var erased = new List<string>();
        foreach (var number in numbers)
            if (await changes.Write(db => Erase(db, number, known, person, cancel), cancel)) erased.Add(number);
        changes.TellCommitted();
        return erased;
    }

    private async Task<bool> Erase(ForumbotDb db, string number, Organisation known, string? person, CancellationToken cancel)
    {
        var organisation = await OrganisationReader.Fresh(db, known, cancel);
        var (avrop, steps) = (await db.Avrop.SingleAsync(a => a.Number == number, cancel), await db.AvropSteps.Where(s => s.Number == number).OrderBy(s => s.Version).ToListAsync(cancel));
        if (Erasing.Of(avrop, steps, organisation.Rules.Ordering, person) is not { } erased) return false;
        // What a file holds nobody can tell: it goes whole, with its name.
        var after = erased.Avrop with { Files = "" };
        await OrderFiles.Remove(db, [number], cancel);
        db.Entry(avrop).CurrentValues.SetValues(after);
        foreach (var step in erased.Steps) db.Entry(steps.Single(s => s.Version == step.Version)).CurrentValues.SetValues(step);
        var now = clock.GetUtcNow();
        // The steps as they are here: in the store they still tell who.
        var around = await AvropAroundReader.Telling(db, after, steps, organisation, LeadTime.DateAt(now), cancel);
        await OrderTraces.Clear(db, after, person, AvropCards.Render(after, organisation, around), now, cancel);
        return true;
    }
}

/// <summary>What came of erasing.</summary>
/// <param name="Numbers">Of the orders that people were taken out of.</param>
/// <param name="Open">Of those that were left as they are, for they have not ended.</param>
public sealed record ErasedOrders(IReadOnlyList<string> Numbers, IReadOnlyList<string> Open);
