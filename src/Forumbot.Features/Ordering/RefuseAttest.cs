using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>Refuses to attest an order, with a reason.</summary>
public sealed class RefuseAttest(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? reason, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Attesting.RefuseAttest(asked, reason), new(AvropAction.RefuseAttest) { Sentence = reason }, cancel);
}
