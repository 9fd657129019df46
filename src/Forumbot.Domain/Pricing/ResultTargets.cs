namespace Forumbot.Domain.Pricing;

/// <summary>What a seller's revenue is to leave when its costs are paid: a percent of revenue, pack data of each year. Stockholm ±0
/// (seed 001 5.3), Österåker +1 % in 2019, rising to +3 % (seed 003).</summary>
public static class ResultTargets
{
    /// <summary>A percent of revenue, rounded half away from zero to the öre.</summary>
    public static Money OfRevenue(Money revenue, decimal percent) => revenue.Times(percent / 100);

    /// <summary>The revenue that pays a cost and leaves the target: cost / (1 − percent), rounded half away from zero to the öre.</summary>
    /// <param name="percent">0 to less than 100.</param>
    public static Money Revenue(Money cost, decimal percent) => percent is >= 0 and < 100
        ? cost.Per(1 - (percent / 100))
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A target leaves something to pay the cost with.");
}
