using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Catalogue;

/// <summary>All that the bot knows of one organisation at one time, as its pack and its store say. Immutable: a change
/// makes a new one. Revision grows with each import or taught alias.</summary>
public sealed record Organisation(
    long Revision,
    OrganisationRules Rules,
    IReadOnlyList<Area> Areas,
    IReadOnlyList<Tjanst> Tjanster,
    IReadOnlyList<Forvaltning> Forvaltningar,
    IReadOnlyList<Forum> Forums,
    IReadOnlyList<Person> People,
    IReadOnlyList<BoundChannel> Channels,
    IReadOnlyList<PriceList> PriceLists,
    IReadOnlyList<Price> Prices,
    IReadOnlyList<AllocationKey> AllocationKeys,
    IReadOnlyList<KeyVolume> KeyVolumes)
{
    public IReadOnlyList<Deputyship> Deputyships { get; init; } = [];

    /// <summary>What is decided for a year: result target, uppräkningsfaktor, price cap.</summary>
    public IReadOnlyList<YearRules> Years { get; init; } = [];

    /// <summary>When what is invoiced; what has no rule is invoiced monthly in arrears (seed 001 2.6).</summary>
    public IReadOnlyList<BillingRule> BillingRules { get; init; } = [];

    public IReadOnlyList<DirectCost> DirectCosts { get; init; } = [];

    public IReadOnlyList<VolumeAdjustment> VolumeAdjustments { get; init; } = [];

    public IReadOnlyList<PriceStep> PriceSteps { get; init; } = [];

    public IReadOnlyList<StaffRate> StaffRates { get; init; } = [];

    public IReadOnlyList<Staffing> Staffings { get; init; } = [];

    public IReadOnlyList<CapitalCost> CapitalCosts { get; init; } = [];

    /// <summary>The rows of a price structure table (seed 001, figures 14, 17 and 20).</summary>
    public IReadOnlyList<Revenue> Revenues { get; init; } = [];

    /// <summary>The totals and shares that such a table prints.</summary>
    public IReadOnlyList<RevenuePrint> RevenuePrints { get; init; } = [];

    public IReadOnlyList<RevenueLimit> RevenueLimits { get; init; } = [];

    /// <summary>What the objects of an accounting file stand for.</summary>
    public IReadOnlyList<SieObject> SieObjects { get; init; } = [];

    public IReadOnlyList<SieAccounts> SieAccounts { get; init; } = [];

    /// <summary>The pack's own budgets; imported ones of the same year take their place.</summary>
    public IReadOnlyList<YearBudget> Budgets { get; init; } = [];

    /// <summary>Which months of which services volumes are known of; the volumes themselves are <see cref="Usage"/>.</summary>
    public IReadOnlyList<ReportedMonth> Reported { get; init; } = [];

    /// <summary>What is special about ordering a service; those without a row are ordered as usual.</summary>
    public IReadOnlyList<OrderTerms> OrderTerms { get; init; } = [];

    public IReadOnlyList<OrderLimit> OrderLimits { get; init; } = [];

    /// <summary>The buyers that one may choose on a day. One that has ended keeps its history, and can be asked about.</summary>
    public IEnumerable<Forvaltning> ForvaltningarOn(DateOnly day) => Forvaltningar.Where(f => f.Validity.Holds(day));
}

/// <summary>A verksamhetsområde, for instance Ekonomi.</summary>
public sealed record Area(string Key, string Name, string? EnglishName, IReadOnlyList<string> Phrases);

/// <summary>A buyer: a förvaltning, a stadsdelsförvaltning or the municipal companies.</summary>
public sealed record Forvaltning(string Key, string Name, string Kind, IReadOnlyList<string> Phrases)
{
    /// <summary>Its first day; null where it has always been.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Its last day; null where no end is decided.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Key of the förvaltning that it became part of; null where it goes on, or where none took over.</summary>
    public string? Successor { get; init; }

    public Validity Validity => new(ValidFrom, ValidTo);

    /// <summary>Whether it is a buyer outside the organisation (seed 000, Prissättning): its kind is "extern".</summary>
    public bool IsExternal => Kind == "extern";
}

/// <summary>A governance forum (seed 002, Mötesforum). What else seed 002 says of forums comes with the forum issue.</summary>
public sealed record Forum(string Key, string Name, string? EnglishName, string Level, string? Frequency, IReadOnlyList<string> Phrases);

/// <summary>A Teams channel that belongs to one förvaltning: "oss" is that förvaltning there.</summary>
public sealed record BoundChannel(string ConversationId, string Forvaltning);
