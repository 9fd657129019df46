using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Forumbot.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Deliveries;

[Collection(OnPostgres.Name)]
public sealed class AcceptedWorkTests(PostgresCluster postgres)
{
    [Fact]
    public async Task Work_is_accepted_once_and_taken_over_only_when_it_was_left_in_SQLite()
    {
        using var store = SqliteStore.WithTables();
        await Work_is_accepted_once_and_taken_over_only_when_it_was_left(store.Settings);
    }

    [PostgresFact]
    public async Task Work_is_accepted_once_and_taken_over_only_when_it_was_left_in_PostgreSQL() =>
        await Work_is_accepted_once_and_taken_over_only_when_it_was_left(await postgres.NewMigrated());

    [Fact]
    public async Task Work_that_never_ends_is_given_up()
    {
        using var store = SqliteStore.WithTables();
        var (work, clock) = Work(store.Settings);
        await work.Accept("k", "{}", default);
        List<int> attempts = [];
        Unfinished unfinished;
        do
        {
            clock.Step(AcceptedWork.Lease + TimeSpan.FromSeconds(1));
            unfinished = await work.Take(10, default);
            attempts.AddRange(unfinished.Work.Select(w => w.Attempt));
        }
        while (unfinished.GivenUp.Count == 0);

        Assert.Equal([2, 3, 4, 5], attempts);
        Assert.Equal("k", Assert.Single(unfinished.GivenUp));
        Assert.False(await work.Accept("k", "{}", default));
    }

    [Fact]
    public async Task What_was_done_without_an_act_is_done_when_it_comes_as_one()
    {
        using var store = SqliteStore.WithTables();
        var (work, _) = Work(store.Settings);
        var act = Delivered.Press("1");
        await work.Accept(act.Key, "{}", default);
        await work.Done(act.Key, default);

        var said = await new Changes(store.Settings.Contexts(), TimeProvider.System).Once(act, Delivered.AddOne("x"), default);

        Assert.Equal(("", true, 0), (said.Note, said.Done, await Delivered.Sum(store.Settings)));
    }

    [Fact]
    public async Task An_act_ends_the_work_that_was_accepted_for_it()
    {
        using var store = SqliteStore.WithTables();
        var (work, clock) = Work(store.Settings);
        var act = Delivered.Press("1");
        await work.Accept(act.Key, "{}", default);

        await new Changes(store.Settings.Contexts(), clock).Once(act, Delivered.AddOne("x"), default);
        clock.Step(TimeSpan.FromHours(1));

        Assert.Empty((await work.Take(10, default)).Work);
        await using var db = new ForumbotDb(store.Settings.Options());
        Assert.Null((await db.TakenActivities.SingleAsync()).Body);
    }

    private static (AcceptedWork Work, SteppedClock Clock) Work(StoreSettings store)
    {
        var clock = new SteppedClock();
        return (new(new(store.Contexts(), clock), clock), clock);
    }

    private static async Task Work_is_accepted_once_and_taken_over_only_when_it_was_left(StoreSettings store)
    {
        var (work, clock) = Work(store);
        var accepted = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => work.Accept($"{n / 4}", $"åäö {n / 4}", default))));
        Assert.Equal(2, accepted.Count(a => a));
        await work.Done("1", default);

        Assert.Empty((await work.Take(10, default)).Work);
        clock.Step(AcceptedWork.Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(new Accepted("0", "åäö 0", 2), Assert.Single((await work.Take(10, default)).Work));
        Assert.Empty((await work.Take(10, default)).Work);
    }
}
