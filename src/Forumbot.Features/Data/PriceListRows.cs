using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Features.Data;

/// <summary>A price list as it has been worked with here: it stands before the pack's of the same year, and outlives imports.</summary>
public sealed class KeptPriceList
{
    /// <summary>Key of the organisation: another one's lists are not this one's.</summary>
    public required string Organisation { get; init; }

    public required int Year { get; init; }

    public required string DecidedBy { get; set; }

    public required DateOnly DecidedOn { get; set; }

    public required DateOnly ValidFrom { get; set; }

    public required DateOnly ValidTo { get; set; }

    public string? Note { get; set; }

    public required PriceListState State { get; set; }

    /// <summary>Where the decision stands; null before the list is adopted.</summary>
    public string? Reference { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Key of whoever changed it last.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>Grows with each change: two at once do not both win, and a card made for an older one is stale.</summary>
    public int Version { get; set; }
}

/// <summary>A price of a list that is kept; it has all of its prices here.</summary>
public sealed class KeptPrice
{
    public required string Organisation { get; init; }

    public required int Year { get; init; }

    public required string Tjanst { get; init; }

    public required PriceBasis Basis { get; init; }

    /// <summary>The first of the month from which it holds; <see cref="Always"/> from the list's start.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Before every list.</summary>
    public static DateOnly Always { get; } = new(1900, 1, 1);

    public required Money Amount { get; set; }

    public required string Unit { get; set; }

    public required bool Example { get; set; }

    public required string Source { get; set; }
}

/// <summary>Something that was done with a price list. Never changed and never deleted: the store itself refuses it.</summary>
public sealed class PriceListEvent
{
    /// <summary>1, 2, 3 … in the order it was done.</summary>
    public required long Number { get; init; }

    public required string Organisation { get; init; }

    public required int Year { get; init; }

    public required ListStep Step { get; init; }

    /// <summary>The list's state before and after; before is null for a new list.</summary>
    public PriceListState? StateBefore { get; init; }

    public required PriceListState StateAfter { get; init; }

    /// <summary>The service whose price it is about; null for the list as a whole.</summary>
    public string? Tjanst { get; init; }

    public PriceBasis? Basis { get; init; }

    /// <summary>The price before; null where there was none.</summary>
    public Money? Before { get; init; }

    /// <summary>The price after, or the amount that was approved; null where it was taken out.</summary>
    public Money? After { get; init; }

    public string? Unit { get; init; }

    /// <summary>The first of the month from which the price holds; null from the list's start.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The person's key in the directory.</summary>
    public required string By { get; init; }

    /// <summary>The role by which they might.</summary>
    public required Role Role { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    public string? Reference { get; init; }

    /// <summary>By what percent all prices were raised; null where they were not.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Whether the list was to be ready before.</summary>
    public required bool Late { get; init; }
}
