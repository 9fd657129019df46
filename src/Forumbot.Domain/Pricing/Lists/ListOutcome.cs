using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Pricing.Lists;

/// <summary>What comes of a wish about a price list: what is to be kept, or why not.</summary>
public abstract record ListOutcome
{
    private ListOutcome()
    {
    }

    /// <summary>Whether it is as it was wished: now, or already before.</summary>
    public bool IsDone => this is Kept or Already;

    public sealed record Kept(ListChange Change) : ListOutcome;

    /// <summary>It is so already.</summary>
    public sealed record Already : ListOutcome;

    /// <param name="By">The roles that may; a tjänsteansvarig among them may for the services of their own area.</param>
    public sealed record NotAllowed(ListStep Step, IReadOnlyList<Role> By) : ListOutcome;

    /// <summary>Somebody has changed the list since it was shown.</summary>
    public sealed record Stale : ListOutcome;

    public sealed record NotAYear(string Given) : ListOutcome;

    public sealed record NotADate(string Given) : ListOutcome;

    /// <summary>The list would be decided on a day to come.</summary>
    public sealed record InTheFuture(DateOnly Day) : ListOutcome;

    public sealed record NotAMonth(string Given) : ListOutcome;

    /// <summary>Months that have been are billed already, and the list ends with its year.</summary>
    /// <param name="First">The first of the first month that can be given.</param>
    /// <param name="Last">The first of the last one.</param>
    public sealed record MonthOff(DateOnly First, DateOnly Last) : ListOutcome;

    public sealed record NotAPercent(string Given) : ListOutcome;

    public sealed record NotAnAmount(string Given) : ListOutcome;

    /// <summary>A reason, reference or unit that is too long or holds signs that are no text.</summary>
    /// <param name="IsPlain">Whether it must be one line that no spreadsheet takes for a formula.</param>
    public sealed record BadText(int Longest, bool IsPlain = false) : ListOutcome;

    public sealed record NoSuchList(int Year) : ListOutcome;

    public sealed record Exists(PriceList List) : ListOutcome;

    public sealed record Overlaps(PriceList With) : ListOutcome;

    /// <summary>The list's last day has been.</summary>
    public sealed record Past(DateOnly LastDay) : ListOutcome;

    /// <summary>The step is for a list in another state.</summary>
    public sealed record WrongState(PriceList List, PriceListState Needed) : ListOutcome;

    public sealed record NeedsReason : ListOutcome;

    /// <summary>The day by which the list was to be ready has been: say why it is late.</summary>
    public sealed record LateNeedsReason(DateOnly ReadyBy) : ListOutcome;

    public sealed record NeedsReference : ListOutcome;

    public sealed record UnknownTjanst(string Given) : ListOutcome;

    /// <param name="Fits">What the service may be paid for.</param>
    public sealed record UnknownBasis(string Given, IReadOnlyList<PriceBasis> Fits) : ListOutcome;

    /// <summary>The service's price form is another.</summary>
    public sealed record BasisOff(string Tjanst, PriceBasis Basis, IReadOnlyList<PriceBasis> Fits) : ListOutcome;

    /// <summary>The service has several prices, or none yet: say which is meant.</summary>
    /// <param name="Has">Its prices'.</param>
    /// <param name="Fits">What the service may be paid for.</param>
    public sealed record NeedsBasis(string Tjanst, IReadOnlyList<PriceBasis> Has, IReadOnlyList<PriceBasis> Fits) : ListOutcome;

    public sealed record NeedsUnit(string Tjanst) : ListOutcome;

    /// <summary>What is included in another service costs nothing of its own.</summary>
    public sealed record IncludedIsFree(string Tjanst) : ListOutcome;

    public sealed record NoSuchPrice(string Tjanst, PriceBasis? Basis) : ListOutcome;

    /// <summary>The list has no prices.</summary>
    public sealed record Empty(int Year) : ListOutcome;

    /// <summary>Prices rise beyond the year's cap.</summary>
    public sealed record BeyondCap(decimal CapPercent, IReadOnlyList<PriceIncrease> Increases) : ListOutcome;

    /// <summary>Prices rise beyond the uppräkningsfaktor, and nobody has approved it.</summary>
    public sealed record NotApproved(decimal IndexationPercent, LocalText Approver, IReadOnlyList<PriceIncrease> Increases) : ListOutcome;

    public sealed record NothingToApprove(int Year) : ListOutcome;

    /// <summary>Prices of an adopted list are fixed, but for changed requirements.</summary>
    public sealed record RequirementsNotChanged : ListOutcome;
}

/// <summary>A list as it is to be kept, and what of it was changed.</summary>
/// <param name="Before">Null for a new list.</param>
/// <param name="Prices">All of the list's.</param>
/// <param name="Late">Whether the list was to be ready before.</param>
/// <param name="Role">The role that gave the right.</param>
public sealed record ListChange(ListStep Step, PriceList List, PriceListState? Before, IReadOnlyList<Price> Prices, Role Role, bool Late)
{
    public IReadOnlyList<PriceChange> Changed { get; init; } = [];

    public IReadOnlyList<PriceApproval> Approved { get; init; } = [];

    /// <summary>Of a new list: the year from which allocation keys and their weights are taken over; null for none.</summary>
    public int? KeysFrom { get; init; }

    /// <summary>Services whose yearly total cannot be divided: keys or volumes are missing.</summary>
    public IReadOnlyList<string> Undivided { get; init; } = [];

    public string? Reason { get; init; }

    public string? Reference { get; init; }

    /// <summary>By what prices were raised; null where they were not.</summary>
    public decimal? Percent { get; init; }
}

/// <param name="Before">Null for a price that is new in the list.</param>
/// <param name="After">Null for one that is taken out.</param>
public sealed record PriceChange(string Tjanst, PriceBasis Basis, Money? Before, Money? After, string? Unit)
{
    /// <summary>The first of the month from which it holds; null from the list's start.</summary>
    public DateOnly? From { get; init; }
}
