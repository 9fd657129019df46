using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using static Forumbot.Domain.Tests.Ordering.AvropInTest;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class AvropRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(AvropState.AwaitsAttest, new[] { AvropAction.Cancel })]
    [InlineData(AvropState.Placed, new[] { AvropAction.Cancel })]
    [InlineData(AvropState.Accepted, new[] { AvropAction.Cancel })]
    [InlineData(AvropState.InProgress, new AvropAction[0])]
    [InlineData(AvropState.Delivered, new[] { AvropAction.Confirm, AvropAction.Complain })]
    [InlineData(AvropState.Running, new AvropAction[0])]
    [InlineData(AvropState.Closed, new AvropAction[0])]
    public void Who_ordered_without_a_role_may_take_it_back_and_judge_the_delivery(AvropState state, AvropAction[] expected) => Assert.Equal(expected, Open(state, Staff));

    [Theory]
    [InlineData(AvropState.Placed, new[] { AvropAction.Accept, AvropAction.Decline, AvropAction.Assign })]
    [InlineData(AvropState.Accepted, new[] { AvropAction.Assign, AvropAction.Start, AvropAction.Deliver })]
    [InlineData(AvropState.Complained, new[] { AvropAction.Assign, AvropAction.Remedy, AvropAction.RejectComplaint })]
    [InlineData(AvropState.AwaitsAttest, new AvropAction[0])]
    [InlineData(AvropState.Delivered, new AvropAction[0])]
    public void The_supplier_does_the_suppliers_steps(AvropState state, AvropAction[] expected) => Assert.Equal(expected, Open(state, Supplier));

    [Fact]
    public void What_was_charged_and_complained_of_may_be_credited() =>
        Assert.Contains(AvropAction.Credit, AvropRules.Open(Order(AvropState.Complained) with { Charged = Money.FromKronor(1) }, Standing.Alone(Supplier), Organisation, Today));

    [Fact]
    public void Who_orders_for_the_forvaltning_attests_and_terminates_for_it()
    {
        Assert.Equal([AvropAction.Attest, AvropAction.RefuseAttest, AvropAction.Cancel], Open(AvropState.AwaitsAttest, Budget));
        Assert.Equal([AvropAction.Terminate], Open(AvropState.Running, Budget));
    }

    [Fact]
    public void Only_the_one_whom_the_pack_names_approves_an_external_purchase()
    {
        Assert.Equal([AvropAction.Approve, AvropAction.RefuseApproval], Open(AvropState.AwaitsApproval, Approver));
        Assert.DoesNotContain(AvropAction.Approve, Open(AvropState.AwaitsApproval, Chief));
    }

    [Fact]
    public void Another_forvaltning_and_a_stranger_may_nothing()
    {
        Assert.All(Enum.GetValues<AvropState>(), state => Assert.Empty(Open(state, OtherBudget)));
        Assert.All(Enum.GetValues<AvropState>(), state => Assert.Empty(AvropRules.Open(Order(state), null, Organisation, Today)));
    }

    [Fact]
    public void A_handler_without_a_role_does_the_work_but_does_not_answer_complaints()
    {
        var assigned = Order(AvropState.Accepted) with { Assignee = Staff.AadObjectId, By = Budget.AadObjectId };
        Assert.Equal([AvropAction.Start, AvropAction.Deliver], AvropRules.Open(assigned, Standing.Alone(Staff), Organisation, Today));
        Assert.Empty(AvropRules.Open(assigned with { State = AvropState.Complained }, Standing.Alone(Staff), Organisation, Today));
    }

    [Theory]
    [InlineData(AvropState.Placed, AvropState.Accepted, false)]
    [InlineData(AvropState.Accepted, AvropState.Accepted, true)]
    [InlineData(AvropState.InProgress, AvropState.InProgress, true)]
    public void The_service_says_when_it_is_too_late_to_cancel(AvropState until, AvropState at, bool may)
    {
        var organisation = Organisation with { OrderTerms = [OrderTerms.Usual(Hours) with { CancelUntil = until }] };
        Assert.Equal(may, AvropRules.IsTime(AvropAction.Cancel, Order(at), organisation));
        Assert.False(AvropRules.IsTime(AvropAction.Cancel, Order(at) with { Delivered = 1 }, organisation));
    }

    [Fact]
    public void Both_parties_and_their_deputies_are_concerned_and_nobody_else()
    {
        var organisation = Organisation with { Deputyships = [new(Budget.AadObjectId, OtherBudget.AadObjectId, new(new(2026, 11, 1), new(2026, 11, 30)))] };
        Assert.Equal([Staff.AadObjectId, Budget.AadObjectId, Chief.AadObjectId, Supplier.AadObjectId, Handler.AadObjectId, OtherBudget.AadObjectId], OrderRights.Concerned(Order(AvropState.Placed), organisation, Today));
        Assert.DoesNotContain(OtherBudget.AadObjectId, OrderRights.Concerned(Order(AvropState.Placed), organisation, new(2026, 12, 1)));
    }

    [Fact]
    public void Only_who_orders_for_or_heads_a_forvaltning_oversees_its_orders()
    {
        Assert.Equal([Utbildning], OrderRights.Oversees(Standing.Alone(Budget), Organisation, Today));
        Assert.Empty(OrderRights.Oversees(Standing.Alone(Staff), Organisation, Today));
        Assert.Empty(OrderRights.Oversees(Standing.Alone(Supplier), Organisation, Today));
    }

    [Fact]
    public void Who_has_moved_to_another_forvaltning_leaves_their_order_behind()
    {
        var moved = Standing.Alone(Staff with { Forvaltning = "trafikkontoret" });
        Assert.All([AvropState.Placed, AvropState.Delivered], state => Assert.Empty(AvropRules.Open(Order(state), moved, Organisation, Today)));
        Assert.False(OrderRights.MaySee(moved, Order(AvropState.Placed), Organisation, Today));
        Assert.False(OrderRights.IsParty(moved, Order(AvropState.Placed), Organisation, Today));
    }

    [Fact]
    public void Who_ordered_as_a_deputy_has_it_as_long_as_they_stand_in()
    {
        var organisation = Organisation with { Deputyships = [new(Staff.AadObjectId, OtherBudget.AadObjectId, new(new(2026, 11, 1), new(2026, 11, 30)))] };
        var order = Order(AvropState.Placed) with { By = OtherBudget.AadObjectId };
        Assert.Equal([AvropAction.Cancel], AvropRules.Open(order, Standing.On(Today, OtherBudget.AadObjectId, organisation), organisation, Today));
        Assert.Empty(AvropRules.Open(order, Standing.On(new(2026, 12, 1), OtherBudget.AadObjectId, organisation), organisation, new(2026, 12, 1)));
    }

    [Fact]
    public void Both_parties_attach_files_to_an_order_that_has_not_ended()
    {
        var done = Attaching.Attach(Asked(Order(AvropState.Placed), Supplier), "faktura.pdf").Done();
        Assert.Equal((4, "faktura.pdf", AvropAction.Attach, Supplier.AadObjectId, null), (done.Avrop.Version, done.Avrop.Files, done.Step.Action, done.Step.By, done.Step.Text));
        Assert.IsType<AvropOutcome.Done>(Attaching.Attach(Asked(Order(AvropState.AwaitsAttest), Staff), "faktura.pdf"));
        Assert.IsType<AvropOutcome.MayNot>(Attaching.Attach(Asked(Order(AvropState.AwaitsApproval), Approver), "faktura.pdf"));
        Assert.IsType<AvropOutcome.Stale>(Attaching.Attach(Asked(Order(AvropState.Closed), Staff), "faktura.pdf"));
    }

    private static IEnumerable<AvropAction> Open(AvropState state, Person who) => AvropRules.Open(Order(state), Standing.Alone(who), Organisation, Today);
}
