namespace Forumbot.Domain.Pricing;

/// <summary>What a service costs a buyer in a period, by accounting month, or why that cannot be told.</summary>
public abstract record CostFinding
{
    private CostFinding() { }

    /// <param name="Total">Öre excl. moms of the months that are known.</param>
    /// <param name="Missing">Months of the period without reported volumes: their cost per unit is not in the total.</param>
    public sealed record Cost(Money Total, IReadOnlyList<CostTerm> Terms, IReadOnlyList<DateOnly> Missing, IReadOnlyList<PriceList> Lists) : CostFinding
    {
        public bool Example => Terms.Any(t => t.Example);
    }

    /// <summary>In every month of the period it is part of the area's bastjänster.</summary>
    public sealed record Included : CostFinding;

    /// <summary>Done for the whole organisation and not divided between buyers (seed 001 9.1).</summary>
    public sealed record NotCharged : CostFinding;

    /// <summary>A month of the period has no valid price.</summary>
    public sealed record NoValidPrice(PriceFinding.NoValidPrice Price) : CostFinding;

    /// <summary>No month of the period has reported volumes.</summary>
    /// <param name="PerUnit">What each unit costs, which is known.</param>
    public sealed record NoVolumes(PriceFinding.PriceFound PerUnit) : CostFinding;

    /// <summary>The year's list has no allocation keys for the service, or a key without volumes.</summary>
    public sealed record NoKeys(int Year, AllocationKey? WithoutVolumes) : CostFinding;
}

/// <summary>One line of how a cost is made up.</summary>
public abstract record CostTerm(Money Amount, bool Example, Price Price)
{
    /// <summary>Quantity times unit price, each month rounded to the öre by itself.</summary>
    public sealed record PerUnit(Money Amount, bool Example, Price Price, decimal Quantity, int Months) : CostTerm(Amount, Example, Price);

    /// <summary>The buyer's part of a year's total, for <paramref name="Months"/> of its twelve months.</summary>
    /// <param name="OfYear">The buyer's part of the whole year.</param>
    public sealed record Keyed(Money Amount, bool Example, Price Price, Money OfYear, int Months, IReadOnlyList<KeyPart> Parts) : CostTerm(Amount, Example, Price)
    {
        /// <summary>The förvaltning whose part it is, where it became part of the buyer during the year; null for the buyer's own.</summary>
        public Catalogue.Forvaltning? TakenOverFrom { get; init; }
    }
}

/// <summary>What one key gives a buyer of a year's total.</summary>
/// <param name="Volume">The buyer's own, July to June before the year.</param>
/// <param name="TotalVolume">All buyers'.</param>
/// <param name="ToDivide">The key's part of the total.</param>
public sealed record KeyPart(AllocationKey Key, decimal Volume, decimal TotalVolume, Money ToDivide, Money Amount);
