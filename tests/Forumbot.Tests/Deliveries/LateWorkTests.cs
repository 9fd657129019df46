using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Deliveries;

/// <summary>Work that goes on after the channel was answered.</summary>
public sealed class LateWorkTests
{
    [Fact]
    public async Task Work_that_is_still_done_is_taken_over_by_nobody()
    {
        using var store = SqliteStore.WithTables();
        var clock = new SteppedClock();
        using var changes = new Changes(store.Settings.Contexts(), clock);
        AcceptedWork work = new(changes, clock);
        await work.Accept("long", "{}", default);
        await work.Accept("left", "{}", default);

        for (var times = 0; times < 4; times++)
        {
            clock.Step(AcceptedWork.Lease / 2);
            await new KeepWork(changes, clock).Handle(["long", "unknown"], default);
        }

        Assert.Equal("left", Assert.Single((await work.Take(10, default)).Work).Key);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task The_note_of_an_act_that_nobody_waits_for_any_more_is_a_message(bool accepted, int messages)
    {
        using var store = SqliteStore.WithTables();
        using var changes = new Changes(store.Settings.Contexts(), TimeProvider.System);
        var act = Delivered.Press("1", inPlace: true);
        if (accepted) await new AcceptedWork(changes, TimeProvider.System).Accept(act.Key, "{}", default);

        for (var times = 0; times < 2; times++) await changes.Once(act, Delivered.AddOne("x"), default);

        Assert.Equal(messages, (await Delivered.Outbox(store.Settings)).Count(m => m.Text == "Klart: x"));
        Assert.Equal(1, await Delivered.Sum(store.Settings));
    }

    [Fact]
    public async Task An_act_with_nothing_to_say_says_nothing()
    {
        using var store = SqliteStore.WithTables();
        using var changes = new Changes(store.Settings.Contexts(), TimeProvider.System);

        await changes.Once(Delivered.Press("1"), Delivered.AddOne("x", new("")), default);

        Assert.Empty(await Delivered.Outbox(store.Settings));
    }
}
