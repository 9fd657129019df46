using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class OrderCheckingTests
{
    /// <summary>A Saturday: what takes a day is ready on Monday.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    private static readonly OrderWish Wish = new() { Tjanst = "upphandlingstjanst", Quantity = "12,5", Reference = "10234", Contact = "Rektorn", Form = "f" };

    private static readonly Organisation Stockholm = Organisations.Stockholm with
    {
        Rules = Organisations.Stockholm.Rules with { Ordering = new() { ReferencePattern = "[0-9]{5}", ReferenceExample = "10234", ReferenceNeeded = true } },
    };

    [Fact]
    public void What_is_right_becomes_an_offer_with_price_times_quantity()
    {
        var check = Check(Wish);

        Assert.Empty(check.Faults);
        Assert.Equal((Money.FromKronor(860), Money.FromKronor(10_750), 12.5m, AttestNeed.None, null), (check.Offer!.Each, check.Offer.Total, check.Offer.Quantity, check.Offer.Needs, check.Offer.ReadyBy));
    }

    [Theory]
    [InlineData("", OrderFaultKind.Missing)]
    [InlineData("tio", OrderFaultKind.NotANumber)]
    [InlineData("0,555", OrderFaultKind.Decimals)]
    [InlineData("1,555", OrderFaultKind.MayBeThousands)]
    [InlineData("1.000", OrderFaultKind.MayBeThousands)]
    [InlineData("1,000,000", OrderFaultKind.MayBeThousands)]
    [InlineData("0", OrderFaultKind.OutOfRange)]
    [InlineData("-1", OrderFaultKind.OutOfRange)]
    [InlineData("100001", OrderFaultKind.OutOfRange)]
    public void A_wrong_quantity_is_told_at_its_field_and_gives_no_offer(string quantity, OrderFaultKind kind)
    {
        var check = Check(Wish with { Quantity = quantity });

        Assert.Equal((OrderField.Quantity, kind), (Assert.Single(check.Faults).Field, check.Faults[0].Kind));
        Assert.Null(check.Offer);
    }

    [Fact]
    public void What_is_counted_in_cases_is_not_divided() =>
        Assert.Equal(new(OrderField.Quantity, OrderFaultKind.Decimals, 0), Assert.Single(Check(new() { Tjanst = "stoppa-faktura", Quantity = "1,5", Contact = "Jag" }).Faults));

    [Theory]
    [InlineData("i morgon", OrderFaultKind.NotADate, null)]
    [InlineData("2026-11-20", OrderFaultKind.TooEarly, "2026-11-25")]
    [InlineData("2029-01-01", OrderFaultKind.TooFar, null)]
    [InlineData("2026-12-06", OrderFaultKind.NotAWorkday, "2026-12-07")]
    [InlineData("2026-12-25", OrderFaultKind.NotAWorkday, "2026-12-28")]
    public void A_wrong_day_is_told_with_the_first_that_would_do(string wanted, OrderFaultKind kind, string? day)
    {
        var fault = Assert.Single(Check(new() { Tjanst = "aterbetalning-till-kund", Quantity = "1", Contact = "Jag", Wanted = wanted }).Faults);

        Assert.Equal(new(OrderField.Wanted, kind, Day: day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), fault);
    }

    [Fact]
    public void A_telephone_number_and_an_emoji_are_text() =>
        Assert.Empty(Check(Wish with { Contact = "+46 70 123 45 67", Text = "Tack på förhand 👍🏽" }).Faults);

    [Fact]
    public void Each_field_is_told_by_itself_and_what_was_written_is_kept()
    {
        var check = Check(Wish with { Reference = " abc ", Contact = "=HYPERLINK(1)", Text = new('x', 1_001) });

        Assert.Equal([(OrderField.Reference, OrderFaultKind.BadReference), (OrderField.Text, OrderFaultKind.BadText), (OrderField.Contact, OrderFaultKind.BadText)], check.Faults.Select(f => (f.Field, f.Kind)));
        Assert.Equal(("abc", "=HYPERLINK(1)"), (check.Reference, check.Contact));
        Assert.Equal([(OrderField.Reference, OrderFaultKind.Missing), (OrderField.Contact, OrderFaultKind.Missing)], Check(Wish with { Reference = "", Contact = " " }).Faults.Select(f => (f.Field, f.Kind)));
    }

    [Theory]
    [InlineData(null, OrderFaultKind.Missing)]
    [InlineData("no-such", OrderFaultKind.Unknown)]
    public void Without_a_service_one_is_asked_for(string? tjanst, OrderFaultKind kind) =>
        Assert.Contains(new(OrderField.Tjanst, kind), Check(Wish with { Tjanst = tjanst }).Faults);

    [Fact]
    public void What_costs_nothing_needs_neither_attest_nor_reference()
    {
        var offer = Check(new() { Tjanst = "stoppa-faktura", Quantity = "1", Contact = "Jag" }, Organisations.Staff).Offer!;

        Assert.Equal((Money.Zero, AttestNeed.None, new DateOnly(2026, 11, 23)), (offer.Each, offer.Needs, offer.ReadyBy!.Value));
    }

    [Fact]
    public void What_costs_is_ordered_by_staff_for_attest() => Assert.Equal(AttestNeed.Budgetuppfoljare, Check(Wish, Organisations.Staff).Offer!.Needs);

    [Theory]
    [InlineData("leverantorsreskontra", NotOrderable.RunningBas)]
    [InlineData("centralupphandling", NotOrderable.RunningUppdrag)]
    [InlineData("hedersbeloning", NotOrderable.FollowsBas)]
    public void What_runs_is_not_the_buyers_to_order(string tjanst, NotOrderable reason) =>
        Assert.Equal(reason, Assert.IsType<OrderRefusal.CannotBeOrdered>(Check(Wish with { Tjanst = tjanst }).Refusal).Reason);

    [Fact]
    public void What_no_list_in_force_prices_is_not_ordered() =>
        Assert.Equal(NotOrderable.NoPrice, Assert.IsType<OrderRefusal.CannotBeOrdered>(Check(Wish, organisation: Stockholm with { Prices = [] }).Refusal).Reason);

    [Fact]
    public void One_orders_for_ones_own_forvaltning_alone()
    {
        Assert.Equal("farsta", Assert.IsType<OrderRefusal.NotYours>(Check(Wish with { Forvaltning = "farsta" }).Refusal).Forvaltning!.Key);
        Assert.Null(Assert.IsType<OrderRefusal.NotYours>(Check(Wish with { Forvaltning = "Vattenförvaltningen" }).Refusal).Forvaltning);
        Assert.IsType<OrderRefusal.NotInDirectory>(OrderChecking.Check(Wish, Stockholm, null, Spending.None, Now).Refusal);
    }

    [Fact]
    public void Where_nobody_else_can_attest_it_is_refused() =>
        Assert.Equal(AttestNeed.Budgetuppfoljare, Assert.IsType<OrderRefusal.NobodyToAttest>(Check(Wish, Organisations.Staff, Stockholm with { People = [Organisations.Staff] }).Refusal).Need);

    [Theory]
    [InlineData(ExternalPurchase.Free, typeof(OrderRefusal.ExternalIsFree))]
    [InlineData(ExternalPurchase.NotAllowed, typeof(OrderRefusal.ExternalNotAllowed))]
    [InlineData(ExternalPurchase.WithApproval, typeof(OrderRefusal.NobodyToApprove))]
    public void An_external_purchase_follows_the_pack(ExternalPurchase rule, Type refusal) =>
        Assert.IsType(refusal, Check(Wish with { External = true, Text = "Ingen ledig" }, organisation: Allowing(rule)).Refusal);

    [Fact]
    public void An_external_purchase_that_somebody_may_approve_is_offered_with_its_reason()
    {
        var approver = Organisations.Staff with { Key = "p0401", AadObjectId = "00000000-0000-4000-8000-000000000401", Role = Role.StrategisktAnsvarig };
        var organisation = Allowing(ExternalPurchase.WithApproval) with { People = [.. Stockholm.People, approver] };

        Assert.True(Check(Wish with { External = true, Text = "Ingen ledig" }, organisation: organisation).Offer!.External);
        Assert.Equal((OrderField.Text, OrderFaultKind.Missing), (Assert.Single(Check(Wish with { External = true }, organisation: organisation).Faults).Field, OrderFaultKind.Missing));
    }

    private static Organisation Allowing(ExternalPurchase rule) => Stockholm with { Rules = Stockholm.Rules with { ExternalPurchase = new Dictionary<Category, ExternalPurchase> { [Category.Tillagg] = rule } } };

    private static OrderCheck Check(OrderWish wish, Person? who = null, Organisation? organisation = null) =>
        OrderChecking.Check(wish, organisation ?? Stockholm, Standing.Alone(who ?? Organisations.Budgetuppfoljare), Spending.None, Now);
}
