using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Commands;

/// <summary>Results for programs: amounts in öre.</summary>
internal static class ResultJson
{
    private static readonly ResultContext Readable = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Of(IReadOnlyList<PricedArea> results, DateOnly last) =>
        JsonSerializer.Serialize(new ResultsShown(last.Year, BillingTable.Month(last), [.. results.Select(Shown)]), Readable.ResultsShown) + "\n";

    private static ResultShown Shown(PricedArea area) => Shown(area.Result, area.Prices);

    private static ResultShown Shown(AreaResult r, SubsidyFinding? prices) => new(
        r.Area.Key, r.Revenue.Ore, r.Cost.Ore, r.Result.Ore, r.TargetPercent, r.Target.Ore, r.AgainstTarget.Ore, [.. r.MissingCosts.Select(BillingTable.Month)], r.Example,
        r.Proposal is { } p ? new(EnumKeys.Of(p.Policy), p.CarriedOver.Ore, p.ToBuyers.Ore, [.. p.PaidBack.Select(s => new ShareShown(s.Key, s.Amount.Ore))]) : null,
        r.Sales is { } s ? new(s.Limit.Amount.Ore, s.Sales.Ore, s.AtThisRate.Ore, EnumKeys.Of(s.State)) : null,
        BillingJson.Shown(r.Gaps),
        prices is null ? null : new(prices.Subsidised, prices.Moved.Ore, [.. prices.Services.Select(s => new PricedShown(s.Tjanst, s.Revenue.Ore, s.SelfCost.Ore, s.Wanted.Ore, s.Off.Ore))]));
}

internal sealed record ResultsShown(int Year, string To, IReadOnlyList<ResultShown> Areas);

internal sealed record ResultShown(
    string Area, long RevenueOre, long CostOre, long ResultOre, decimal? TargetPercent, long TargetOre, long AgainstTargetOre, IReadOnlyList<string> MissingCosts, bool Example,
    ProposalShown? Proposal, SalesShown? Sales, IReadOnlyList<GapShown> NotInRevenue, PricesShown? PricesBesideSelfCost);

internal sealed record PricesShown(bool Subsidised, long MovedOre, IReadOnlyList<PricedShown> Services);

internal sealed record PricedShown(string Service, long PriceOre, long SelfCostOre, long WantedOre, long OffOre);

internal sealed record ProposalShown(string Policy, long CarryOverOre, long ToBuyersOre, IReadOnlyList<ShareShown> Shares);

internal sealed record ShareShown(string Unit, long Ore);

internal sealed record SalesShown(long LimitOre, long SalesOre, long AtThisRateOre, string State);

[JsonSerializable(typeof(ResultsShown))]
internal sealed partial class ResultContext : JsonSerializerContext;
