using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The supplier has put right what was complained of.</summary>
public sealed class RemedyAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? sentence, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Settling.Remedy(asked, sentence), new(AvropAction.Remedy) { Sentence = sentence }, cancel);
}
