using Forumbot.Features.Data;
using Forumbot.Features.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>Orders, from the form to the end of their lives.</summary>
internal sealed class OrderSlices
{
    public OrderSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
    {
        var flow = new AvropFlow(changes, clock);
        (Form, Open, Place, Show) = (new(contexts), new(changes, clock), new(changes, clock), new(contexts, clock));
        SoFar = new(contexts);
        Orders = new(contexts, clock);
        (Attest, RefuseAttest, Approve, RefuseApproval) = (new(flow), new(flow), new(flow), new(flow));
        (Accept, Decline, Assign, Start, Deliver) = (new(flow), new(flow), new(flow), new(flow), new(flow));
        (Confirm, Complain, Remedy, Credit, RejectComplaint) = (new(flow), new(flow), new(flow), new(flow), new(flow));
        (Cancel, Terminate) = (new(flow), new(flow));
        Queue = new(contexts, changes, clock);
        (Notices, Sending) = (new(contexts, changes, clock), new(contexts, changes, clock));
        (List, Person, Erase) = (new(contexts), new(contexts), new(contexts, changes, clock));
        Files = new(changes, clock);
    }

    public ShowOrderForm Form { get; }

    public OpenOrderForm Open { get; }

    public PlaceAvrop Place { get; }

    public ShowAvrop Show { get; }

    public ShowOrderedSoFar SoFar { get; }

    public ShowOrders Orders { get; }

    public AttestAvrop Attest { get; }

    public RefuseAttest RefuseAttest { get; }

    public ApproveExternal Approve { get; }

    public RefuseExternal RefuseApproval { get; }

    public AcceptAvrop Accept { get; }

    public DeclineAvrop Decline { get; }

    public AssignAvrop Assign { get; }

    public StartAvrop Start { get; }

    public DeliverAvrop Deliver { get; }

    public ConfirmAvrop Confirm { get; }

    public ComplainAvrop Complain { get; }

    public RemedyAvrop Remedy { get; }

    public CreditAvrop Credit { get; }

    public RejectComplaint RejectComplaint { get; }

    public CancelAvrop Cancel { get; }

    public TerminateAvrop Terminate { get; }

    public QueueSlices Queue { get; }

    public ChooseNotices Notices { get; }

    public SendNotices Sending { get; }

    public ListOrders List { get; }

    public PersonData Person { get; }

    public ErasePeople Erase { get; }

    public OrderFileSlices Files { get; }
}
