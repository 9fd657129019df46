using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The supplier takes off what was complained of: it is credited in the month's billing basis.</summary>
public sealed class CreditAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? kronor, string? sentence, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Settling.Credit(asked, kronor, sentence), new(AvropAction.Credit) { Amount = kronor, Sentence = sentence }, cancel);
}
