using System.Numerics;

namespace Forumbot.Domain.Pricing;

/// <summary>One who shares a sum, and how much they weigh against the others.</summary>
public readonly record struct Weight(string Key, decimal Value);

/// <summary>One's part of a sum.</summary>
public readonly record struct Share(string Key, Money Amount);

/// <summary>A sum divided, or why it could not be.</summary>
public abstract record Division
{
    private Division() { }

    /// <summary>In the order of the weights. The amounts add up to the sum, to the öre.</summary>
    public sealed record Divided(IReadOnlyList<Share> Shares) : Division;

    /// <summary>There is nobody to share, or all weigh nothing.</summary>
    public sealed record NothingToShareBy : Division;

    public sealed record NegativeWeight(string Key) : Division;
}

/// <summary>Divides sums by largest remainder (design: "shares of a sum always add up to the sum"). Exact: each share is the
/// exact one rounded down, or one öre more; the öre left over go to the largest remainders, ties to the lowest key by ordinal.</summary>
public static class Shares
{
    /// <param name="total">A negative total (a credit) is shared as its opposite.</param>
    /// <param name="weights">Keys are unique.</param>
    public static Division Of(Money total, IReadOnlyList<Weight> weights)
    {
        foreach (var weight in weights)
            if (weight.Value < 0) return new Division.NegativeWeight(weight.Key);
        return MachineShares.Of(total, weights) ?? OfAnySize(total, weights);
    }

    /// <summary>Numbers of any size, for what does not fit the machine's.</summary>
    internal static Division OfAnySize(Money total, IReadOnlyList<Weight> weights)
    {
        var scaled = WholeNumbers(weights);
        var sum = scaled.Aggregate(BigInteger.Zero, (a, b) => a + b);
        return sum.IsZero ? new Division.NothingToShareBy() : new Division.Divided(Divide(total, weights, scaled, sum));
    }

    private static Share[] Divide(Money total, IReadOnlyList<Weight> weights, BigInteger[] scaled, BigInteger sum)
    {
        var size = BigInteger.Abs(total.Ore);
        var ore = new long[scaled.Length];
        var remainders = new BigInteger[scaled.Length];
        for (var i = 0; i < scaled.Length; i++) ore[i] = (long)BigInteger.DivRem(size * scaled[i], sum, out remainders[i]);
        var left = (int)(size - ore.Aggregate(BigInteger.Zero, (a, b) => a + b));
        foreach (var i in ByRemainder(weights, remainders).Take(left)) ore[i]++;
        var sign = Math.Sign(total.Ore);
        return [.. ore.Select((amount, i) => new Share(weights[i].Key, new(sign * amount)))];
    }

    private static IEnumerable<int> ByRemainder(IReadOnlyList<Weight> weights, BigInteger[] remainders) =>
        Enumerable.Range(0, remainders.Length).OrderByDescending(i => remainders[i]).ThenBy(i => weights[i].Key, StringComparer.Ordinal);

    // Decimals of one scale are whole numbers in disguise: no share ever depends on rounding.
    private static BigInteger[] WholeNumbers(IReadOnlyList<Weight> weights)
    {
        var scale = weights.Count == 0 ? 0 : weights.Max(w => w.Value.Scale);
        return [.. weights.Select(w => Mantissa(w.Value) * BigInteger.Pow(10, scale - w.Value.Scale))];
    }

    private static BigInteger Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
    }
}
