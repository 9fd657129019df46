using Forumbot.Teams.Activities;
using Forumbot.Tests.Host;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Ordering;

/// <summary>Orders in one store by two processes at the same moment, that die where they commit.</summary>
public sealed class OrdersAtOnceTests
{
    private const string Head = "0203";

    private static readonly (string, string)[] TwoChiefs = [("service", "chefsrekrytering"), ("quantity", "2"), ("contact", "Rektorn på Kungsskolan"), ("reference", "12345")];

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_same_submit_one_to_twenty_times_at_once_is_one_order_with_one_number_and_one_receipt(int? dying)
    {
        using var town = await OrdersAtOnce.Open(dying);
        await town.Town.Know(Budget, Recruiting);
        for (var times = 1; times <= 20; times++)
        {
            var form = await town.Filled(Budget, TwoChiefs);
            var same = town.Town.Invoke(Budget);
            var all = Enumerable.Range(0, times).Select(_ => same).Concat(Enumerable.Range(0, times - 1).Select(_ => town.Town.Invoke(Budget))).ToList();

            var answers = await town.Press(all.Select(from => (from, form)));

            Assert.Single(answers.Select(a => (a.Note, a.Done, a.Card!.Text, a.Card.Data.GetRawText())).Distinct());
            Assert.StartsWith($"A-2026-{times:000000}: ", answers[0].Note, StringComparison.Ordinal);
        }

        Assert.Equal(Enumerable.Range(1, 20), (await town.Town.AllOrders()).Select(o => o.Serial));
        Assert.Equal(20, (await town.Steps()).Count);
        Assert.Equal(20, (await town.Town.Town.Outbox()).Count(m => m.Conversation == $"a:chat-{Recruiting}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public async Task Many_people_at_once_get_numbers_that_follow_each_other_and_each_their_own_order(int? dying)
    {
        using var town = await OrdersAtOnce.Open(dying);
        string[] people = [Budget, Staff, OtherBudget, Chief];
        var forms = new List<(Activity, CardAction)>();
        for (var n = 0; n < 60; n++) forms.Add((town.Town.Invoke(people[n % 4]), await town.Filled(people[n % 4], ("service", "stoppa-faktura"), ("quantity", "1"), ("contact", "Jag"), ("text", $"Faktura {n}"))));

        var answers = await town.Press(forms);

        var orders = await town.Town.AllOrders();
        Assert.Equal(Enumerable.Range(1, 60), orders.Select(o => o.Serial));
        Assert.Equal(orders.Select(o => o.Number), answers.Select(a => a.Note[..13]).Order());
        Assert.Equal(Enumerable.Range(0, 60).Select(n => $"Faktura {n}").Order(), orders.Select(o => o.Text).Order());
        Assert.All(answers.Zip(Enumerable.Range(0, 60)), a => Assert.Equal(TownInTest.Aad(people[a.Second % 4]), orders.Single(o => o.Number == a.First.Note[..13]).By));
    }

    /// <summary>Who orders, who act on it, and which way.</summary>
    public static TheoryData<string, string, string, string, string> Two => new()
    {
        { Budget, Recruiting, "avrop.accept", Head, "avrop.accept" },
        { Budget, Recruiting, "avrop.accept", Head, "avrop.decline" },
        { Budget, Recruiting, "avrop.accept", Budget, "avrop.cancel" },
        { Staff, Budget, "avrop.attest", Chief, "avrop.attest" },
        { Staff, Budget, "avrop.attest", Chief, "avrop.refuseattest" },
        { Staff, Budget, "avrop.attest", Staff, "avrop.cancel" },
    };

    [Theory]
    [MemberData(nameof(Two))]
    public async Task Of_two_who_act_at_the_same_moment_one_wins_and_the_other_sees_how_it_is_and_why(string orderer, string one, string how, string other, string otherwise)
    {
        using var town = await OrdersAtOnce.Open();
        for (var round = 1; round <= 5; round++)
        {
            await town.Town.Place(orderer, TwoChiefs);
            var order = (await town.Town.AllOrders())[^1];

            var answers = await town.Press([(town.Town.Invoke(one), OrdersAtOnce.Step(order, how, ("sentence", "Skälet."))), (town.Town.Invoke(other), OrdersAtOnce.Step(order, otherwise, ("sentence", "Skälet.")))]);

            var steps = (await town.Steps()).Where(s => s.Number == order.Number).ToList();
            var now = await town.Town.Order(order.Number);
            var (winner, loser) = steps[1].By == TownInTest.Aad(one) ? (answers[0], answers[1]) : (answers[1], answers[0]);
            Assert.Equal([1, 2], steps.Select(s => s.Version));
            Assert.True(winner.Done);
            Assert.StartsWith("Någon hann före, eller kortet var gammalt.", loser.Note, StringComparison.Ordinal);
            Assert.Contains(winner.Card!.Text.Split(". ")[^1], loser.Card!.Text, StringComparison.Ordinal);
            Assert.Equal(2, now.Version);
        }
    }
}
