using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Ordering;

/// <summary>One order of a service: an avrop that is delivered once, or a running tilläggstjänst (seed 000, Styrmodellen). Immutable;
/// each step makes a new one.</summary>
public sealed record Avrop
{
    /// <summary>A-2026-000123; consecutive within its year.</summary>
    public required string Number { get; init; }

    public required int Year { get; init; }

    /// <summary>1, 2, 3 … of its year, without gaps.</summary>
    public required int Serial { get; init; }

    /// <summary>How many steps it has taken. A card made for fewer is stale.</summary>
    public required int Version { get; init; }

    public required AvropState State { get; init; }

    public required AvropKind Kind { get; init; }

    /// <summary>Key of the service.</summary>
    public required string Tjanst { get; init; }

    /// <summary>Key of the förvaltning that pays.</summary>
    public required string Forvaltning { get; init; }

    /// <summary>In <see cref="Unit"/>, above 0; of a running service what is expected in a month.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The service's unit when it was ordered, in Swedish.</summary>
    public required string Unit { get; init; }

    /// <summary>The year of the price list that the price was taken from; null where the service is included.</summary>
    public int? ListYear { get; init; }

    /// <summary>The price of one unit when it was ordered: frozen, whoever delivers (seed 000, Avropstjänster). Öre excl. moms; 0 where it is included.
    /// Of a buyer outside the organisation its overhead is part of it.</summary>
    public required Money Each { get; init; }

    /// <summary>Whether the price was an example of the demo pack.</summary>
    public bool Example { get; init; }

    /// <summary>Price times quantity; of a running service in a month.</summary>
    public Money Total => Each.Times(Quantity);

    /// <summary>What it takes of the money for orders of the year in which it was ordered: all of it while it is open, what was charged when it has ended;
    /// of a running service what is expected in the months in which it runs. Of other years: <see cref="Commitments.InYear"/>.</summary>
    public required Money Committed { get; init; }

    /// <summary>When the buyer wants it; null for as soon as can be.</summary>
    public DateOnly? Wanted { get; init; }

    /// <summary>Promised by the end of this day; null before it is with the supplier, and where nothing is promised.</summary>
    public DateOnly? ReadyBy { get; init; }

    /// <summary>Cost centre or reference code, as the organisation writes them.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Whom the supplier turns to.</summary>
    public string Contact { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The names of its files, joined by /, which no name has (<see cref="FileNames"/>); empty where it has none.</summary>
    public string Files { get; init; } = "";

    /// <summary>Whether the supplier is asked to buy it outside the organisation (seed 000, Styrmodellen).</summary>
    public bool External { get; init; }

    /// <summary>Entra object id of the one who ordered; null when it is erased.</summary>
    public string? By { get; init; }

    /// <summary>Theirs, for what they are told.</summary>
    public Language Language { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The form that it was ordered in: the same form orders once.</summary>
    public required string Form { get; init; }

    public AttestNeed Needs { get; init; }

    /// <summary>When it reached the supplier: lead times count from then.</summary>
    public DateTimeOffset? PlacedAt { get; init; }

    /// <summary>Entra object id of the one who handles it at the supplier.</summary>
    public string? Assignee { get; init; }

    /// <summary>Of <see cref="Quantity"/>, so far.</summary>
    public decimal Delivered { get; init; }

    /// <summary>When the last of it was delivered.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>What deliveries have cost, less what was credited. Öre excl. moms.</summary>
    public Money Charged { get; init; }

    /// <summary>The last day of a running service that is terminated.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether it is late on a day.</summary>
    public bool IsLate(DateOnly today) => ReadyBy < today && State is (AvropState.Placed or AvropState.Accepted or AvropState.InProgress);
}

/// <summary>A step of an avrop's life: who did what, when, from which card. Steps are only added.</summary>
/// <param name="Version">1 for the order itself; the avrop's version after the step.</param>
/// <param name="State">After the step.</param>
/// <param name="By">Entra object id; null where it happened by itself, or is erased.</param>
public sealed record AvropStep(string Number, int Version, AvropAction Action, AvropState State, DateTimeOffset At, string? By)
{
    /// <summary>The one by whose right it was done, where a deputy did it. Entra object id.</summary>
    public string? For { get; init; }

    /// <summary>Key of the role by which it was done; null where it happened by itself.</summary>
    public string? Role { get; init; }

    /// <summary>The activity of the card that the button stood in.</summary>
    public string? Card { get; init; }

    /// <summary>The reason or the sentence that goes with it.</summary>
    public string? Text { get; init; }

    /// <summary>What was delivered in this step.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>What was charged, or credited (negative), by this step. Öre excl. moms.</summary>
    public Money? Amount { get; init; }

    /// <summary>Who it was assigned to; empty for nobody.</summary>
    public string? Assignee { get; init; }
}
