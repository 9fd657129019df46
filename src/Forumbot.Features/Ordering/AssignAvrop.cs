using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Features.Ordering;

/// <summary>The supplier gives an order to one of its team, to another, or to nobody.</summary>
public sealed class AssignAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? person, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Delivering.Assign(asked, person == AvropAsk.Nobody ? null : person), new(AvropAction.Assign) { Person = person }, cancel);
}
