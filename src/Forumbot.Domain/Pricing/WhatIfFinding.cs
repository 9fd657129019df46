namespace Forumbot.Domain.Pricing;

/// <summary>What a changed volume would do to a buyer's cost, or why that cannot be told.</summary>
public abstract record WhatIfFinding
{
    private WhatIfFinding() { }

    /// <summary>Next year's share of a yearly total, with this year's total and the others' volumes.</summary>
    /// <param name="From">The buyer's adjusted volume of the key, and <paramref name="To"/> what it becomes.</param>
    public sealed record ByKey(AllocationKey Key, string Forvaltning, decimal From, decimal To, AllocationFinding.Allocated Before, AllocationFinding.Allocated After) : WhatIfFinding
    {
        public Money Old => Before.OfYear(Forvaltning);

        public Money New => After.OfYear(Forvaltning);

        /// <summary>What each other buyer pays more, or less where negative; with the own difference they add up to nothing.</summary>
        public IReadOnlyList<Share> Others =>
            [.. Before.Buyers.Concat(After.Buyers).Select(b => b.Key).Where(b => b != Forvaltning).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(b => new Share(b, After.OfYear(b) - Before.OfYear(b)))];

        public bool Example => Before.Yearly.Example || Before.Keys.Any(k => k.Example);
    }

    /// <summary>A price for each unit: changes at once.</summary>
    /// <param name="Months">That the quantities are known of.</param>
    public sealed record ByUse(Price PerUnit, decimal From, decimal To, Money Old, Money New, int Months, bool Example) : WhatIfFinding;

    /// <summary>A yearly total that is divided by what is used: changes at once, and the others pay the difference.</summary>
    /// <param name="Months">Of the year, that the use is known of.</param>
    public sealed record ByDriver(Price Yearly, decimal From, decimal To, Money Old, Money New, int Months, bool Example) : WhatIfFinding;

    /// <param name="Asked">How many would go, which is more than there are.</param>
    public sealed record MoreThanThereIs(decimal From, decimal Asked) : WhatIfFinding;

    /// <summary>The total cannot be divided, before or after: nobody else has a volume, for instance.</summary>
    public sealed record NotDivided(int Year, AllocationFinding Why) : WhatIfFinding;

    /// <summary>Nothing is reported of what was used.</summary>
    public sealed record NothingKnown : WhatIfFinding;
}
