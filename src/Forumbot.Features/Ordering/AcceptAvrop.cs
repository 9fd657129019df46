using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The supplier takes an order on; with a day where the service promises none.</summary>
public sealed class AcceptAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? readyBy, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Delivering.Accept(asked, readyBy), new(AvropAction.Accept) { Day = readyBy }, cancel);
}
