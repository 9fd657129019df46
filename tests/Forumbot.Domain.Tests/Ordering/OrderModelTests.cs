using Forumbot.Domain.Ordering;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>Random people do random things with orders; a small model, written from the issue and not from the code, says what must come of it.</summary>
public sealed class OrderModelTests
{
    private const int Histories = 10_000;

    [Fact]
    public void Nobody_comes_where_the_rules_forbid_orders_without_right_or_is_billed_anything_but_what_was_delivered()
    {
        var taken = new Dictionary<AvropAction, int>();
        Prop.ForAll(OrderHistory.Histories, history =>
        {
            var world = new OrderWorld(history.Rule);
            foreach (var command in history.Commands) world.Run(command);
            world.CheckAtTheEnd();
            foreach (var (action, times) in world.Taken) taken[action] = taken.GetValueOrDefault(action) + times;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Histories).WithQuietOnSuccess(true));

        // Every step of an order's life was taken, and more than once or twice.
        Assert.All(Enum.GetValues<AvropAction>().Where(a => a is not AvropAction.Attach), action => Assert.True(taken.GetValueOrDefault(action) >= 20, $"{action}: {taken.GetValueOrDefault(action)}"));
    }
}
