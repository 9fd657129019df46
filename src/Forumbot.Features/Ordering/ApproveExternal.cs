using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>Approves that the supplier buys an order outside the organisation (seed 000, Styrmodellen).</summary>
public sealed class ApproveExternal(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, Attesting.Approve, cancel);
}
