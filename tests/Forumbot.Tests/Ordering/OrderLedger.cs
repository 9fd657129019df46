using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Ordering.Telling;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Ordering;

/// <summary>What the store holds of orders, kept beside it: after each press it has changed by nothing, or by the one step that the one who
/// pressed may take with the order as it was, and that the card named.</summary>
internal sealed class OrderLedger(OrderingInTest town, Organisation organisation)
{
    private Dictionary<string, Avrop> _orders = [];
    private List<AvropStep> _steps = [];
    private List<AddedCharge> _charges = [];

    public int Steps => _steps.Count;

    public async Task Read() => (_orders, _steps, _charges) = await Now();

    /// <returns>The step that was taken; null for none.</returns>
    public async Task<AvropStep?> After(CardAction pressed, string who, string kind)
    {
        await using var db = await town.Town.Contexts.CreateDbContextAsync();
        var counts = (await db.AvropSteps.CountAsync(), await db.AddedCharges.CountAsync(), await db.Avrop.SumAsync(a => a.Version), await db.Avrop.SumAsync(a => (long)a.Charged));
        if (counts == (_steps.Count, _charges.Count, _orders.Values.Sum(o => o.Version), _orders.Values.Sum(o => o.Charged.Ore))) return null;
        var (orders, steps, charges) = await Now();
        var step = Assert.Single(steps.Except(_steps));
        Assert.Equal(_steps.Count + 1, steps.Count);
        Assert.Equal(_orders.Values.Where(o => o.Number != step.Number).ToHashSet(), orders.Values.Where(o => o.Number != step.Number).ToHashSet());
        Assert.Equal(charges.Except(_charges).Select(c => (c.Key, c.Amount)), step.Amount is { Ore: not 0 } amount ? [($"{step.Number}/{step.Version}", amount)] : []);
        Assert.Equal(TownInTest.Aad(who), step.By);
        var standing = Standing.On(LeadTime.DateAt(step.At), step.By, organisation);
        if (step.Action is AvropAction.Order) IsOrdered(orders[step.Number], pressed, standing, kind);
        else IsTaken(_orders[step.Number], orders[step.Number], step, pressed, standing);
        (_orders, _steps, _charges) = (orders, steps, charges);
        return step;
    }

    /// <summary>Nothing else has changed either.</summary>
    public async Task Check()
    {
        var (orders, steps, charges) = await Now();
        Assert.Equal(_orders.Values.ToHashSet(), orders.Values.ToHashSet());
        Assert.Equal(_steps, steps);
        Assert.Equal(_charges, charges);
    }

    private void IsTaken(Avrop before, Avrop after, AvropStep step, CardAction pressed, Standing? standing)
    {
        Assert.Equal($"avrop.{AvropButtons.Verb(step.Action)}", pressed.Verb);
        Assert.Equal((before.Number, before.Version), (pressed.Text("number"), pressed.WholeNumber("rev")));
        Assert.Contains(step.Action, AvropRules.Open(before, standing, organisation, LeadTime.DateAt(step.At)));
        Assert.Equal((before.Version + 1, before.Each, before.Quantity, before.Forvaltning, before.Tjanst, before.By), (after.Version, after.Each, after.Quantity, after.Forvaltning, after.Tjanst, after.By));
        Assert.InRange(after.Delivered, before.Delivered, before.Quantity);
    }

    /// <summary>At the list's price, for one's own, as it was shown, and as the next of the year.</summary>
    private void IsOrdered(Avrop order, CardAction pressed, Standing? standing, string kind)
    {
        var (today, tjanst) = (LeadTime.DateAt(order.At), organisation.Tjanster.Single(t => t.Key == order.Tjanst));
        var can = Assert.IsType<Orderable.Can>(Orderables.Of(organisation, tjanst, today));
        Assert.Equal(("avrop.place", "personal"), (pressed.Verb, kind));
        Assert.Equal(can.Price?.Amount ?? Money.Zero, order.Each);
        Assert.NotNull(OrderRights.Belongs(standing, order.Forvaltning));
        var seen = OfferSeen.Read(pressed.Text("seen"));
        Assert.Equal((order.Tjanst, order.Forvaltning, order.Quantity, order.Each, order.Needs), (seen?.Tjanst, seen?.Forvaltning, seen?.Quantity, seen?.Each, seen?.Needs));
        Assert.Equal((_orders.Count + 1, Guid.Parse(pressed.Text("form")!).ToString("N")), (order.Serial, order.Form));
        Assert.True(can.IsFree || order.Needs is not AttestNeed.None || OrderRights.Orders(standing, order.Forvaltning) is not null);
    }

    private async Task<(Dictionary<string, Avrop> Orders, List<AvropStep> Steps, List<AddedCharge> Charges)> Now()
    {
        await using var db = await town.Town.Contexts.CreateDbContextAsync();
        return ((await db.Avrop.AsNoTracking().ToListAsync()).ToDictionary(a => a.Number),
            await db.AvropSteps.AsNoTracking().OrderBy(s => s.Number).ThenBy(s => s.Version).ToListAsync(), await db.AddedCharges.AsNoTracking().OrderBy(c => c.Key).ToListAsync());
    }
}
