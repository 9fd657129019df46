using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The buyer terminates a running service; it runs until the uppsägningstid has passed.</summary>
public sealed class TerminateAvrop(AvropFlow flow)
{
    /// <param name="lastDay">The last day that they were shown.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? lastDay, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Cancelling.Terminate(asked, lastDay), new(AvropAction.Terminate), cancel);
}
