using Forumbot.Domain.Answers;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions;

/// <summary>The figures of an answer for programs: unit prices for prices, the period's total for costs.</summary>
internal static class Figures
{
    public static AnswerFigures Of(Answer answer) => answer switch
    {
        Answer.Price price => OfPrices(price.Lines),
        Answer.ServiceInfo info => OfPrices(info.Lines),
        Answer.Order order => OfOrder(order.Lines),
        Answer.Cost cost => OfCosts(cost),
        Answer.TotalCost total => OfTotal(total.Costs),
        Answer.CostStructure structure => OfTotal(structure.Costs),
        Answer.CostExplained explained => OfCosts(new(explained.Forvaltning, explained.FirstMonth, explained.Months, [.. explained.Lines.Select(l => new CostLine(l.Tjanst, l.Cost))])),
        Answer.RevenueStructure structure => new([], structure.Table.Total.Amount, null, null, null),
        Answer.KeyCost keyCost => Of(keyCost.Tjanst.Key, keyCost.Part.Amount),
        Answer.WhatIf { Finding: var finding } whatIf => Change(finding) is { } change ? Of(whatIf.Tjanst.Key, change) : AnswerFigures.None,
        Answer.LeadTime lead => OfLeadTimes(lead),
        _ => AnswerFigures.None,
    };

    private static AnswerFigures OfPrices(IReadOnlyList<PriceLine> lines)
    {
        var byService = lines.Select(l => new TjanstFigures(l.Tjanst.Key, MainPrice(l.Price)?.Amount, l.Tjanst.LeadTimeDays)).ToList();
        return lines is [var one]
            ? new(byService, byService[0].Amount, MainPrice(one.Price)?.Unit, one.Tjanst.LeadTimeDays, one.ReadyBy)
            : new(byService, null, null, null, null);
    }

    /// <summary>Of one unit: what is shared over a year is not ordered.</summary>
    private static AnswerFigures OfOrder(IReadOnlyList<PriceLine> lines)
    {
        var byService = lines.Select(l => new TjanstFigures(l.Tjanst.Key, UnitPrice(l.Price)?.Amount, l.Tjanst.LeadTimeDays)).ToList();
        return lines is [var one] ? new(byService, byService[0].Amount, UnitPrice(one.Price)?.Unit, one.Tjanst.LeadTimeDays, one.ReadyBy) : new(byService, null, null, null, null);
    }

    private static Price? UnitPrice(PriceFinding price) => MainPrice(price) is { Basis: PriceBasis.PerUnit } each ? each : null;

    // With a yearly price to share and one per case, the one per case is the price of something.
    private static Price? MainPrice(PriceFinding price) => price switch
    {
        PriceFinding.PriceFound found => found.Prices.FirstOrDefault(p => p.Basis == PriceBasis.PerUnit) ?? found.Prices[0],
        _ => null,
    };

    private static AnswerFigures OfCosts(Answer.Cost cost)
    {
        var byService = cost.Lines.Select(l => new TjanstFigures(l.Tjanst.Key, Total(l.Cost), l.Tjanst.LeadTimeDays)).ToList();
        Money? sum = byService.All(s => s.Amount is not null) ? byService.Select(s => s.Amount!.Value).Sum() : null;
        return new(byService, sum, null, null, null);
    }

    // What is known, of all there is: what costs nothing is no line.
    private static AnswerFigures OfTotal(Answer.Cost cost) =>
        new([.. cost.Lines.Where(l => l.Cost is CostFinding.Cost).Select(l => new TjanstFigures(l.Tjanst.Key, Total(l.Cost), l.Tjanst.LeadTimeDays))], cost.Total, null, null, null);

    private static AnswerFigures Of(string tjanst, Money amount) => new([new(tjanst, amount, null)], amount, null, null, null);

    /// <summary>What the buyer pays more, or less where negative.</summary>
    private static Money? Change(WhatIfFinding finding) => finding switch
    {
        WhatIfFinding.ByKey byKey => byKey.New - byKey.Old,
        WhatIfFinding.ByUse byUse => byUse.New - byUse.Old,
        WhatIfFinding.ByDriver byDriver => byDriver.New - byDriver.Old,
        _ => null,
    };

    private static Money? Total(CostFinding cost) => cost switch
    {
        CostFinding.Cost known => known.Total,
        CostFinding.Included or CostFinding.NotCharged => Money.Zero,
        _ => null,
    };

    private static AnswerFigures OfLeadTimes(Answer.LeadTime lead)
    {
        var byService = lead.Lines.Select(l => new TjanstFigures(l.Tjanst.Key, null, l.Tjanst.LeadTimeDays)).ToList();
        return lead.Lines is [var one] ? new(byService, null, null, one.Tjanst.LeadTimeDays, one.ReadyBy) : new(byService, null, null, null, null);
    }
}
