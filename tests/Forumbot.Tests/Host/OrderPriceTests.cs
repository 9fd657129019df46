using System.Text.Json;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Host;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Host;

/// <summary>The price promise, on a real store: what was shown is what is ordered, and what was ordered is what is paid.</summary>
public sealed class OrderPriceTests
{
    private const string Number = "A-2026-000001", Tjanst = "chefsrekrytering";

    private static readonly (string, string)[] TwoChiefs = [("service", Tjanst), ("quantity", "2"), ("contact", "Rektorn på Kungsskolan"), ("reference", "12345")];

    private static readonly (string, string)[] Stop = [("service", "stoppa-faktura"), ("quantity", "1"), ("contact", "Jag"), ("text", "Faktura 123 från Bygg AB")];

    [Fact]
    public async Task A_price_that_changed_while_the_form_was_open_is_told_and_must_be_confirmed()
    {
        using var ordering = await Open();
        var form = await ordering.Form(Budget, TwoChiefs);
        await ordering.Take(Dearer("2026", "36000"));

        var told = await ordering.Press(Budget, Data(form), "avrop.place", TwoChiefs);

        Assert.Contains("Priset är ändrat från 34 000 kr till 36 000 kr.", Text(told), StringComparison.Ordinal);
        Assert.Empty(await ordering.AllOrders());
        await ordering.Press(Budget, Data(told), "avrop.place", TwoChiefs);
        Assert.Equal((Money.FromKronor(36_000), Money.FromKronor(72_000)), (await ordering.Order(Number) is var order ? (order.Each, order.Total) : default));
    }

    [Fact]
    public async Task A_service_that_was_removed_while_the_form_was_open_is_not_ordered()
    {
        using var ordering = await Open();
        var form = await ordering.Form(Budget, TwoChiefs);
        await ordering.Take(PackEdits.Demo.WithoutTjanst(Tjanst));

        var told = await ordering.Press(Budget, Data(form), "avrop.place", TwoChiefs);

        Assert.StartsWith("Inget är beställt än.", told.Note, StringComparison.Ordinal);
        Assert.Contains("Den tjänsten finns inte", Data(told).GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await ordering.AllOrders());
    }

    [Fact]
    public async Task A_new_list_that_came_into_force_while_the_form_was_open_is_told()
    {
        using var ordering = await Open();
        var form = await ordering.Form(Budget, TwoChiefs);
        await ordering.Take(Dearer("2027", "35000").Where("price-lists", row => row["year"] switch
        {
            "2026" => row.With("valid_to", "2026-11-20"),
            "2027" => row.With("valid_from", "2026-11-21").With("state", "adopted"),
            _ => row,
        }));

        var told = await ordering.Press(Budget, Data(form), "avrop.place", TwoChiefs);

        Assert.Contains("Priset är ändrat från 34 000 kr till 35 000 kr.", Text(told), StringComparison.Ordinal);
        Assert.Empty(await ordering.AllOrders());
        await ordering.Press(Budget, Data(told), "avrop.place", TwoChiefs);
        Assert.Equal((2027, Money.FromKronor(35_000)), (await ordering.Order(Number) is var order ? (order.ListYear!.Value, order.Each) : default));
    }

    [Fact]
    public async Task A_day_that_was_shown_before_noon_is_not_promised_after_it()
    {
        using var ordering = await Open();
        // Monday, 11:59 in Stockholm.
        ordering.Clock.Step(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(59));
        var form = await ordering.Form(Budget, Stop);
        ordering.Clock.Step(TimeSpan.FromMinutes(2));

        var told = await ordering.Press(Budget, Data(form), "avrop.place", Stop);

        Assert.Contains("Det kan vara klart senast tisdag 24 november 2026.", Text(told), StringComparison.Ordinal);
        Assert.Empty(await ordering.AllOrders());
        await ordering.Press(Budget, Data(told), "avrop.place", Stop);
        Assert.Equal(new DateOnly(2026, 11, 24), (await ordering.Order(Number)).ReadyBy);
    }

    [Fact]
    public async Task What_was_ordered_costs_what_it_did_when_the_list_changes_afterwards()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);
        await ordering.Take(Dearer("2026", "99000"));

        await ordering.Step(Recruiting, Number, "avrop.accept");
        await ordering.Step(Recruiting, Number, "avrop.deliver");

        Assert.Equal((AvropState.Delivered, Money.FromKronor(68_000)), (await ordering.Order(Number) is var order ? (order.State, order.Charged) : default));
    }

    [Fact]
    public async Task What_is_sent_again_unchanged_orders_at_once()
    {
        using var ordering = await Open();
        var form = await ordering.Form(Budget, TwoChiefs);
        await ordering.Take(PackEdits.Demo.Where("prices", row => row["service"] == "rekrytering" ? row.With("amount_sek", "1") : row));

        await ordering.Press(Budget, Data(form), "avrop.place", TwoChiefs);

        Assert.Equal(Money.FromKronor(34_000), (await ordering.Order(Number)).Each);
    }

    private static Forumbot.Features.Packs.PackTables Dearer(string year, string kronor) =>
        PackEdits.Demo.Where("prices", row => row["service"] == Tjanst && row["year"] == year ? row.With("amount_sek", kronor) : row);

    private static JsonElement Data(Pressed pressed) => pressed.Card!.Data;

    private static string Text(Pressed pressed) => pressed.Card!.Text.Replace('\u00a0', ' ');
}
