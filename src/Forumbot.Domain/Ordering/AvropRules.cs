using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Ordering;

/// <summary>Which step may be taken when, and by whom.</summary>
public static class AvropRules
{
    /// <summary>What somebody may do with an order as it is: the buttons of their card.</summary>
    public static IEnumerable<AvropAction> Open(Avrop avrop, Standing? standing, Organisation organisation, DateOnly today) =>
        Enum.GetValues<AvropAction>().Where(action => HasButton(action) && IsTime(action, avrop, organisation) && !(action is AvropAction.Complain && Settling.ComplaintsEnded(avrop, organisation, today)) && By(action, avrop, standing, organisation, today) is not null);

    /// <summary>Whether it is a step that an order's card offers: an order is made in its form, files are attached where they were sent, and what happens by
    /// itself is pressed by nobody.</summary>
    public static bool HasButton(AvropAction action) => action is not (AvropAction.Order or AvropAction.Attach or AvropAction.Close);

    public static bool IsTime(AvropAction action, Avrop avrop, Organisation organisation) => action switch
    {
        AvropAction.Attest or AvropAction.RefuseAttest => avrop.State is AvropState.AwaitsAttest,
        AvropAction.Approve or AvropAction.RefuseApproval => avrop.State is AvropState.AwaitsApproval,
        AvropAction.Accept or AvropAction.Decline => avrop.State is AvropState.Placed,
        AvropAction.Assign => avrop.State.IsWithSupplier() || avrop.State is AvropState.Running or AvropState.Terminated,
        AvropAction.Start => avrop.State is AvropState.Accepted,
        AvropAction.Deliver => avrop.Kind is AvropKind.Once && avrop.State is (AvropState.Accepted or AvropState.InProgress),
        AvropAction.Confirm or AvropAction.Complain => avrop.State is AvropState.Delivered,
        AvropAction.Remedy or AvropAction.RejectComplaint => avrop.State is AvropState.Complained,
        AvropAction.Credit => avrop.State is AvropState.Complained && avrop.Charged > Pricing.Money.Zero,
        AvropAction.Cancel => IsBeforeNoReturn(avrop, organisation),
        AvropAction.Terminate => avrop.State is AvropState.Running,
        AvropAction.Attach => !avrop.State.HasEnded(),
        AvropAction.Close => avrop.State is AvropState.Delivered or AvropState.Terminated,
        _ => false,
    };

    /// <summary>The one by whose right somebody may do it: themselves, or whom they stand in for; null where they may not.</summary>
    public static Person? By(AvropAction action, Avrop avrop, Standing? standing, Organisation organisation, DateOnly today) => action switch
    {
        AvropAction.Attest or AvropAction.RefuseAttest => OrderRights.Attests(standing, avrop.Needs, OrderRights.Payers(avrop, organisation, today)),
        AvropAction.Approve or AvropAction.RefuseApproval => OrderRights.Approves(standing, avrop, organisation, today),
        AvropAction.Accept or AvropAction.Decline or AvropAction.Assign or AvropAction.Remedy or AvropAction.Credit or AvropAction.RejectComplaint => OrderRights.Supplies(standing, avrop.Tjanst, organisation),
        AvropAction.Start or AvropAction.Deliver => OrderRights.Supplies(standing, avrop.Tjanst, organisation) ?? OrderRights.Handles(standing, avrop, organisation),
        AvropAction.Confirm or AvropAction.Complain or AvropAction.Cancel => OrderRights.Ordered(standing, avrop, organisation, today) ?? Payer(avrop, standing, organisation, today),
        AvropAction.Terminate => Payer(avrop, standing, organisation, today),
        AvropAction.Attach => OrderRights.Party(standing, avrop, organisation, today),
        _ => null,
    };

    private static Person? Payer(Avrop avrop, Standing? standing, Organisation organisation, DateOnly today) =>
        OrderRights.Payers(avrop, organisation, today).Select(f => OrderRights.Orders(standing, f)).FirstOrDefault(p => p is not null);

    /// <summary>What has been delivered in part is not cancelled: it is paid for.</summary>
    private static bool IsBeforeNoReturn(Avrop avrop, Organisation organisation) => avrop.Delivered == 0 && avrop.State switch
    {
        AvropState.AwaitsAttest or AvropState.AwaitsApproval or AvropState.Placed => true,
        AvropState.Accepted => Orderables.Terms(organisation, avrop.Tjanst).CancelUntil is AvropState.Accepted or AvropState.InProgress,
        AvropState.InProgress => Orderables.Terms(organisation, avrop.Tjanst).CancelUntil is AvropState.InProgress,
        _ => false,
    };
}
