using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The buyer complains of what was delivered, with a reason.</summary>
public sealed class ComplainAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? reason, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Settling.Complain(asked, reason), new(AvropAction.Complain) { Sentence = reason }, cancel);
}
