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
        await IsOneOrder(town, Enumerable.Range(1, 20));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public async Task So_it_is_in_two_processes(int? dying)
    {
        using var town = await OrdersAtOnce.Open(dying, processes: 2);
        await IsOneOrder(town, [2, 12]);
    }

    [Theory]
    [InlineData(null, 1, 60)]
    [InlineData(3, 1, 60)]
    [InlineData(4, 2, 12)]
    public async Task Many_people_at_once_get_numbers_that_follow_each_other_and_each_their_own_order(int? dying, int processes, int orders)
    {
        using var town = await OrdersAtOnce.Open(dying, processes);
        string[] people = [Budget, Staff, OtherBudget, Chief];
        var forms = new List<(Activity, CardAction)>();
        for (var n = 0; n < orders; n++) forms.Add((town.Town.Invoke(people[n % 4]), await town.Filled(people[n % 4], ("service", "stoppa-faktura"), ("quantity", "1"), ("contact", "Jag"), ("text", $"Faktura {n}"))));

        var answers = await town.Press(forms);

        var placed = await town.Town.AllOrders();
        Assert.Equal(Enumerable.Range(1, orders), placed.Select(o => o.Serial));
        Assert.Equal(placed.Select(o => o.Number), answers.Select(a => a.Note[..13]).Order());
        Assert.Equal(Enumerable.Range(0, orders).Select(n => $"Faktura {n}").Order(), placed.Select(o => o.Text).Order());
        Assert.All(answers.Zip(Enumerable.Range(0, orders)), a => Assert.Equal(TownInTest.Aad(people[a.Second % 4]), placed.Single(o => o.Number == a.First.Note[..13]).By));
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
        using var town = await OrdersAtOnce.Open(processes: 2);
        await town.Town.Place(orderer, ("service", "chefsrekrytering"), ("quantity", "1"), ("contact", "Rektorn på Kungsskolan"), ("reference", "12345"));
        var order = Assert.Single(await town.Town.AllOrders());

        var answers = await town.Press([(town.Town.Invoke(one), OrdersAtOnce.Step(order, how, ("sentence", "Skälet."))), (town.Town.Invoke(other), OrdersAtOnce.Step(order, otherwise, ("sentence", "Skälet.")))]);

        var steps = await town.Steps();
        var (winner, loser) = steps[1].By == TownInTest.Aad(one) ? (answers[0], answers[1]) : (answers[1], answers[0]);
        Assert.Equal([1, 2], steps.Select(s => s.Version));
        Assert.True(winner.Done);
        Assert.StartsWith($"Inget gjordes: {order.Number} är redan ändrad av ", loser.Note, StringComparison.Ordinal);
        Assert.Equal(winner.Card!.Data.GetProperty("headline").GetString(), loser.Card!.Data.GetProperty("headline").GetString());
    }

    /// <summary>Some of the submits are the same activity delivered again, others are other presses of the same form.</summary>
    private static async Task IsOneOrder(OrdersAtOnce town, IEnumerable<int> submits)
    {
        await town.Town.Know(Chief, Recruiting);
        var orders = 0;
        foreach (var times in submits)
        {
            var form = await town.Filled(Chief, TwoChiefs);
            var same = town.Town.Invoke(Chief);
            Activity[] all = [.. Enumerable.Repeat(same, (times + 1) / 2), .. Enumerable.Range(0, times / 2).Select(_ => town.Town.Invoke(Chief))];

            var answers = await town.Press(all.Select(from => (from, form)));

            Assert.Single(answers.Select(a => (a.Note, a.Done, a.Card!.Text, a.Card.Data.GetRawText())).Distinct());
            Assert.StartsWith($"A-2026-{++orders:000000}: ", answers[0].Note, StringComparison.Ordinal);
        }

        Assert.Equal(Enumerable.Range(1, orders), (await town.Town.AllOrders()).Select(o => o.Serial));
        Assert.Equal(orders, (await town.Steps()).Count);
        Assert.Equal(orders, (await town.Town.Town.Outbox()).Count(m => m.Conversation == $"a:chat-{Recruiting}"));
    }
}
