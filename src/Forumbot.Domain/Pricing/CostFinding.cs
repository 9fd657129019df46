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

    /// <summary>The year's total cannot be divided between the buyers.</summary>
    public sealed record NotDivided(int Year, AllocationFinding Why) : CostFinding;
}

/// <summary>One line of how a cost is made up.</summary>
public abstract record CostTerm(Money Amount, bool Example, Price Price)
{
    /// <summary>Quantity times unit price, each month rounded to the öre by itself.</summary>
    public sealed record PerUnit(Money Amount, bool Example, Price Price, decimal Quantity, int Months) : CostTerm(Amount, Example, Price);

    /// <summary>The buyer's part of a year's total, for <paramref name="Months"/> of the months that it is paid over.</summary>
    /// <param name="OfYear">The buyer's part of the whole year, with what is charged before the keys.</param>
    public sealed record Keyed(Money Amount, bool Example, Price Price, Money OfYear, int Months, IReadOnlyList<KeyPart> Parts) : CostTerm(Amount, Example, Price)
    {
        /// <summary>What the buyer alone causes and pays before the keys.</summary>
        public IReadOnlyList<DirectCost> Direct { get; init; } = [];

        /// <summary>The step that the buyer pays in place of a share; null for most.</summary>
        public SteppedBuyer? Step { get; init; }

        /// <summary>The förvaltning whose part it is, where it became part of the buyer during the year; null for the buyer's own.</summary>
        public Catalogue.Forvaltning? TakenOverFrom { get; init; }

        /// <summary>Over how many of the year's months the share is paid, 1–12: fewer where the buyer starts or ends during the year.</summary>
        public int PaidOver { get; init; } = 12;
    }

    /// <summary>The buyer's part of a yearly total whose months are divided by what was used in them (seed 000, Prissättning).</summary>
    /// <param name="Quantity">The buyer's own, of the months that are known.</param>
    /// <param name="TotalQuantity">All buyers'.</param>
    /// <param name="ToDivide">The months' parts of the year's total.</param>
    public sealed record ByConsumption(Money Amount, bool Example, Price Price, decimal Quantity, decimal TotalQuantity, Money ToDivide, int Months) : CostTerm(Amount, Example, Price);

    /// <summary>A fee for each buyer, for <paramref name="Months"/> of the year's twelve months.</summary>
    public sealed record BaseFee(Money Amount, bool Example, Price Price, int Months) : CostTerm(Amount, Example, Price);

    /// <summary>What a buyer outside the organisation pays besides, for overhead (seed 000, Prissättning).</summary>
    /// <param name="Of">What it is added to.</param>
    public sealed record Overhead(Money Amount, bool Example, Price Price, decimal Percent, Money Of) : CostTerm(Amount, Example, Price)
    {
        /// <summary>The term that it is added to, invoiced on the same day.</summary>
        public required CostTerm On { get; init; }
    }

    /// <summary>What avrop have added (<see cref="AddedCharge"/>), beside what was reported.</summary>
    /// <param name="Price">Of the list that holds in the months; the amounts themselves were set when they were added.</param>
    /// <param name="Quantity">Null where none was counted.</param>
    /// <param name="Charges">How many.</param>
    public sealed record Added(Money Amount, bool Example, Price Price, decimal? Quantity, int Charges) : CostTerm(Amount, Example, Price);
}

/// <summary>What one key gives a buyer of a year's total.</summary>
/// <param name="Weight">The buyer's own volume, July to June before the year, and what it weighs.</param>
/// <param name="TotalWeight">All buyers'.</param>
/// <param name="ToDivide">The key's part of the total.</param>
public sealed record KeyPart(AllocationKey Key, KeyWeight Weight, decimal TotalWeight, Money ToDivide, Money Amount);
