namespace Forumbot.Domain.Pricing;

/// <summary>What is to be invoiced of one or several accounting months, all förvaltningar together.</summary>
/// <param name="Lines">By service, förvaltning and month, as the organisation orders them.</param>
/// <param name="Gaps">What is not billed, and why.</param>
public sealed record BillingBasis(IReadOnlyList<BillingLine> Lines, IReadOnlyList<BillingGap> Gaps)
{
    public Money Total => Lines.Select(l => l.Amount).Sum();
}

/// <summary>One row of an invoice.</summary>
/// <param name="Month">The first of the accounting month.</param>
/// <param name="Amount">Öre excl. moms.</param>
/// <param name="Quantity">In the service's unit; null where the amount follows from no quantity of the month.</param>
/// <param name="InvoiceDate">The day on which it is invoiced (design 4, Time of a cost).</param>
public sealed record BillingLine(string Tjanst, string Forvaltning, DateOnly Month, Money Amount, decimal? Quantity, DateOnly InvoiceDate, BillingOrigin Origin, bool Example);

/// <summary>What a line comes from.</summary>
public enum BillingOrigin
{
    /// <summary>A fixed share of a yearly total.</summary>
    Share,

    /// <summary>A part of a yearly total that follows what was used in the month (seed 000, Prissättning).</summary>
    ConsumptionShare,

    PerUnit,

    BaseFee,

    /// <summary>What an external buyer pays besides (seed 000, Prissättning).</summary>
    Overhead,

    /// <summary>What avrop have added.</summary>
    Added,
}

/// <summary>A service that is not billed in a month, or not in full.</summary>
public sealed record BillingGap(string Tjanst, DateOnly Month, BillingGapReason Reason);

public enum BillingGapReason
{
    NoPrice,

    /// <summary>The list in force is no more than a draft or a proposal.</summary>
    NotAdopted,

    /// <summary>The yearly total cannot be divided.</summary>
    NotDivided,

    /// <summary>No volumes of the month are known.</summary>
    NotReported,

    /// <summary>A charge was added to a service that is no longer charged for.</summary>
    AddedNotBilled,

    /// <summary>A yearly share, or something used or added, is of a buyer that is not there, and nobody has taken it over.</summary>
    NobodyToPay,
}
