using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Features.Ordering;

/// <summary>Tells a supplier's team in the channel of its queue.</summary>
internal static class QueueNews
{
    /// <summary>The card of an order that has just reached the supplier, in the channel; nothing of other steps, and where the team has no channel.</summary>
    internal static async Task<IReadOnlyList<Outgoing>> Of(ForumbotDb db, Avrop avrop, AvropStep step, Organisation organisation, AvropAround around, CancellationToken cancel)
    {
        if (avrop.State is not AvropState.Placed || step.Action is not (AvropAction.Order or AvropAction.Attest or AvropAction.Approve) || Lookup.Of(organisation).Tjanst(avrop.Tjanst) is not { } tjanst) return [];
        return [.. (await QueueReader.Channels(db, tjanst.Area, cancel)).Select(channel => new Outgoing(channel, AvropCard.Of(avrop, CardAudience.Supplier, organisation, Language.Swedish, around), Language.Swedish) { Keep = new(avrop.Number, CardAudience.Supplier) })];
    }
}
