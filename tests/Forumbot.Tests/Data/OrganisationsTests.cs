using Forumbot.Features.Data;
using Forumbot.Features.Questions;
using Forumbot.Tests.Packs;
using Microsoft.EntityFrameworkCore;
using Organisations = Forumbot.Features.Data.Organisations;

namespace Forumbot.Tests.Data;

public sealed class OrganisationsTests
{
    private readonly SteppedClock clock = new();

    [Fact]
    public async Task An_empty_store_is_told_so_until_something_is_imported()
    {
        using var store = await SqliteStore.Migrated();
        using var organisations = new Organisations(store.Settings.Contexts(), clock);

        var empty = await Assert.ThrowsAsync<StoreUnavailable>(async () => await organisations.Current(default));
        await SmallPack.Import(store.Settings);

        Assert.Equal(StoreProblem.Empty, empty.Problem);
        Assert.Equal(1, (await organisations.Current(default)).Organisation.Revision);
    }

    [Fact]
    public async Task What_another_process_changes_is_seen_after_the_interval_and_not_looked_for_before()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);
        using var organisations = new Organisations(store.Settings.Contexts(), clock);
        var first = await organisations.Current(default);
        await Teach(store);

        clock.Step(Organisations.CheckInterval - TimeSpan.FromTicks(1));
        Assert.Same(first, await organisations.Current(default));

        clock.Step(TimeSpan.FromTicks(1));
        Assert.Equal(2, (await organisations.Current(default)).Organisation.Revision);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_read_again()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);
        using var organisations = new Organisations(store.Settings.Contexts(), clock);
        var first = await organisations.Current(default);

        clock.Step(TimeSpan.FromMinutes(1));

        Assert.Same(first, await organisations.Current(default));
    }

    [Fact]
    public async Task An_organisation_that_cannot_be_read_leaves_the_one_before_in_use_and_is_told_once()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);
        var told = new List<Exception>();
        using var organisations = new Organisations(store.Settings.Contexts(), clock, told.Add);
        var first = await organisations.Current(default);
        await using (var db = new ForumbotDb(store.Settings.Options()))
            await db.Database.ExecuteSqlRawAsync("""UPDATE "Rules" SET "Moms" = 'no JSON'; INSERT INTO "Revisions" VALUES (2, 0, 'Import')""");

        for (var n = 0; n < 3; n++)
        {
            clock.Step(TimeSpan.FromMinutes(1));
            Assert.Same(first, await organisations.Current(default));
        }

        Assert.Single(told);
    }

    [Fact]
    public async Task What_was_once_read_is_served_while_the_store_is_away()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);
        using var organisations = new Organisations(store.Settings.Contexts(), clock);
        var first = await organisations.Current(default);
        SqliteInTurn.CloseKept();
        File.WriteAllText(store.File, "no database");

        clock.Step(TimeSpan.FromMinutes(1));

        Assert.Same(first, await organisations.Current(default));
    }

    [Fact]
    public async Task Many_who_ask_first_get_the_same_one()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);
        using var organisations = new Organisations(store.Settings.Contexts(), clock);

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () => await organisations.Current(default))));

        Assert.Single(all.Distinct(ReferenceEqualityComparer.Instance));
    }

    private static Task<TaughtOutcome> Teach(SqliteStore store) => new TeachAlias(store.Settings.Contexts(), TimeProvider.System).Handle("skolbänk", "kurs", default);
}
