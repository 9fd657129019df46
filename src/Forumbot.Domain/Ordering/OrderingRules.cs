using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>How an organisation orders (beställningsrutin, seed 000): pack data, never code.</summary>
public sealed record OrderingRules
{
    /// <summary>What an order is booked by, in words: "kostnadsställe".</summary>
    public LocalText Reference { get; init; } = new("Referens", "Reference");

    /// <summary>A regular expression that the whole reference fits; null where any text does.</summary>
    public string? ReferencePattern { get; init; }

    /// <summary>One that fits, to show.</summary>
    public string ReferenceExample { get; init; } = "";

    /// <summary>Whether an order that costs something needs a reference.</summary>
    public bool ReferenceNeeded { get; init; }

    /// <summary>Whether an order beyond the förvaltning's budget of the service for the year needs the kund/beställare's attest: "för att köpande
    /// förvaltning ska få utöka sitt köp måste finansiering för utökningen finnas hos köparen" (seed 000, Intäktskontroll), and the kund/beställare
    /// has the economic responsibility (seed 000, Rollmatris). Where no budget is set for the service nothing is gone beyond.</summary>
    public bool AttestOverBudget { get; init; } = true;

    /// <summary>Working days after a delivery in which the buyer may complain; then it is closed. From 1.</summary>
    public int ComplaintDays { get; init; } = 10;

    /// <summary>Uppsägningstid of running services in whole months, where the service has none of its own. From 0.</summary>
    public int NoticeMonths { get; init; } = 3;

    /// <summary>Who approves that something is bought outside the organisation (seed 000: landstingsdirektören).</summary>
    public Role ExternalApprovedBy { get; init; } = Role.StrategisktAnsvarig;
}

/// <summary>What is special about ordering one service; pack data.</summary>
/// <param name="Decimals">Of its quantity, 0 to 2; null for what its price form says (<see cref="Orderables.Decimals"/>).</param>
/// <param name="CancelUntil">Its point of no return: the last state in which the buyer may cancel. Placed, Accepted or InProgress.</param>
/// <param name="NoticeMonths">Its uppsägningstid; null for the organisation's.</param>
/// <param name="Asks">What the buyer is to write, for instance "Fakturanummer och leverantör"; null for nothing special.</param>
public sealed record OrderTerms(string Tjanst, int? Decimals, AvropState CancelUntil, int? NoticeMonths, LocalText? Asks)
{
    public static OrderTerms Usual(string tjanst) => new(tjanst, null, AvropState.Accepted, null, null);
}

/// <summary>How much a role may order without the kund/beställare's attest; pack data.</summary>
/// <param name="Forvaltning">Key; empty for every förvaltning that has no row of its own.</param>
/// <param name="PerOrder">Öre excl. moms; null for no limit.</param>
/// <param name="PerYear">Of all that the förvaltning orders in a calendar year; null for no limit.</param>
public sealed record OrderLimit(Role Role, string Forvaltning, Money? PerOrder, Money? PerYear);
