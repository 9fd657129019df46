using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Forumbot.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Deliveries;

public sealed class TrimDeliveriesTests
{
    [Fact]
    public async Task What_nobody_asks_for_any_more_goes_and_what_waits_or_is_in_doubt_stays()
    {
        using var store = SqliteStore.WithTables();
        var clock = new SteppedClock();
        using var changes = new Changes(store.Settings.Contexts(), clock);
        var now = clock.GetUtcNow();
        await changes.Write(async db =>
        {
            foreach (var (state, days) in new[] { (TakenState.Done, 8), (TakenState.Done, 6), (TakenState.GivenUp, 8), (TakenState.Accepted, 800) })
                db.TakenActivities.Add(new() { Key = $"{state} {days}", At = now.AddDays(-days), State = state });
            foreach (var (state, days) in new[] { (OutboxState.Sent, 31), (OutboxState.Sent, 29), (OutboxState.Dead, 91), (OutboxState.Dead, 89), (OutboxState.InDoubt, 800), (OutboxState.Waiting, 800) })
            {
                var message = await Outbox.Add(db, $"{state} {days}", Delivered.Message("x"), now.AddDays(-days), default);
                (message.State, message.SentAt) = (state, state is OutboxState.Sent ? now.AddDays(-days) : null);
            }

            return true;
        }, default);

        Assert.Equal(4, await new TrimDeliveries(changes, clock).Handle(default));

        await using var db = new ForumbotDb(store.Settings.Options());
        Assert.Equal(["Accepted 800", "Done 6"], await db.TakenActivities.Select(a => a.Key).Order().ToListAsync());
        Assert.Equal(["Dead 89", "InDoubt 800", "Sent 29", "Waiting 800"], await db.Outbox.Select(m => m.Id).Order().ToListAsync());
    }
}
