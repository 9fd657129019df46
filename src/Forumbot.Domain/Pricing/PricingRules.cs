using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Pricing;

/// <summary>How an organisation prices, lists and settles: pack data, never code.</summary>
public sealed record PricingRules
{
    /// <summary>Whether overhead of the whole administration is part of the self-cost (Stockholm yes, seed 002; Blekinge no, seed 000 Prissättning).</summary>
    public bool AdministrationOverhead { get; init; } = true;

    /// <summary>Percent added to the price of a buyer outside the organisation, from 0 (seed 000, Prissättning: "en OH-kostnad").</summary>
    public decimal ExternalOverheadPercent { get; init; }

    /// <summary>The last day, in the year before the list's, on which its prices are to be ready (seed 000: August).</summary>
    public DayOfYear ReadyBy { get; init; } = new(8, 31);

    /// <summary>How far a list must have come to be ready.</summary>
    public PriceListState ReadyMeans { get; init; } = PriceListState.Adopted;

    public Role ProposedBy { get; init; } = Role.StrategisktLeveransansvarig;

    public Role AdoptedBy { get; init; } = Role.StrategisktAnsvarig;

    /// <summary>Who approves an increase beyond the year's uppräkningsfaktor (seed 000, Prissättning).</summary>
    public Role ApprovedBy { get; init; } = Role.StrategisktAnsvarig;

    /// <summary>That approver in words, for instance "landstingsdirektören".</summary>
    public LocalText Approver { get; init; } = new("strategiskt ansvarig", "the one with strategic responsibility");

    public SurplusPolicy Surplus { get; init; }

    /// <summary>How much of surpluses may be saved (seed 001 2.4, resultatfond); zero where there is no such fund.</summary>
    public Money ResultFundLimit { get; init; }
}

/// <summary>A day of any year.</summary>
public readonly record struct DayOfYear(int Month, int Day)
{
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}

/// <summary>What is proposed for a seller's surplus or deficit; the decision is taken each year (seed 000, Överskott respektive underskott;
/// seed 001 2.4; seed 003).</summary>
public enum SurplusPolicy
{
    /// <summary>To the buyers, by their shares.</summary>
    PayBack,

    /// <summary>To next year, surpluses within the result fund's limit.</summary>
    CarryOver,
}

/// <summary>What is decided for a year; null where nothing is.</summary>
/// <param name="ResultTargetPercent">Of revenue: 0 is ±0 (seed 001 5.3), seed 003 rises to 3.</param>
/// <param name="IndexationPercent">The uppräkningsfaktor: increases beyond it need approval (seed 000, Prissättning).</param>
/// <param name="PriceCapPercent">No existing price may rise more (seed 001 4.3, Region Stockholm 1.5).</param>
public sealed record YearRules(int Year, decimal? ResultTargetPercent, decimal? IndexationPercent, decimal? PriceCapPercent, string Source);

/// <summary>When an area's prices of one basis are invoiced.</summary>
public sealed record BillingRule(string Area, PriceBasis Basis, BillingRhythm Rhythm);

public enum BillingRhythm
{
    /// <summary>On the last day of the month that it concerns (seed 001 2.6; seed 002 "månadsvist i efterskott").</summary>
    MonthlyInArrears,

    /// <summary>The whole year on its first day (seed 002, "årsvis i förskott").</summary>
    YearlyInAdvance,
}
