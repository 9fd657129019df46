using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>Refuses that an order is bought outside the organisation, with a reason.</summary>
public sealed class RefuseExternal(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? reason, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Attesting.RefuseApproval(asked, reason), new(AvropAction.RefuseApproval) { Sentence = reason }, cancel);
}
