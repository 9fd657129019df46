namespace Forumbot.Domain.Pricing;

/// <summary>Whether a seller keeps within the space that it may sell in (seed 000, Intäktskontroll).</summary>
/// <param name="Sales">From January.</param>
/// <param name="Months">How many months that is, 1–12.</param>
public sealed record RevenueCheck(RevenueLimit Limit, Money Sales, int Months)
{
    /// <summary>The year's sales if they go on as so far, rounded half away from zero to the öre.</summary>
    public Money AtThisRate { get; } = new((long)decimal.Round(Sales.Ore * 12m / Months, MidpointRounding.AwayFromZero));

    public RevenueState State => Sales > Limit.Amount ? RevenueState.Passed : AtThisRate > Limit.Amount ? RevenueState.WillPass : RevenueState.Within;

    internal static RevenueCheck? Of(RevenueLimit? limit, Money sales, int months) => limit is null ? null : new(limit, sales, months);
}

public enum RevenueState
{
    Within,

    /// <summary>If sales go on as so far.</summary>
    WillPass,

    Passed,
}
