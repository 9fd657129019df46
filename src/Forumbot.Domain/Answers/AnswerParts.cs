using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Answers;

/// <param name="Price">At the beginning of the period.</param>
/// <param name="Years">The yearly totals that the cost rests on, each with how it is divided.</param>
/// <param name="Used">The months of what has a price for each unit.</param>
public sealed record ExplainedCost(Tjanst Tjanst, PriceFinding Price, CostFinding Cost, IReadOnlyList<ExplainedYear> Years, IReadOnlyList<UsedMonth> Used);

/// <param name="SelfCost">Null where the pack does not say what the total is made of.</param>
/// <param name="Open">The buyers whose volumes the asker may be told here.</param>
public sealed record ExplainedYear(Price Yearly, SelfCost? SelfCost, AllocationFinding.Allocated All, IReadOnlySet<string> Open);

/// <param name="Amount">Quantity times price, rounded half away from zero to the öre.</param>
public sealed record UsedMonth(DateOnly Month, Price Price, decimal Quantity, Money Amount);

/// <param name="Employees">In the year of the first month; null where none are known.</param>
public sealed record ComparedSide(Forvaltning Forvaltning, DateOnly FirstMonth, int Months, decimal? Employees);

public sealed record ComparedLine(Tjanst Tjanst, CostFinding This, CostFinding Other)
{
    /// <summary>Null where one of them is not known.</summary>
    public Money? Difference => Amount(This) is { } mine && Amount(Other) is { } other ? mine - other : null;

    /// <summary>What is included or not charged costs nothing; null where the cost is not known.</summary>
    public static Money? Amount(CostFinding cost) => cost switch
    {
        CostFinding.Cost known => known.Total,
        CostFinding.Included or CostFinding.NotCharged => Money.Zero,
        _ => null,
    };
}

/// <param name="Keys">The volumes that the year's list divides by: the one asked about, else all.</param>
/// <param name="Used">Of the months that are reported, in the service's unit; null where none is, or where it is not counted so.</param>
/// <param name="Share">Of another key's volume, in percent with one decimal, where a part was asked for.</param>
/// <param name="IsKeyNamed">Whether one key was asked for: then it is the only one.</param>
public sealed record CountedTjanst(Tjanst Tjanst, bool IsKeyNamed, IReadOnlyList<CountedKey> Keys, decimal? Used, int UsedMonths, bool UsedExample, CountedShare? Share);

public sealed record CountedKey(AllocationKey Key, AdjustedVolume Volume);

public sealed record CountedShare(AllocationKey Of, decimal Percent);

/// <param name="Percent">Of the whole, with one decimal; a structure's percents add up to 100.</param>
public sealed record CostForm(RevenueForm Form, Money Amount, decimal Percent);
