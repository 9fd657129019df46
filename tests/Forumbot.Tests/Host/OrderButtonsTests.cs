using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Host;

/// <summary>Orders by what is pressed in Teams, on a real store.</summary>
public sealed class OrderButtonsTests
{
    private const string Number = "A-2026-000001";

    private static readonly (string, string)[] TwoChiefs = [("service", "chefsrekrytering"), ("quantity", "2"), ("contact", "Rektorn på Kungsskolan"), ("reference", "12345")];

    [Fact]
    public async Task From_need_to_delivered_and_billed()
    {
        using var ordering = await Open();
        await ordering.Know(Recruiting);

        var receipt = await ordering.Place(Budget, TwoChiefs);
        var asked = Assert.Single(await ordering.Town.Outbox(), m => m.Conversation == $"a:chat-{Recruiting}");
        var day = await ordering.Press(Recruiting, System.Text.Json.JsonElement.Parse(asked.Data!), "avrop.ask");
        await ordering.Press(Recruiting, day.Card!.Data, "avrop.accept");
        await ordering.Step(Recruiting, Number, "avrop.deliver", ("quantity", "1"));
        await ordering.Step(Recruiting, Number, "avrop.deliver");
        await ordering.Step(Budget, Number, "avrop.confirm");

        var order = await ordering.Order(Number);
        Assert.StartsWith($"{Number}: Chefsrekrytering.", receipt.Note, StringComparison.Ordinal);
        Assert.Equal((AvropState.Closed, 2m, Money.FromKronor(68_000), 5), (order.State, order.Delivered, order.Charged, order.Version));
        await using var db = await ordering.Town.Contexts.CreateDbContextAsync();
        Assert.Equal([Money.FromKronor(34_000), Money.FromKronor(34_000)], await db.AddedCharges.Where(c => c.Text == Number).Select(c => c.Amount).ToListAsync());
    }

    [Fact]
    public async Task What_was_not_shown_is_not_ordered()
    {
        using var ordering = await Open();

        var first = await ordering.Press(Budget, "avrop.place", [.. TwoChiefs, ("form", Guid.NewGuid().ToString("N"))]);

        Assert.StartsWith("Inget är beställt än.", first.Note, StringComparison.Ordinal);
        Assert.Empty(await ordering.AllOrders());
    }

    [Fact]
    public async Task Staff_orders_for_attest_and_a_free_service_without()
    {
        using var ordering = await Open();
        await ordering.Know(Budget);

        await ordering.Place(Staff, TwoChiefs);
        await ordering.Place(Staff, ("service", "stoppa-faktura"), ("quantity", "1"), ("contact", "Jag"), ("text", "Faktura 123"));
        await ordering.Step(Budget, Number, "avrop.attest");

        Assert.Equal([AvropState.Placed, AvropState.Placed], (await ordering.AllOrders()).Select(a => a.State));
        Assert.Equal([AttestNeed.None, AttestNeed.None], (await ordering.AllOrders()).Select(a => a.Needs));
    }
}
