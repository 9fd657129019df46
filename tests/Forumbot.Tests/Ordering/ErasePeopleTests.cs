using Forumbot.Features.Data;
using Forumbot.Features.Ordering;
using Forumbot.Tests.Data;
using Forumbot.Tests.Packs;
using Microsoft.EntityFrameworkCore;
using static Forumbot.Tests.Ordering.KeptOrders;

namespace Forumbot.Tests.Ordering;

/// <summary>In both stores: their triggers let what was done be erased by whom, and nothing else.</summary>
[Collection(OnPostgres.Name)]
public sealed class ErasePeopleTests(PostgresCluster postgres)
{
    [Fact]
    public async Task Nothing_is_left_of_people_in_SQLite()
    {
        using var store = await SqliteStore.Migrated();
        await Nothing_is_left_of_people(store.Settings);
    }

    [PostgresFact]
    public async Task Nothing_is_left_of_people_in_PostgreSQL() => await Nothing_is_left_of_people(await postgres.NewMigrated());

    [Fact]
    public async Task An_open_order_keeps_its_people_and_is_named()
    {
        using var store = await SqliteStore.Migrated();
        await DemoPack.Import(store.Settings);
        await Fill(store.Settings);
        using var changes = new Changes(store.Settings.Contexts(), TimeProvider.System);

        var erased = await new ErasePeople(store.Settings.Contexts(), changes, TimeProvider.System).Person(Handler.ToUpperInvariant(), await DemoPack.ReadBack(store.Settings), isTrial: false, default);

        Assert.Equal([Ended], erased.Numbers);
        Assert.Equal([Open], erased.Open);
        await using var db = new ForumbotDb(store.Settings.Options());
        Assert.Equal([(Ended, Orderer, null), (Open, Orderer, Handler)], (await db.Avrop.OrderBy(a => a.Number).ToListAsync()).Select(a => (a.Number, a.By, a.Assignee)));
        Assert.Equal([Orderer, null, Orderer], (await db.AvropSteps.OrderBy(s => s.Number).ThenBy(s => s.Version).ToListAsync()).Select(s => s.By));
    }

    private static async Task Nothing_is_left_of_people(StoreSettings store)
    {
        await DemoPack.Import(store);
        await Fill(store);
        var (contexts, organisation) = (store.Contexts(), await DemoPack.ReadBack(store));
        using var changes = new Changes(contexts, TimeProvider.System);
        var erase = new ErasePeople(contexts, changes, TimeProvider.System);
        var before = At.AddYears(1);
        await using (var away = new ForumbotDb(store.Options()))
        {
            var last = DateOnly.FromDateTime(At.Date);
            away.AddRange(new Domain.Ordering.Absence("a1", Handler, last, last), new Domain.Ordering.Absence("a2", Handler, last, last.AddYears(2)));
            await away.SaveChangesAsync();
        }

        Assert.Empty((await erase.Before(At.AddDays(3), organisation, isTrial: false, default)).Numbers);
        Assert.Equal([Ended], (await erase.Before(before, organisation, isTrial: true, default)).Numbers);
        Assert.Equal([Ended], (await erase.Before(before, organisation, isTrial: false, default)).Numbers);
        Assert.Empty((await erase.Before(before, organisation, isTrial: false, default)).Numbers);

        await using var db = new ForumbotDb(store.Options());
        var order = await db.Avrop.SingleAsync(a => a.Number == Ended);
        Assert.Equal((null, null, "", "", 1_720m), (order.By, order.Assignee, order.Contact, order.Text, order.Charged.Kronor));
        Assert.All(await db.AvropSteps.Where(s => s.Number == Ended).ToListAsync(), s => Assert.Equal((null, null, null, null, null), (s.By, s.For, s.Assignee, s.Card, s.Text)));
        Assert.Equal(Orderer, (await db.Avrop.SingleAsync(a => a.Number == Open)).By);
        Assert.Equal("a2", (await db.Absences.SingleAsync()).Id);
        Assert.Empty(await db.PendingNotices.ToListAsync());
        Assert.Empty(await db.PostedCards.ToListAsync());
        Assert.Empty(await db.OrderFiles.Where(f => f.Avrop == Ended).ToListAsync());
        Assert.Equal("", order.Files);
        Assert.DoesNotContain("Anna", (await db.TakenActivities.SingleAsync()).Answer, StringComparison.Ordinal);
        var outbox = await db.Outbox.OrderBy(m => m.Sequence).ToListAsync();
        Assert.Equal(["other", "77"], outbox.Select(m => m.Activity ?? m.Id));
        Assert.DoesNotContain(outbox, m => $"{m.Text}{m.Data}".Contains("Anna", StringComparison.Ordinal));
    }
}
