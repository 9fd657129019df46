namespace Forumbot.Domain.Pricing.Lists;

/// <summary>What somebody wants done with a price list, as they wrote it: nothing in it is believed yet.</summary>
/// <param name="Year">The list's year, for instance "2028".</param>
public abstract record ListWish(string Year)
{
    /// <summary>The version of the list that they saw when they wished it; null where they have seen none.
    /// See <see cref="ListOutcome.Stale"/>.</summary>
    public int? Seen { get; init; }

    /// <summary>Why; needed where the outcome says so.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it is decided or told, for instance "§ 12".</summary>
    public string? Reference { get; init; }

    /// <summary>A new list for a calendar year.</summary>
    /// <param name="From">The year of the list to start from; null for the one before, "-" for none.</param>
    /// <param name="Percent">Each price is raised by it and rounded to the öre, half away from zero; null for the year's uppräkningsfaktor,
    /// or 0 where none is decided.</param>
    public sealed record Draft(string Year, string? From = null, string? Percent = null) : ListWish(Year);

    /// <summary>A price of a draft: changed, or added.</summary>
    /// <param name="Basis">A <see cref="PriceBasis"/>' name, per-unit; null where the service has one price in the list.</param>
    /// <param name="Amount">Kronor excl. moms with at most two decimals, not below 0.</param>
    /// <param name="Unit">Null for the unit that the price has, or had in the list before.</param>
    public sealed record SetPrice(string Year, string Tjanst, string? Basis, string Amount, string? Unit = null) : ListWish(Year);

    public sealed record RemovePrice(string Year, string Tjanst, string? Basis) : ListWish(Year);

    public sealed record Propose(string Year) : ListWish(Year);

    public sealed record SendBack(string Year) : ListWish(Year);

    /// <param name="DecidedOn">yyyy-MM-dd; null for today.</param>
    public sealed record Adopt(string Year, string? DecidedOn = null) : ListWish(Year);

    /// <summary>Approve increases beyond the uppräkningsfaktor.</summary>
    /// <param name="Tjanst">One service's; null for all that wait in the list.</param>
    /// <param name="Amount">Up to which the service's price may rise; null for the price that stands in the list.</param>
    public sealed record Approve(string Year, string? Tjanst = null, string? Basis = null, string? Amount = null) : ListWish(Year);

    /// <summary>A price of an adopted list, during its year.</summary>
    /// <param name="RequirementsChanged">Whether they say that the kravspecifikation was changed: the only ground (seed 000, Prissättning).</param>
    public sealed record ChangePrice(string Year, string Tjanst, string? Basis, string Amount, bool RequirementsChanged, string? Unit = null) : ListWish(Year)
    {
        /// <summary>The month from which the price holds, yyyy-MM, not before the current one; null for the next one.</summary>
        public string? From { get; init; }
    }
}
