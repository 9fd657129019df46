using Forumbot.Domain.Ordering;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>The step that a button of an order leads to.</summary>
internal static class OrderSteps
{
    public static AvropOutcome Decide(AvropCase asked, AvropAction action, StepWritten written, Spending others) => action switch
    {
        AvropAction.Attest => Attesting.Attest(asked, others),
        AvropAction.RefuseAttest => Attesting.RefuseAttest(asked, written.Text),
        AvropAction.Approve => Attesting.Approve(asked),
        AvropAction.RefuseApproval => Attesting.RefuseApproval(asked, written.Text),
        AvropAction.Accept => Delivering.Accept(asked, written.Text),
        AvropAction.Decline => Delivering.Decline(asked, written.Text),
        AvropAction.Assign => Delivering.Assign(asked, written.Text),
        AvropAction.Start => Delivering.Start(asked),
        AvropAction.Deliver => Delivering.Deliver(asked, written.Text, written.IsLast, null),
        AvropAction.Confirm => Settling.Confirm(asked),
        AvropAction.Complain => Settling.Complain(asked, written.Text),
        AvropAction.Remedy => Settling.Remedy(asked, written.Text),
        AvropAction.Credit => Settling.Credit(asked, written.Text, "Vi tar av det."),
        AvropAction.RejectComplaint => Settling.RejectComplaint(asked, written.Text),
        AvropAction.Cancel => Cancelling.Cancel(asked, written.Text),
        AvropAction.Terminate => Cancelling.Terminate(asked, $"{Cancelling.LastDay(asked):yyyy-MM-dd}"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>What is said of something written that is not what the step needs.</summary>
    public static Type Unsound(AvropAction action) => action switch
    {
        AvropAction.Accept => typeof(AvropOutcome.NotADay),
        AvropAction.Assign => typeof(AvropOutcome.NotInTeam),
        AvropAction.Deliver => typeof(AvropOutcome.NotAQuantity),
        AvropAction.Credit => typeof(AvropOutcome.NotAnAmount),
        _ => typeof(AvropOutcome.NeedsText),
    };
}
