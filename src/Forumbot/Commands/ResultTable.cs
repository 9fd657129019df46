using System.Globalization;
using Forumbot.Domain.Pricing;
using static Forumbot.Commands.BillingTable;

namespace Forumbot.Commands;

/// <summary>Results for the terminal: a line each with tabs between, amounts in kronor.</summary>
internal static class ResultTable
{
    public static string Of(IReadOnlyList<PricedArea> results) => string.Concat(results.SelectMany(r => Lines(r.Result).Concat(Lines(r.Result.Area.Key, r.Prices))).Prepend(Line("area", "what", "amount")));

    public static IEnumerable<string> Notes(PricedArea area)
    {
        foreach (var note in Notes(area.Result)) yield return note;
        if (area.Prices is { Subsidised: true } prices)
            yield return $"{area.Result.Area.Key}: {Kronor(prices.Moved)} kr a year is taken too much on {Names(prices.Over)} and too little on {Names(prices.Under)}. One service's price may not pay for another's.";
    }

    private static string Names(IEnumerable<PricedTjanst> services) => string.Join(", ", services.Select(s => s.Tjanst));

    private static IEnumerable<string> Lines(string area, SubsidyFinding? prices)
    {
        foreach (var service in prices?.Over ?? []) yield return Line(area, $"priced over self-cost: {service.Tjanst}", Kronor(service.Off));
        foreach (var service in prices?.Under ?? []) yield return Line(area, $"priced under self-cost: {service.Tjanst}", Kronor(service.Off));
    }

    private static IEnumerable<string> Notes(AreaResult result)
    {
        if (result.MissingCosts.Count > 0) yield return $"{result.Area.Key}: no costs are imported for {string.Join(", ", result.MissingCosts.Select(Month))}, so nothing is proposed. Import them with import outcome.";
        foreach (var gap in result.Gaps.GroupBy(g => (g.Tjanst, g.Reason))) yield return $"{result.Area.Key}: revenue lacks {gap.Key.Tjanst} in {string.Join(", ", gap.Select(g => Month(g.Month)))}: {Why(gap.Key.Reason)}, so nothing is proposed.";
        if (result.Example) yield return $"{result.Area.Key}: revenue rests on example data.";
        if (result.Sales is { State: not RevenueState.Within } sales) yield return $"{result.Area.Key}: {Warning(sales)}";
    }

    private static IEnumerable<string> Lines(AreaResult result)
    {
        var key = result.Area.Key;
        yield return Line(key, "revenue", Kronor(result.Revenue));
        if (result.MissingCosts.Count == result.Months) yield break;
        yield return Line(key, "cost", Kronor(result.Cost));
        yield return Line(key, "result", Kronor(result.Result));
        yield return Line(key, result.TargetPercent is { } percent ? $"target {percent.ToString("0.##", CultureInfo.InvariantCulture)} %" : "target (none decided)", Kronor(result.Target));
        yield return Line(key, "against target", Kronor(result.AgainstTarget));
        if (result.Proposal is not { } proposal) yield break;
        yield return Line(key, "proposed to carry over", Kronor(proposal.CarriedOver));
        yield return Line(key, proposal.ToBuyers < Money.Zero ? "proposed to charge buyers" : "proposed to pay back", Kronor(proposal.ToBuyers));
        foreach (var share in proposal.PaidBack) yield return Line(key, $"of which {share.Key}", Kronor(share.Amount));
    }

    private static string Warning(RevenueCheck sales) => sales.State == RevenueState.Passed
        ? $"sales of {Kronor(sales.Sales)} kr have passed the granted {Kronor(sales.Limit.Amount)} kr."
        : $"sales will pass the granted {Kronor(sales.Limit.Amount)} kr if they go on as so far: {Kronor(sales.AtThisRate)} kr over the year.";
}
