using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What steps that were taken are called, in the history, beside what somebody wrote and in tables.</summary>
public static class AvropWords
{
    /// <summary>In Swedish, for tables.</summary>
    public static string State(AvropState state) => OrderNames.State(state).Sv;

    /// <summary>What was done.</summary>
    public static LocalText Of(AvropAction action) => action switch
    {
        AvropAction.Order => new("Beställd", "Ordered"),
        AvropAction.Attest => new("Attesterad", "Attested"),
        AvropAction.RefuseAttest => new("Attest nekad", "Attest refused"),
        AvropAction.Approve => new("Externt köp godkänt", "External purchase approved"),
        AvropAction.RefuseApproval => new("Externt köp nekat", "External purchase refused"),
        AvropAction.Accept => new("Mottagen", "Accepted"),
        AvropAction.Decline => new("Avböjd", "Declined"),
        AvropAction.Assign => new("Tilldelad", "Assigned"),
        AvropAction.Start => new("Påbörjad", "Begun"),
        AvropAction.Deliver => new("Levererad", "Delivered"),
        AvropAction.Confirm => new("Leveransen godkänd", "Delivery confirmed"),
        AvropAction.Complain => new("Reklamerad", "Complaint made"),
        AvropAction.Remedy => new("Åtgärdad", "Put right"),
        AvropAction.Credit => new("Krediterad", "Credited"),
        AvropAction.RejectComplaint => new("Reklamationen avvisad", "Complaint rejected"),
        AvropAction.Cancel => new("Avbeställd", "Cancelled"),
        AvropAction.Terminate => new("Uppsagd", "Terminated"),
        AvropAction.Attach => new("Bilaga tillagd", "Attachment added"),
        AvropAction.Close => new("Avslutad av sig själv", "Closed by itself"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
