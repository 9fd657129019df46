using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Features.Ordering;

/// <summary>Who is told of a step, and how. Never the one who took it.</summary>
internal static class OrderNews
{
    /// <param name="avrop">After the step.</param>
    internal static async Task<IReadOnlyList<Outgoing>> Of(ForumbotDb db, Avrop avrop, AvropStep step, Organisation organisation, CancellationToken cancel)
    {
        var today = LeadTime.DateAt(step.At);
        if (await QueueNews.Of(db, avrop, step, organisation, cancel) is { Count: > 0 } queue) return queue;
        return avrop.State switch
        {
            AvropState.AwaitsAttest => await Cards(db, avrop, CardAudience.Buyer, OrderAttest.Attesters(organisation, avrop.Forvaltning, avrop.Needs, today).Select(p => p.AadObjectId), step, organisation, cancel),
            AvropState.Placed when step.Action is not AvropAction.Assign => await Cards(db, avrop, CardAudience.Supplier, OrderRights.Team(organisation, Lookup.Of(organisation).Tjanst(avrop.Tjanst)?.Area ?? "", today).Select(p => p.AadObjectId), step, organisation, cancel),
            _ => [],
        };
    }

    private static async Task<IReadOnlyList<Outgoing>> Cards(ForumbotDb db, Avrop avrop, CardAudience audience, IEnumerable<string> people, AvropStep step, Organisation organisation, CancellationToken cancel) =>
        [.. (await PrivateChats.Of(db, people.Where(p => !p.Equals(step.By, StringComparison.OrdinalIgnoreCase)), cancel))
            .Select(chat => new Outgoing(chat, AvropCard.Of(avrop, audience, organisation, Language.Swedish), Language.Swedish) { Keep = new(avrop.Number, audience) })];
}
