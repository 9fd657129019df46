using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The buyer is content with what was delivered.</summary>
public sealed class ConfirmAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, Settling.Confirm, cancel);
}
