using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Ordering.AvropInTest;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class SettlingTests
{
    private static readonly Avrop Delivered = Order(AvropState.Delivered) with { Delivered = 10, Charged = Money.FromKronor(8_600), DeliveredAt = Now };

    [Fact]
    public void A_confirmed_delivery_is_closed_and_has_cost_what_was_charged()
    {
        var done = Settling.Confirm(Asked(Delivered with { Committed = Money.FromKronor(9_000) }, Staff)).Done();
        Assert.Equal((AvropState.Closed, Money.FromKronor(8_600)), (done.Avrop.State, done.Avrop.Committed));
    }

    [Fact]
    public void A_complaint_is_put_right_and_complained_of_again_with_the_time_for_it_anew()
    {
        var complained = Settling.Complain(Asked(Delivered, Staff), "Hälften saknas.").Done().Avrop;
        var remedied = Settling.Remedy(Asked(complained, Supplier) with { Now = Now.AddDays(3) }, "Nu är allt där.").Done().Avrop;

        Assert.Equal((AvropState.Delivered, Now.AddDays(3)), (remedied.State, remedied.DeliveredAt!.Value));
        Assert.Equal(AvropState.Complained, Settling.Complain(Asked(remedied, Budget), "Nej.").Done().Avrop.State);
    }

    [Fact]
    public void What_is_credited_is_taken_off_what_was_charged()
    {
        var done = Settling.Credit(Asked(Delivered with { State = AvropState.Complained }, Supplier), "600,50", "Ledsen.").Done();
        Assert.Equal((AvropState.Closed, Money.FromKronor(7_999.50m), Money.FromKronor(-600.50m), Money.FromKronor(7_999.50m)), (done.Avrop.State, done.Avrop.Charged, done.Step.Amount!.Value, done.Avrop.Committed));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("8600,01")]
    [InlineData("-5")]
    [InlineData("mycket")]
    [InlineData("")]
    public void No_more_is_credited_than_was_charged(string kronor) =>
        Assert.Equal(Money.FromKronor(8_600), Assert.IsType<AvropOutcome.NotAnAmount>(Settling.Credit(Asked(Delivered with { State = AvropState.Complained }, Supplier), kronor, "Ledsen.")).Most);

    [Fact]
    public void What_nobody_complains_of_is_closed_after_ten_working_days_and_not_before()
    {
        // The eleventh working day after Monday the 23rd of November; none of them is a holiday.
        Assert.Equal(new DateOnly(2026, 12, 8), Settling.ClosesOn(Delivered, Organisation.Rules.Ordering));
        Assert.Null(Settling.Close(Asked(Delivered, null) with { Now = new(2026, 12, 7, 12, 0, 0, TimeSpan.Zero) }));
        var closed = Settling.Close(Asked(Delivered, null) with { Now = new(2026, 12, 8, 12, 0, 0, TimeSpan.Zero) })!;
        Assert.Equal((AvropState.Closed, (string?)null, (string?)null), (closed.Avrop.State, closed.Step.By, closed.Step.Role));
    }

    [Fact]
    public void Nobody_complains_from_the_day_on_which_it_closes_even_where_nothing_has_closed_it()
    {
        AvropOutcome On(int day) => Settling.Complain(Asked(Delivered, Staff) with { Now = new(2026, 12, day, 12, 0, 0, TimeSpan.Zero) }, "Hälften saknas.");

        Assert.Equal(AvropState.Complained, On(7).Done().Avrop.State);
        Assert.Equal(new DateOnly(2026, 12, 7), Assert.IsType<AvropOutcome.TooLateToComplain>(On(8)).Last);
    }

    [Fact]
    public void The_supplier_does_not_confirm_and_the_buyer_does_not_answer_complaints()
    {
        Assert.IsType<AvropOutcome.MayNot>(Settling.Confirm(Asked(Delivered, Supplier)));
        Assert.IsType<AvropOutcome.MayNot>(Settling.RejectComplaint(Asked(Delivered with { State = AvropState.Complained }, Budget), "Nej."));
    }
}
