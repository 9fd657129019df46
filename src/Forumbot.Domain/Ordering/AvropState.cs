namespace Forumbot.Domain.Ordering;

/// <summary>How far an avrop has come (seed 000, Avropstjänster and beställningsrutin). A draft is the form itself: nothing is kept of it.</summary>
public enum AvropState
{
    /// <summary>Ordered by somebody whose order needs attest.</summary>
    AwaitsAttest,

    /// <summary>Is to be bought outside the organisation, and waits for the one who approves that (seed 000, Styrmodellen).</summary>
    AwaitsApproval,

    /// <summary>With the supplier, who has not answered.</summary>
    Placed,

    Accepted,

    /// <summary>Begun, or delivered in part.</summary>
    InProgress,

    Delivered,

    /// <summary>The buyer is not content; the supplier answers.</summary>
    Complained,

    /// <summary>A running tilläggstjänst that is delivered until it is terminated.</summary>
    Running,

    /// <summary>Terminated; runs until its last day.</summary>
    Terminated,

    /// <summary>Confirmed, settled, or run to its end.</summary>
    Closed,

    /// <summary>By the supplier.</summary>
    Declined,

    /// <summary>Attest or approval was refused.</summary>
    Refused,

    Cancelled,
}

/// <summary>What is done to an avrop: a step of its life. Who may do what when: <see cref="AvropRules"/>.</summary>
public enum AvropAction
{
    Order,
    Attest,
    RefuseAttest,
    Approve,
    RefuseApproval,
    Accept,
    Decline,
    Assign,
    Start,
    Deliver,
    Confirm,
    Complain,

    /// <summary>The supplier has put right what the buyer complained of.</summary>
    Remedy,

    /// <summary>The supplier takes off what the buyer complained of.</summary>
    Credit,

    /// <summary>The supplier finds no fault.</summary>
    RejectComplaint,

    Cancel,
    Terminate,

    /// <summary>By itself: nobody complained in time, or its last day has passed.</summary>
    Close,

    /// <summary>One of the parties sends files along.</summary>
    Attach,
}

/// <summary>Whether a service is called off each time, or runs from one order on.</summary>
public enum AvropKind
{
    Once,

    /// <summary>From the order until it is terminated (seed 000, Tilläggstjänster).</summary>
    Running,
}

/// <summary>Who must attest an order before it reaches the supplier.</summary>
public enum AttestNeed
{
    None,
    Budgetuppfoljare,
    KundBestallare,
}

public static class AvropStates
{
    private static readonly AvropState[] Ended = [AvropState.Closed, AvropState.Declined, AvropState.Refused, AvropState.Cancelled];

    public static bool HasEnded(this AvropState state) => Ended.Contains(state);

    /// <summary>Whether the supplier has something left to do.</summary>
    public static bool IsWithSupplier(this AvropState state) => state is AvropState.Placed or AvropState.Accepted or AvropState.InProgress or AvropState.Complained;
}
