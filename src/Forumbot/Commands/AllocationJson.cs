using System.Text.Encodings.Web;
using System.Text.Json;
using Forumbot.Domain.Pricing;

namespace Forumbot.Commands;

/// <summary>What <c>allocate --json</c> prints. Shares add up to selfCostOre: the year's total, totalOre, less what is charged before the keys, direct.</summary>
internal static class AllocationJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DictionaryKeyPolicy = null };

    public static string Of(YearAllocation.Found found) => JsonSerializer.Serialize(new { found.List.Year, Areas = found.Divided.Select(Area) }, Options);

    private static object Area(TjanstAllocation divided) => new
    {
        divided.Tjanst.Key,
        divided.Tjanst.Name,
        TotalOre = divided.All.Yearly.Amount.Ore,
        SelfCostOre = divided.All.ToShare.Ore,
        Keys = divided.All.Keys.Select(k => new
        {
            k.Key.Key,
            k.Key.Name,
            WeightPercent = Plain(k.Key.WeightPercent),
            Volumes = k.Shares.ToDictionary(s => s.Weight.Forvaltning, s => Plain(s.Weight.Adjusted.Volume)),
        }),
        Direct = divided.All.Direct.Select(d => new { Unit = d.Forvaltning, d.Amount.Ore, Why = d.Name })
            .Concat(divided.All.Stepped.Select(s => new { Unit = s.Forvaltning, s.Step.Amount.Ore, Why = AllocationWords.Step(s) })),
        Shares = divided.Shares.Select(s => new { Unit = s.Key, s.Amount.Ore }),
    };

    /// <summary>50 and not 50.00, whatever the store keeps.</summary>
    private static decimal Plain(decimal number) => number / 1.000000000000000000000000000000000m;
}
