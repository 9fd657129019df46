using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>What somebody wants to order, as they wrote it in the form: nothing in it is believed yet.</summary>
public sealed record OrderWish
{
    /// <summary>A service's key.</summary>
    public string? Tjanst { get; init; }

    /// <summary>A förvaltning's key; null or empty for their own.</summary>
    public string? Forvaltning { get; init; }

    /// <summary>Point or comma.</summary>
    public string? Quantity { get; init; }

    /// <summary>yyyy-MM-dd; null or empty for as soon as can be.</summary>
    public string? Wanted { get; init; }

    public string? Reference { get; init; }

    public string? Contact { get; init; }

    public string? Text { get; init; }

    /// <summary>Whether the supplier is asked to buy it outside the organisation.</summary>
    public bool External { get; init; }

    /// <summary>The ids of the waiting files that go with it, joined by commas; null where nothing was said of files.</summary>
    public string? Files { get; init; }

    /// <summary>What they were shown before they ordered (<see cref="OrderOffer.Seen"/>); null where they have seen no price.</summary>
    public string? Seen { get; init; }

    /// <summary>The form's own id, made when it was first shown.</summary>
    public string Form { get; init; } = "";
}

public enum OrderField { Tjanst, Forvaltning, Quantity, Wanted, Reference, Contact, Text }

public enum OrderFaultKind
{
    Missing,
    Unknown,
    NotANumber,

    /// <summary>1.000 is a thousand to some and one to others.</summary>
    MayBeThousands,

    /// <summary>More decimals than the unit allows.</summary>
    Decimals,

    /// <summary>Zero, or more than anybody orders.</summary>
    OutOfRange,

    NotADate,

    /// <summary>Before the day on which it can be ready at the earliest.</summary>
    TooEarly,

    /// <summary>More than two years on.</summary>
    TooFar,

    NotAWorkday,

    /// <summary>Not as the organisation writes references.</summary>
    BadReference,

    /// <summary>Too long, or with signs that are no text.</summary>
    BadText,
}

/// <summary>What is missing or wrong in one field.</summary>
/// <param name="Number">The decimals that the unit allows, the most that may be ordered, or the most characters.</param>
/// <param name="Day">The earliest day.</param>
public sealed record OrderFault(OrderField Field, OrderFaultKind Kind, decimal? Number = null, DateOnly? Day = null);

/// <summary>Why somebody cannot order something at all, whatever they write in the form.</summary>
public abstract record OrderRefusal
{
    private OrderRefusal() { }

    public sealed record NotInDirectory : OrderRefusal;

    /// <summary>They order for their own förvaltning, and for those whose deputies they are.</summary>
    /// <param name="Forvaltning">Null where nobody is called so, or it is not there today.</param>
    public sealed record NotYours(Forvaltning? Forvaltning) : OrderRefusal;

    public sealed record CannotBeOrdered(Tjanst Tjanst, NotOrderable Reason) : OrderRefusal;

    /// <summary>No one else in the förvaltning has the role that must attest.</summary>
    public sealed record NobodyToAttest(Forvaltning Forvaltning, AttestNeed Need) : OrderRefusal;

    /// <summary>The organisation lets everybody buy such services where they like: the supplier is not needed for it.</summary>
    public sealed record ExternalIsFree(Tjanst Tjanst) : OrderRefusal;

    public sealed record ExternalNotAllowed(Tjanst Tjanst) : OrderRefusal;

    /// <summary>Nobody else in the directory has the role that approves external purchases.</summary>
    public sealed record NobodyToApprove(Role Role) : OrderRefusal;
}

/// <summary>What an order would be: shown before it is placed, and promised when it is.</summary>
/// <param name="Price">The list's price of one unit; null where it is included.</param>
/// <param name="Each">Of one unit, frozen: with the overhead of a buyer outside the organisation. Öre excl. moms.</param>
/// <param name="ReadyBy">By the end of this day if it is with the supplier now; null where the service promises no day: the supplier tells one.</param>
/// <param name="Limit">The limit that makes the kund/beställare's attest needed.</param>
public sealed record OrderOffer(Tjanst Tjanst, Forvaltning Forvaltning, AvropKind Kind, decimal Quantity, Price? Price, Money Each, DateOnly? Wanted, DateOnly? ReadyBy, AttestNeed Needs, LimitKind? Limit, bool External)
{
    /// <summary>Of a running service in a month.</summary>
    public Money Total => Each.Times(Quantity);

    /// <summary>As the price list writes it, in Swedish.</summary>
    public string Unit => Price?.Unit ?? Tjanst.Unit;

    /// <summary>What it takes of this year's money for orders.</summary>
    public Money Commitment { get; init; }

    /// <summary>What of the offer must be the same when it is ordered as when it was shown.</summary>
    public OfferSeen Seen => new(Tjanst.Key, Forvaltning.Key, Quantity, Each, ReadyBy, Needs) { ListYear = Price?.ListYear, Unit = Unit, Kind = Kind, External = External };
}

/// <summary>A wish, checked.</summary>
/// <param name="Person">The one by whose right it is ordered; null where it is refused.</param>
/// <param name="Offer">Null where the service, the förvaltning or the quantity is missing or wrong, or it is refused.</param>
public sealed record OrderCheck(Person? Person, Tjanst? Tjanst, Forvaltning? Forvaltning, IReadOnlyList<OrderFault> Faults, OrderOffer? Offer, OrderRefusal? Refusal)
{
    /// <summary>What there is to keep of the form; whitespace at the ends gone.</summary>
    public string Reference { get; init; } = "";

    public string Contact { get; init; } = "";

    public string Text { get; init; } = "";

    internal static OrderCheck Refused(OrderRefusal refusal, Tjanst? tjanst = null, Forvaltning? forvaltning = null) => new(null, tjanst, forvaltning, [], null, refusal);
}
