using System.Text.Json;
using Forumbot.Domain.Ordering;
using Forumbot.Host;
using Forumbot.Tests.Commands;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Host;

/// <summary>What orders cost, where it is asked for: in the chat, in the billing basis, and against what has been ordered so far.</summary>
public sealed class OrderMoneyTests
{
    private const string Number = "A-2026-000001", Unit = "utbildningsforvaltningen";

    private static readonly (string, string)[] TwoChiefs = [("service", "chefsrekrytering"), ("quantity", "2"), ("contact", "Rektorn"), ("reference", "12345")];

    [Fact]
    public async Task What_was_delivered_is_in_the_months_cost_and_bill_at_the_frozen_price()
    {
        using var ordering = await Open();
        await Delivered(ordering, "1");

        Assert.Contains("34 000 kr", await Say(ordering, Budget, "vad kostade chefsrekrytering oss i november 2026?"), StringComparison.Ordinal);
        Assert.Equal(3_400_000, await Billed(ordering, "2026-11"));

        ordering.Clock.Step(TimeSpan.FromDays(12));
        await ordering.Step(Recruiting, Number, "avrop.deliver");
        await ordering.Step(Budget, Number, "avrop.complain", ("sentence", "Fel profil."));
        await ordering.Step(Recruiting, Number, "avrop.credit", ("amount", "4000,50"), ("sentence", "Vi tar om annonsen."));

        Assert.Equal((3_400_000, 2_999_950), (await Billed(ordering, "2026-11"), await Billed(ordering, "2026-12")));
        Assert.Equal(6_399_950, (await ordering.Order(Number)).Charged.Ore);
    }

    [Fact]
    public async Task What_has_been_ordered_so_far_is_told_against_budget()
    {
        using var ordering = await Open();
        await Delivered(ordering, "1");

        var (all, one, staff) = (await Say(ordering, Budget, "vad har vi beställt hittills i år?"), await Say(ordering, Budget, "hur mycket har vi beställt av rekryteringsstöd?"), await Say(ordering, Staff, "How much have we ordered this year?"));

        Assert.StartsWith("Utbildningsförvaltningen har beställt för 68 000 kr 2026, varav 34 000 kr är levererat.", all, StringComparison.Ordinal);
        Assert.Contains("Chefsrekrytering: 68 000 kr i 1 beställning, 34 000 kr levererat, budget 374 000 kr", all, StringComparison.Ordinal);
        Assert.Contains("exempel", all, StringComparison.Ordinal);
        Assert.StartsWith("Utbildningsförvaltningen har inte beställt något av Rekrytering, hela processen 2026.", one, StringComparison.Ordinal);
        Assert.StartsWith("Utbildningsförvaltningen has ordered for", staff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_a_forvaltnings_costs_does_not_see_what_it_has_ordered()
    {
        using var ordering = await Open();
        await Delivered(ordering, "1");

        var stranger = await ordering.Press(TownInTest.Stranger, "avrop.sofar", ("unit", Unit));
        var staff = await ordering.Press(Staff, "avrop.sofar", ("unit", "farsta"));
        var other = await ordering.Press(OtherBudget, "avrop.sofar", ("unit", Unit));

        Assert.Equal((false, false, false), (stranger.Done, staff.Done, other.Done));
        Assert.Null(stranger.Card);
        Assert.Null(staff.Card);
        // The comparison is open in Stockholm, but the sum of one order is its price.
        Assert.Null(other.Card);
        Assert.Contains("någon förvaltning som heter nagonstans", (await ordering.Press(Budget, "avrop.sofar", ("unit", "nagonstans"))).Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_year_that_is_none_is_this_year(string year)
    {
        using var ordering = await Open();
        await Delivered(ordering, "1");

        Assert.Contains("68 000 kr 2026", Plain((await ordering.Press(Budget, "avrop.sofar", ("year", year))).Card!.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_tells_what_has_been_ordered_and_what_it_comes_to()
    {
        using var ordering = await Open();
        await Delivered(ordering, "1");

        var form = Plain((await ordering.Form(Budget, TwoChiefs)).Card!.Text);

        Assert.Contains("Beställt hittills i år: 68 000 kr av 374 000 kr i budget (exempel)", form, StringComparison.Ordinal);
        Assert.Contains("Med den här beställningen: 136 000 kr av 374 000 kr i budget (exempel)", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_come_to_be_over_budget_waits_for_the_kund_bestallare_who_is_told()
    {
        using var ordering = await Open();
        await ordering.Know(Chief);
        await ordering.Place(Staff, TwoChiefs);
        await ordering.Place(Chief, [.. TwoChiefs.Where(f => f.Item1 != "quantity"), ("quantity", "10")]);
        var before = (await ordering.Town.Outbox()).Count(m => m.Conversation == $"a:chat-{Chief}");

        var passed = await ordering.Step(Budget, Number, "avrop.attest");

        Assert.Contains("väntar nu på er kund/beställare", passed.Note, StringComparison.Ordinal);
        Assert.Equal((AvropState.AwaitsAttest, AttestNeed.KundBestallare), (await ordering.Order(Number) is var order ? (order.State, order.Needs) : default));
        Assert.True((await ordering.Town.Outbox()).Count(m => m.Conversation == $"a:chat-{Chief}") > before);
        await ordering.Step(Chief, Number, "avrop.attest");
        Assert.Equal(AvropState.Placed, (await ordering.Order(Number)).State);
    }

    [Fact]
    public async Task A_reference_is_written_as_the_pack_says()
    {
        using var ordering = await Open();

        var form = await ordering.Form(Budget, [("form", Guid.NewGuid().ToString("N")), .. TwoChiefs.Where(f => f.Item1 != "reference"), ("reference", "1234")]);

        Assert.Contains("Så skrivs inte kostnadsställe här. Ett exempel: 12345.", form.Card!.Data.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task Delivered(OrderingInTest ordering, string quantity)
    {
        await ordering.Place(Budget, TwoChiefs);
        await ordering.Step(Recruiting, Number, "avrop.accept");
        await ordering.Step(Recruiting, Number, "avrop.deliver", ("quantity", quantity));
    }

    private static async Task<string> Say(OrderingInTest ordering, string who, string text)
    {
        var asking = new Asking(ordering.Slices, new BoundChannels(), new FollowUps(), ordering.Clock);
        return Plain((await asking.Ask(ordering.Town.Message(text, who), text, default)).Reply.Text);
    }

    /// <summary>Öre of managers recruited, by the command line in the same store.</summary>
    private static async Task<long> Billed(OrderingInTest ordering, string month)
    {
        using var shell = new RealShell();
        var basis = JsonElement.Parse((await shell.Run("billing", "--month", month, "--unit", Unit, "--json", "--db", ordering.Town.StoreFile)).Out);
        return basis.GetProperty("lines").EnumerateArray().Where(l => l.GetProperty("service").GetString() == "chefsrekrytering").Sum(l => l.GetProperty("ore").GetInt64());
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
