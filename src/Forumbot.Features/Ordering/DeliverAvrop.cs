using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering;

/// <summary>The supplier delivers all of an order, or a part: it is charged at the frozen price.</summary>
public sealed class DeliverAvrop(AvropFlow flow)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string number, int? seen, string? quantity, bool isLast, string? note, CancellationToken cancel) =>
        flow.Take(act, organisation, number, seen, asked => Delivering.Deliver(asked, quantity, isLast, note), new(AvropAction.Deliver) { Quantity = quantity, IsLast = isLast, Sentence = note }, cancel);
}
