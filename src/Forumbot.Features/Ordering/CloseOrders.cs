using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Closes by itself what nobody complained of in time, and services whose last day has passed. The cards show it; nobody is disturbed.</summary>
public sealed class CloseOrders(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <returns>How many were closed. Each is closed by itself: where the store fails, those before stay closed.</returns>
    /// <exception cref="StoreUnavailable"/>
    public async Task<int> Handle(Organisation known, CancellationToken cancel)
    {
        var closed = 0;
        foreach (var number in await Candidates(cancel))
            if (await changes.Write(db => Close(db, known, number, cancel), cancel)) closed++;
        if (closed > 0) changes.TellCommitted();
        return closed;
    }

    private Task<List<string>> Candidates(CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Avrop.Where(a => a.State == AvropState.Delivered || a.State == AvropState.Terminated).OrderBy(a => a.Year).ThenBy(a => a.Serial).Select(a => a.Number).ToListAsync(cancel);
    });

    private async Task<bool> Close(ForumbotDb db, Organisation known, string number, CancellationToken cancel)
    {
        var organisation = await OrganisationReader.Fresh(db, known, cancel);
        if (await db.Avrop.FindAsync([number], cancel) is not { } avrop || Settling.Close(new(avrop, organisation, Standing: null, clock.GetUtcNow())) is not { } done) return false;
        await AvropFlow.Save(db, avrop, done, organisation, cancel);
        var around = await AvropAroundReader.Around(db, done.Avrop, done.Step, organisation, LeadTime.DateAt(done.Step.At), cancel);
        var renewed = await AvropCards.Renew(db, done.Avrop, act: null, organisation, around, cancel);
        foreach (var (place, message) in renewed.Index()) await Outbox.Add(db, Outbox.IdOf($"close|{number}|{place}"), message, clock.GetUtcNow(), cancel);
        return true;
    }
}
