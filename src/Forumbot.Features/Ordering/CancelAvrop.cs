using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The buyer cancels an order, until the service's point of no return.</summary>
public sealed class CancelAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? reason, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Cancelling.Cancel(asked, reason), new(AvropAction.Cancel) { Sentence = reason }, cancel);
}
