using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Reads what orders are decided from.</summary>
internal static class OrderReader
{
    /// <summary>What a förvaltning has ordered in a year, of all and of one service, with the service's budget.</summary>
    /// <param name="except">The number of an order that is not counted; null to count all.</param>
    internal static async Task<Spending> Spending(ForumbotDb db, Organisation organisation, string forvaltning, string tjanst, int year, string? except, CancellationToken cancel)
    {
        // By service, as the index has it: any other grouping would be sorted first.
        var ordered = await db.Avrop.Where(a => a.Forvaltning == forvaltning && a.Kind == AvropKind.Once && a.Year == year && a.Number != except)
            .GroupBy(a => a.Tjanst).Select(g => new { Tjanst = g.Key, Committed = g.Sum(a => (long)a.Committed) }).ToListAsync(cancel);
        var (budget, example) = await Budget(db, organisation, forvaltning, tjanst, year, cancel);
        var running = await Running(db, forvaltning, year).Where(a => a.Number != except).ToListAsync(cancel);
        return new(
            new Money(ordered.Sum(o => o.Committed)) + running.Select(a => Commitments.InYear(a, year)).Sum(),
            new Money(ordered.Where(o => o.Tjanst == tjanst).Sum(o => o.Committed)) + running.Where(a => a.Tjanst == tjanst).Select(a => Commitments.InYear(a, year)).Sum(),
            budget)
        { Example = example };
    }

    /// <summary>A förvaltning's orders of running services that may take some of a year's money, of earlier years too.</summary>
    private static IQueryable<Avrop> Running(ForumbotDb db, string forvaltning, int year) => db.Avrop.AsNoTracking().Where(a => a.Forvaltning == forvaltning && a.Kind == AvropKind.Running && a.Year <= year);

    /// <summary>What a förvaltning has ordered in a year, by service.</summary>
    internal static async Task<IReadOnlyList<OrderedSoFar>> SoFar(ForumbotDb db, string forvaltning, int year, CancellationToken cancel)
    {
        AvropState[] gone = [AvropState.Declined, AvropState.Refused, AvropState.Cancelled];
        var once = await db.Avrop.AsNoTracking().Where(a => a.Forvaltning == forvaltning && a.Kind == AvropKind.Once && a.Year == year && !gone.Contains(a.State))
            .Select(a => new { a.Tjanst, a.Committed, a.Charged, a.Example, IsRunning = false }).ToListAsync(cancel);
        var running = (await Running(db, forvaltning, year).Where(a => !gone.Contains(a.State)).ToListAsync(cancel)).Select(a => (Avrop: a, Takes: Commitments.InYear(a, year)))
            .Where(a => a.Avrop.Year == year || a.Takes > Money.Zero).Select(a => new { a.Avrop.Tjanst, Committed = a.Takes, a.Avrop.Charged, a.Avrop.Example, IsRunning = true });
        return [.. once.Concat(running).GroupBy(a => a.Tjanst).Select(g =>
            new OrderedSoFar(g.Key, g.Count(), g.Select(a => a.Committed).Sum(), g.Select(a => a.Charged).Sum(), null, g.Any(a => a.Example)) { IsRunning = g.Any(a => a.IsRunning) })];
    }

    /// <summary>The next number of the year. One writer at a time, and no order is ever removed: there are no gaps.</summary>
    internal static async Task<int> NextSerial(ForumbotDb db, int year, CancellationToken cancel) => (await db.Avrop.Where(a => a.Year == year).MaxAsync(a => (int?)a.Serial, cancel) ?? 0) + 1;

    /// <summary>With their steps, by number.</summary>
    internal static async Task<IReadOnlyList<KeptOrder>> Kept(ForumbotDb db, IQueryable<Avrop> orders, CancellationToken cancel)
    {
        var found = await orders.OrderBy(a => a.Year).ThenBy(a => a.Serial).ToListAsync(cancel);
        var steps = (await db.AvropSteps.AsNoTracking().Where(s => orders.Any(a => a.Number == s.Number)).OrderBy(s => s.Version).ToListAsync(cancel)).ToLookup(s => s.Number);
        return [.. found.Select(a => new KeptOrder(a, [.. steps[a.Number]]))];
    }

    /// <summary>Those that somebody has ordered, handled or taken a step of.</summary>
    internal static IQueryable<Avrop> Of(ForumbotDb db, string person) => db.Avrop.AsNoTracking()
        .Where(a => a.By == person || a.Assignee == person || db.AvropSteps.Any(s => s.Number == a.Number && (s.By == person || s.For == person || s.Assignee == person)));

    internal static async Task<IReadOnlyList<AvropStep>> Steps(ForumbotDb db, string number, CancellationToken cancel) =>
        await db.AvropSteps.AsNoTracking().Where(s => s.Number == number).OrderBy(s => s.Version).ToListAsync(cancel);

    /// <summary>The förvaltning's budget of a service for a year: imported, else the pack's; null where none is set.</summary>
    private static async Task<(Money? Amount, bool Example)> Budget(ForumbotDb db, Organisation organisation, string forvaltning, string tjanst, int year, CancellationToken cancel)
    {
        if (!await db.FigureImports.AnyAsync(i => i.Kind == FigureKind.Budget && i.Side == FigureSide.Buyer && i.Year == year, cancel))
            return organisation.Budgets.FirstOrDefault(b => b.Year == year && b.Forvaltning == forvaltning && b.Tjanst == tjanst) is { } set ? (set.Amount, set.Example) : default;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 1));
        var months = db.BuyerFigures.Where(f => f.Kind == FigureKind.Budget && f.Forvaltning == forvaltning && f.Tjanst == tjanst && f.Month >= first && f.Month <= last);
        return await months.AnyAsync(cancel) ? (new Money(await months.SumAsync(f => (long)f.Amount, cancel)), false) : default;
    }
}
