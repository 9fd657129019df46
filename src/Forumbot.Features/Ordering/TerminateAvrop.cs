using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The buyer terminates a running service; it runs until the uppsägningstid has passed.</summary>
public sealed class TerminateAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, Cancelling.Terminate, cancel);
}
