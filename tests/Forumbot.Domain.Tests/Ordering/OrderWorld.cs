using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>The orders of a town: as the code keeps them, and as the model says they must be.</summary>
internal sealed class OrderWorld(ExternalPurchase rule)
{
    private readonly List<(Avrop Real, OrderOfModel Model, List<AvropStep> Steps)> _orders = [];
    private readonly List<AddedCharge> _charges = [];
    private readonly List<long> _credits = [];
    private readonly OrderOrdering _ordering = new(rule);
    private DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private bool _raised;

    /// <summary>How many steps of each kind were taken: what a model never does, it does not test.</summary>
    public Dictionary<AvropAction, int> Taken { get; } = [];

    public void Run(OrderCommand command)
    {
        switch (command)
        {
            case OrderCommand.Order order:
                Place(order);
                break;
            case OrderCommand.Step step when _orders.Count > 0:
                Take(step);
                break;
            case OrderCommand.Wait wait when _now < new DateTimeOffset(2027, 11, 1, 0, 0, 0, TimeSpan.Zero):
                _now = _now.AddHours(wait.Hours);
                break;
            case OrderCommand.PricesChange:
                _raised = !_raised;
                break;
            case OrderCommand.Night:
                for (var at = 0; at < _orders.Count; at++) Close(at);
                break;
        }
    }

    public void CheckAtTheEnd()
    {
        foreach (var year in _orders.GroupBy(o => o.Real.Year))
        {
            Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(o => o.Real.Serial));
            Assert.All(year, o => Assert.Equal($"A-{o.Real.Year}-{o.Real.Serial:000000}", o.Real.Number));
        }

        Assert.All(_orders, o => Assert.Equal(Enumerable.Range(1, o.Real.Version), o.Steps.Select(s => s.Version)));
        Assert.Equal(_charges.Count, _charges.Select(c => c.Key).Distinct().Count());
        Assert.All(_orders, o => Assert.Equal(o.Model.Charged, _charges.Where(c => c.Text == o.Real.Number).Sum(c => c.Amount.Ore)));
        Assert.Equal(_orders.Sum(o => OrderOfModel.Ore(o.Model.Each * o.Model.Delivered)) - _credits.Sum(), _charges.Sum(c => c.Amount.Ore));
    }

    private DateOnly Today => LeadTime.DateAt(_now);

    private Organisation Organisation => ModelTown.Of(rule, _raised);

    private void Place(OrderCommand.Order order)
    {
        var known = _orders.Select(o => o.Model).ToList();
        var expected = _ordering.Expect(order, Today, _raised, known);
        var outcome = Placed(order, known, _orders.Count(o => o.Real.Year == Today.Year) + 1);
        Assert.True(expected is not null == outcome is not null, $"{order} on {Today:yyyy-MM-dd}: {(expected is null ? "was ordered without right" : "was not ordered")}");
        if (expected is null || outcome is null) return;
        _orders.Add((outcome.Avrop, expected, [outcome.Step]));
        Count(AvropAction.Order);
        Check(_orders.Count - 1, order.Who, AvropAction.Order);
    }

    private PlacingOutcome.Placed? Placed(OrderCommand.Order order, List<OrderOfModel> known, int serial)
    {
        var who = ModelTown.Aad(order.Who);
        var standing = Standing.On(Today, who, Organisation);
        var forvaltning = order.Forvaltning ?? standing?.Forvaltning ?? "";
        var spending = OrderOrdering.Spending(known, forvaltning, order.Service, Today.Year);
        var wish = new OrderWish { Tjanst = order.Service, Forvaltning = order.Forvaltning, Quantity = order.Quantity, External = order.External, Contact = "Någon", Text = "Behövs", Form = "f" };
        var shown = OrderChecking.Check(wish, ModelTown.Of(rule, _raised != order.SeesOldPrice), standing, spending, _now);
        wish = wish with { Seen = shown.Offer?.Seen.ToString() };
        return Placing.Decide(OrderChecking.Check(wish, Organisation, standing, spending, _now), wish, new(who, Language.Swedish, serial, "card"), _now) as PlacingOutcome.Placed;
    }

    private void Take(OrderCommand.Step step)
    {
        var at = _orders.Count - 1 - (step.Which % _orders.Count);
        var (avrop, model, _) = _orders[at];
        var action = Chosen(step, model);
        var people = step.Apt ? ModelTown.Everybody.Where(p => OrderOracle.May(action, model, p, Today)).ToArray() : ModelTown.Everybody;
        if (people.Length == 0) people = ModelTown.Everybody;
        var who = people[step.Who % people.Length];
        var written = StepWritten.Of(action, step.Text, model, Today);
        int? seen = step.Behind == -2 ? null : model.Version - step.Behind;
        var others = _orders.Where((_, n) => n != at).Select(o => o.Model).ToList();

        var asked = new AvropCase(avrop, Organisation, Standing.On(Today, ModelTown.Aad(who), Organisation), _now) { Seen = seen, Card = "card" };
        var outcome = OrderSteps.Decide(asked, action, written, OrderOrdering.Spending(others, avrop.Forvaltning, avrop.Tjanst, avrop.Year));

        var expected = Refusal(action, model, who, seen, written, others);
        Assert.True(outcome.GetType() == expected, $"{who} does {action} with {model} on {Today:yyyy-MM-dd}: {outcome} where {expected.Name} was right");
        if (outcome is not AvropOutcome.Done done) return;
        var after = action is AvropAction.Attest && IsPassedOn(model, who, others) ? model with { Needs = AttestNeed.KundBestallare, Version = model.Version + 1 } : OrderOracle.After(action, model, written, Today);
        Keep(at, done, after, who, action);
    }

    private bool IsPassedOn(OrderOfModel model, string who, List<OrderOfModel> others) => OrderOrdering.IsBeyondAttest(model, who, Today, others);

    private static AvropAction Chosen(OrderCommand.Step step, OrderOfModel model)
    {
        var apt = OrderOracle.Actions.Where(a => step.Apt && OrderOracle.IsTime(a, model)).ToList();
        var onward = apt.Where(a => a is not (AvropAction.Decline or AvropAction.Cancel or AvropAction.RefuseAttest or AvropAction.RefuseApproval)).ToList();
        var among = onward.Count > 0 && step.Action % 3 > 0 ? onward : apt.Count > 0 ? apt : OrderOracle.Actions;
        return among[step.Action / 3 % among.Count];
    }

    /// <summary>What must come of a step, the first that hinders it.</summary>
    private Type Refusal(AvropAction action, OrderOfModel model, string who, int? seen, StepWritten written, List<OrderOfModel> others)
    {
        if (!OrderOracle.Sees(model, who, Today)) return typeof(AvropOutcome.NoSuchAvrop);
        if (seen is not null && seen != model.Version) return typeof(AvropOutcome.Stale);
        if (!OrderOracle.May(action, model, who, Today)) return typeof(AvropOutcome.MayNot);
        if (!OrderOracle.IsTime(action, model)) return typeof(AvropOutcome.Stale);
        if (action is AvropAction.Attest or AvropAction.Approve && model.By == who) return typeof(AvropOutcome.OwnOrder);
        if (action is AvropAction.Attest && IsPassedOn(model, who, others) && !OrderOrdering.HasKundBestallare(model, Today)) return typeof(AvropOutcome.NeedsKundBestallare);
        if (action is AvropAction.Complain && OrderOracle.IsDue(model, Today)) return typeof(AvropOutcome.TooLateToComplain);
        return written.Sound ? typeof(AvropOutcome.Done) : OrderSteps.Unsound(action);
    }

    private void Close(int at)
    {
        var done = Settling.Close(new(_orders[at].Real, Organisation, null, _now));
        Assert.Equal(OrderOracle.IsDue(_orders[at].Model, Today), done is not null);
        if (done is not null) Keep(at, done, OrderOracle.After(AvropAction.Close, _orders[at].Model, new(null, true), Today), null, AvropAction.Close);
    }

    private void Keep(int at, AvropOutcome.Done done, OrderOfModel expected, string? who, AvropAction action)
    {
        var steps = _orders[at].Steps;
        steps.Add(done.Step);
        if (expected.Credited > _orders[at].Model.Credited) _credits.Add(expected.Credited - _orders[at].Model.Credited);
        if (AvropCharges.Of(Organisation, done.Avrop, done.Step) is { } charge)
        {
            // The store adds no charge that the billing basis refuses.
            Assert.IsType<ChargeOutcome.Added>(AddedCharges.Decide(Organisation, charge, known: null));
            Assert.Contains(charge.Forvaltning, OrderOracle.Payers(expected, Today));
            _charges.Add(charge);
        }

        _orders[at] = (done.Avrop, expected, steps);
        Count(action);
        Check(at, who, action);
    }

    private void Check(int at, string? who, AvropAction action)
    {
        var (real, model, steps) = _orders[at];
        Assert.Equal(
            (model.State, model.Version, model.Service.Key, model.Forvaltning, model.Quantity, model.Each, model.Needs, model.Delivered),
            (real.State, real.Version, real.Tjanst, real.Forvaltning, real.Quantity, real.Each.Ore, real.Needs, real.Delivered));
        Assert.Equal((model.Charged, model.Committed, model.External, ModelTown.Aad(model.By), model.EndsOn), (real.Charged.Ore, real.Committed.Ore, real.External, real.By, real.EndsOn));
        Assert.Equal(model.Assignee is { } person ? ModelTown.Aad(person) : null, real.Assignee);
        Assert.InRange(real.Delivered, 0, real.Quantity);
        var step = steps[^1];
        Assert.Equal((real.Number, real.Version, action, real.State, who is null ? null : ModelTown.Aad(who), _now), (step.Number, step.Version, step.Action, step.State, step.By, step.At));
        if (who is not null) Assert.Contains(OrderOracle.Rights(who, Today), r => r.Aad == (step.For ?? step.By) && r.Role.Key() == step.Role);
    }

    private void Count(AvropAction action) => Taken[action] = Taken.GetValueOrDefault(action) + 1;
}
