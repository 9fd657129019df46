using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class PlacingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly OrderWish Wish = new() { Tjanst = "upphandlingstjanst", Quantity = "10", Contact = " Rektorn ", Form = "f" };

    [Fact]
    public void What_was_seen_is_ordered_at_the_price_that_was_seen()
    {
        var placed = Assert.IsType<PlacingOutcome.Placed>(Decide(Seen(Wish)));

        Assert.Equal(("A-2026-000123", 123, 1, AvropState.Placed, Money.FromKronor(860), Money.FromKronor(8_600), "Rektorn"),
            (placed.Avrop.Number, placed.Avrop.Serial, placed.Avrop.Version, placed.Avrop.State, placed.Avrop.Each, placed.Avrop.Committed, placed.Avrop.Contact));
        Assert.Equal((AvropAction.Order, AvropState.Placed, "card-1", (string?)null), (placed.Step.Action, placed.Step.State, placed.Step.Card, placed.Step.For));
    }

    [Fact]
    public void What_was_never_seen_is_not_ordered() => Assert.Null(Assert.IsType<PlacingOutcome.NotAsSeen>(Decide(Wish)).Before);

    [Fact]
    public void Where_the_price_has_changed_since_nothing_is_ordered_and_what_was_seen_is_told()
    {
        var dearer = Organisations.Stockholm with { Prices = [.. Organisations.Stockholm.Prices.Select(p => p with { Amount = p.Amount + new Money(1) })] };

        var changed = Assert.IsType<PlacingOutcome.NotAsSeen>(Placing.Decide(Check(Seen(Wish), Organisations.Budgetuppfoljare, dearer), Seen(Wish), Orderer(Organisations.Budgetuppfoljare), Now));

        Assert.Equal(Money.FromKronor(860), changed.Before!.Each);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("9,5")]
    public void Another_quantity_than_was_seen_must_be_seen_first(string quantity) => Assert.IsType<PlacingOutcome.NotAsSeen>(Decide(Seen(Wish) with { Quantity = quantity }));

    [Theory]
    [InlineData("")]
    [InlineData("upphandlingstjanst|utbildningsforvaltningen|10|1||None|2026|Once|False|timme")]
    [InlineData("upphandlingstjanst|farsta|10|86000||None|2026|Once|False|timme")]
    [InlineData("upphandlingstjanst|utbildningsforvaltningen|10|86000||KundBestallare|2026|Once|False|timme")]
    [InlineData("a|b|c")]
    public void What_a_card_claims_to_have_shown_is_only_compared(string seen) => Assert.IsType<PlacingOutcome.NotAsSeen>(Decide(Wish with { Seen = seen }));

    [Fact]
    public void An_offer_comes_back_from_its_text_as_it_was()
    {
        var seen = Check(Wish, Organisations.Budgetuppfoljare).Offer!.Seen with { Unit = "st | par", ReadyBy = new(2026, 12, 1), External = true };

        Assert.Equal(seen, OfferSeen.Read($"{seen}"));
        Assert.Equal((2026, AvropKind.Once), (seen.ListYear, seen.Kind));
    }

    [Fact]
    public void Another_list_unit_or_kind_than_was_seen_or_an_external_purchase_must_be_seen_first()
    {
        var seen = Check(Wish, Organisations.Budgetuppfoljare).Offer!.Seen;

        Assert.All([seen with { ListYear = 2025 }, seen with { Unit = "dag" }, seen with { Kind = AvropKind.Running }, seen with { External = true }],
            other => Assert.Equal(other, Assert.IsType<PlacingOutcome.NotAsSeen>(Decide(Wish with { Seen = $"{other}" })).Before));
    }

    [Fact]
    public void Another_service_than_was_seen_is_told_with_what_was_seen() =>
        Assert.Equal("avtalsdatabas", Assert.IsType<PlacingOutcome.NotAsSeen>(Decide(Wish with { Seen = $"{Check(Wish, Organisations.Budgetuppfoljare).Offer!.Seen with { Tjanst = "avtalsdatabas" }}" })).Before!.Tjanst);

    [Fact]
    public void What_staff_orders_waits_for_attest_and_promises_no_day_before()
    {
        var placed = Assert.IsType<PlacingOutcome.Placed>(Decide(Seen(Wish, Organisations.Staff), Organisations.Staff));

        Assert.Equal((AvropState.AwaitsAttest, AttestNeed.Budgetuppfoljare, (DateOnly?)null, (DateTimeOffset?)null), (placed.Avrop.State, placed.Avrop.Needs, placed.Avrop.ReadyBy, placed.Avrop.PlacedAt));
    }

    [Fact]
    public void A_form_with_a_fault_orders_nothing() => Assert.IsType<PlacingOutcome.Faulty>(Decide(Seen(Wish) with { Contact = "" }));

    [Fact]
    public void A_refusal_stays_one() => Assert.IsType<OrderRefusal.NotYours>(Assert.IsType<PlacingOutcome.Refused>(Decide(Seen(Wish) with { Forvaltning = "farsta" })).Refusal);

    private static OrderWish Seen(OrderWish wish, Person? who = null) => wish with { Seen = $"{Check(wish, who ?? Organisations.Budgetuppfoljare).Offer!.Seen}" };

    private static PlacingOutcome Decide(OrderWish wish, Person? who = null) =>
        Placing.Decide(Check(wish, who ?? Organisations.Budgetuppfoljare), wish, Orderer(who ?? Organisations.Budgetuppfoljare), Now);

    private static Orderer Orderer(Person who) => new(who.AadObjectId, Language.Swedish, 123, "card-1");

    private static OrderCheck Check(OrderWish wish, Person who, Organisation? organisation = null) => OrderChecking.Check(wish, organisation ?? Organisations.Stockholm, Standing.Alone(who), Spending.None, Now);
}
