using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>Attests an order that somebody without the right, or beyond a limit, has made.</summary>
public sealed class AttestAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, Attesting.Attest, cancel);
}
