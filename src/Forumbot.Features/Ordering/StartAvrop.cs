using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The supplier begins; a running service runs from now on.</summary>
public sealed class StartAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, Delivering.Start, cancel);
}
