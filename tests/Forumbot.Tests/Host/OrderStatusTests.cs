using Forumbot.Features;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Host;

/// <summary>How it goes with orders, as one asks in the chat.</summary>
public sealed class OrderStatusTests
{
    private const string Number = "A-2026-000001";

    private static readonly (string, string)[] TwoChiefs = [("service", "chefsrekrytering"), ("quantity", "2"), ("contact", "Rektorn"), ("reference", "12345")];

    [Theory]
    [InlineData("A-2026-000001")]
    [InlineData("hur går det med a-2026-1?")]
    [InlineData("hur går det med chefsrekryteringen?")]
    [InlineData("Var i processen är chefsrekryteringen jag la in i måndags?")]
    [InlineData("har ni hunnit börja på chefsrekryteringen vi beställde?")]
    public async Task The_one_that_is_meant_is_shown_with_what_one_may_do(string text)
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);
        await ordering.Place(Budget, ("service", "stoppa-faktura"), ("quantity", "1"), ("contact", "Jag"), ("text", "Faktura 123"));

        var answer = await Ask(ordering, Budget, text);

        Assert.Equal("ordering/avrop", answer.Card);
        Assert.StartsWith($"{Number}: Chefsrekrytering.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("avrop.history", answer.Data.GetProperty("buttons").EnumerateArray().Last().GetProperty("verb").GetString());
    }

    [Theory]
    [InlineData("mina beställningar")]
    [InlineData("mina pågående beställningar")]
    [InlineData("my orders")]
    public async Task Ones_own_are_listed_open_ones_first_and_the_newest_first(string text)
    {
        using var ordering = await Open();
        foreach (var _ in Enumerable.Range(1, 12)) await ordering.Place(Budget, TwoChiefs);
        await ordering.Step(Budget, "A-2026-000012", "avrop.cancel");
        await ordering.Place(Staff, TwoChiefs);

        var list = await Ask(ordering, Budget, text);

        Assert.Equal("ordering/avrop-list", list.Card);
        Assert.Equal(["A-2026-000011", "A-2026-000010", "A-2026-000009"], TownInTest.Options(list.Data, "number").Take(3));
        var older = (await ordering.Press(Budget, list.Data, "avrop.list")).Card!;
        Assert.Equal(["A-2026-000001", "A-2026-000012"], TownInTest.Options(older.Data, "number"));
        var opened = await ordering.Press(Budget, older.Data, "avrop.show", ("number", "A-2026-000012"));
        Assert.Contains("Avbeställd", opened.Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_orders_for_a_forvaltning_lists_its_orders_and_staff_only_their_own()
    {
        using var ordering = await Open();
        await ordering.Place(Staff, TwoChiefs);

        Assert.Equal([Number], TownInTest.Options((await Ask(ordering, Budget, "våra beställningar")).Data, "number"));
        Assert.StartsWith("Du har inga beställningar.", (await Ask(ordering, Budget, "mina beställningar")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Ni har inga beställningar.", (await Ask(ordering, OtherBudget, "våra beställningar")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Du har inga beställningar.", (await ordering.Press(OtherBudget, "avrop.list", ("scope", "mine"))).Card!.Text, StringComparison.Ordinal);
        Assert.StartsWith("Du har 1 beställning", (await ordering.Press(Staff, "avrop.list", ("scope", "ours"), ("page", "999"))).Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_moved_neither_lists_nor_opens_what_they_ordered_before()
    {
        using var ordering = await Open();
        await ordering.Place(Staff, TwoChiefs);
        await ordering.Move(Staff, "trafikkontoret");

        Assert.StartsWith("Du har inga beställningar.", (await ordering.Press(Staff, "avrop.list", ("scope", "mine"))).Card!.Text, StringComparison.Ordinal);
        Assert.False((await ordering.Press(Staff, "avrop.show", ("number", Number))).Done);
        Assert.False((await ordering.Step(Staff, Number, "avrop.cancel")).Done);
    }

    [Fact]
    public async Task Nobody_else_is_told_that_an_order_is_there()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);

        Assert.Equal((await Ask(ordering, OtherBudget, "A-2026-000099")).Text, (await Ask(ordering, OtherBudget, Number)).Text);
    }

    [Fact]
    public async Task In_a_channel_one_is_only_shown_the_way_to_ones_own_chat()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);

        var answer = await ordering.Town.Asking.Ask(ordering.Town.InChannel(Number, Budget), Number, default);

        Assert.Null(answer.Reply.Card);
        Assert.StartsWith("Beställningar visar jag i en egen chatt", answer.Reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chefsrekrytering", answer.Reply.Text, StringComparison.Ordinal);
        Assert.False((await ordering.Press(ordering.Invoke(Budget, "channel"), "avrop.list", System.Text.Json.JsonElement.Parse("{}"))).Done);
    }

    private static async Task<Reply> Ask(OrderingInTest ordering, string who, string text) => (await ordering.Town.Asking.Ask(ordering.Town.Message(text, who), text, default)).Reply;
}
