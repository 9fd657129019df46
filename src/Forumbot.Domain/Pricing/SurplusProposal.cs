namespace Forumbot.Domain.Pricing;

/// <summary>What is proposed for a surplus or deficit; the parts add up to it, to the öre.</summary>
/// <param name="CarriedOver">To next year; below zero for a deficit.</param>
/// <param name="PaidBack">To each buyer by what it has paid; below zero where the buyers are charged.</param>
public sealed record SurplusProposal(SurplusPolicy Policy, Money CarriedOver, IReadOnlyList<Share> PaidBack)
{
    public Money ToBuyers { get; } = PaidBack.Select(s => s.Amount).Sum();

    /// <summary>Under pay back, what differs from the target goes to the buyers (seed 000; ±0, seed 001 5.3). Under carry over the
    /// whole result is carried, as own capital (seed 003), surpluses only as far as the result fund has room (seed 001 2.4); the rest
    /// goes to the buyers. Where nobody has paid anything, all is carried.</summary>
    /// <param name="room">The area's part of what the result fund has room for, from 0.</param>
    internal static SurplusProposal Of(PricingRules rules, AreaResult result, IReadOnlyList<Weight> paid, Money room)
    {
        var settle = rules.Surplus == SurplusPolicy.PayBack ? result.AgainstTarget : result.Result;
        var carried = rules.Surplus == SurplusPolicy.PayBack ? Money.Zero : Carried(settle, room);
        return Shares.Of(settle - carried, paid) is Division.Divided divided
            ? new(rules.Surplus, carried, [.. divided.Shares.Where(s => s.Amount != Money.Zero)])
            : new(rules.Surplus, settle, []);
    }

    private static Money Carried(Money result, Money room)
    {
        if (result < Money.Zero) return result;
        return room < result ? room : result;
    }
}
