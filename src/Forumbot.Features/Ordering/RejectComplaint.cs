using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The supplier finds no fault, and says why.</summary>
public sealed class RejectComplaint(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? sentence, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Settling.RejectComplaint(asked, sentence), new(AvropAction.RejectComplaint) { Sentence = sentence }, cancel);
}
