using System.Globalization;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class RemindingTests
{
    [Theory]
    [InlineData("2026-11-25", "2026-11-23", null)]
    [InlineData("2026-11-25", "2026-11-24", ReminderKind.Tomorrow)]
    [InlineData("2026-11-25", "2026-11-25", ReminderKind.Today)]
    [InlineData("2026-11-25", "2026-11-26", ReminderKind.Late)]
    [InlineData("2026-11-23", "2026-11-20", ReminderKind.Tomorrow)]
    [InlineData("2026-11-20", "2026-11-21", null)]
    [InlineData("2026-11-20", "2026-11-23", ReminderKind.Late)]
    [InlineData("2026-12-28", "2026-12-23", ReminderKind.Tomorrow)]
    [InlineData("2026-12-28", "2026-12-24", null)]
    [InlineData("2026-12-23", "2026-12-24", null)]
    [InlineData("2026-12-23", "2026-12-28", ReminderKind.Late)]
    [InlineData("2027-01-04", "2026-12-30", ReminderKind.Tomorrow)]
    [InlineData("2026-04-07", "2026-04-02", ReminderKind.Tomorrow)]
    public void One_is_reminded_the_working_day_before_and_on_the_day_and_told_of_what_is_late(string readyBy, string today, ReminderKind? kind) =>
        Assert.Equal(kind, Reminding.Kind(Order with { ReadyBy = Day(readyBy) }, Day(today)));

    [Theory]
    [InlineData(AvropState.AwaitsAttest)]
    [InlineData(AvropState.Delivered)]
    [InlineData(AvropState.Complained)]
    [InlineData(AvropState.Closed)]
    [InlineData(AvropState.Cancelled)]
    public void Nothing_is_said_of_what_is_not_to_be_delivered(AvropState state) => Assert.Null(Reminding.Kind(Order with { State = state }, Day("2026-11-26")));

    [Fact]
    public void Nothing_is_said_of_what_was_promised_no_day() => Assert.Null(Reminding.Kind(Order with { ReadyBy = null }, Day("2026-11-26")));

    [Fact]
    public void The_handler_is_reminded_unless_they_are_away_or_have_left()
    {
        var handler = Organisations.TjansteansvarigEkonomi;
        var order = Order with { Assignee = handler.AadObjectId };
        Absence[] away = [new("1", handler.AadObjectId, Day("2026-11-24"), Day("2026-11-25"))];
        var left = Organisations.Stockholm with { People = [handler with { Validity = new(null, Day("2026-11-20")) }] };

        Assert.Equal(handler, Reminding.Handler(order, Organisations.Stockholm, [], Day("2026-11-25")));
        Assert.Null(Reminding.Handler(order, Organisations.Stockholm, away, Day("2026-11-25")));
        Assert.Equal(handler, Reminding.Handler(order, Organisations.Stockholm, away, Day("2026-11-26")));
        Assert.Null(Reminding.Handler(order, left, [], Day("2026-11-25")));
        Assert.Null(Reminding.Handler(Order, Organisations.Stockholm, [], Day("2026-11-25")));
    }

    [Fact]
    public void Who_ordered_and_their_kundansvarig_are_told_of_what_is_late() => Assert.Equal(
        [(Organisations.Budgetuppfoljare, LateFor.Buyer), (Organisations.Kundansvarig, LateFor.Kundansvarig)],
        Reminding.ToldOfLate(Order, Organisations.Stockholm, Day("2026-11-26")));

    [Fact]
    public void A_kundansvarig_who_ordered_is_told_once() => Assert.Equal(
        [(Organisations.Kundansvarig, LateFor.Buyer)], Reminding.ToldOfLate(Order with { By = Organisations.Kundansvarig.AadObjectId }, Organisations.Stockholm, Day("2026-11-26")));

    internal static Avrop Order { get; } = new()
    {
        Number = "A-2026-000001",
        Year = 2026,
        Serial = 1,
        Version = 1,
        State = AvropState.Placed,
        Kind = AvropKind.Once,
        Tjanst = "aterbetalning-till-kund",
        Forvaltning = "utbildningsforvaltningen",
        Quantity = 1,
        Unit = "ärende",
        Each = Money.Zero,
        Committed = Money.Zero,
        ReadyBy = Day("2026-11-25"),
        By = Organisations.Budgetuppfoljare.AadObjectId,
        At = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
        PlacedAt = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
        Form = "form",
    };

    internal static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
