namespace Forumbot.Domain.Pricing;

/// <summary>An amount in öre, 64 bits, excl. moms where nothing else is said.</summary>
public readonly record struct Money(long Ore) : IComparable<Money>
{
    public static Money Zero => default;

    /// <summary>From kronor with at most two decimals.</summary>
    /// <exception cref="ArgumentException">More than two decimals: no öre is ever rounded away unseen.</exception>
    public static Money FromKronor(decimal kronor) =>
        decimal.IsInteger(kronor * 100) ? new((long)(kronor * 100)) : throw new ArgumentException("More than two decimals.", nameof(kronor));

    public decimal Kronor => Ore / 100m;

    public static Money operator +(Money a, Money b) => new(checked(a.Ore + b.Ore));

    public static Money operator -(Money a, Money b) => new(checked(a.Ore - b.Ore));

    /// <summary>Rounded half away from zero to the öre.</summary>
    /// <param name="factor">A quantity, or a part of the whole: percent / 100.</param>
    /// <exception cref="OverflowException">More than 64 bits of öre hold.</exception>
    public Money Times(decimal factor) => Rounded(Ore * factor);

    /// <summary>The amount for each of so many, rounded half away from zero to the öre.</summary>
    /// <exception cref="DivideByZeroException">There is none.</exception>
    /// <exception cref="OverflowException">More than 64 bits of öre hold.</exception>
    public Money Per(decimal count) => Rounded(Ore / count);

    public int CompareTo(Money other) => Ore.CompareTo(other.Ore);

    public static bool operator <(Money a, Money b) => a.Ore < b.Ore;

    public static bool operator >(Money a, Money b) => a.Ore > b.Ore;

    public static bool operator <=(Money a, Money b) => a.Ore <= b.Ore;

    public static bool operator >=(Money a, Money b) => a.Ore >= b.Ore;

    private static Money Rounded(decimal ore) => new(checked((long)decimal.Round(ore, MidpointRounding.AwayFromZero)));
}

/// <summary>Sums of amounts.</summary>
public static class Amounts
{
    /// <exception cref="OverflowException">More than 64 bits of öre hold.</exception>
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
