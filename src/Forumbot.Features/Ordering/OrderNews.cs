using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Ordering.Notices;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Features.Ordering;

/// <summary>Tells those concerned of a step, each in the way that they have chosen: with a card of their own, in a channel, or later.</summary>
internal static class OrderNews
{
    /// <summary>In a writing transaction: what is told later is to be saved by the caller.</summary>
    /// <param name="avrop">After the step.</param>
    internal static async Task<IReadOnlyList<Outgoing>> Of(ForumbotDb db, Avrop avrop, AvropStep step, Organisation organisation, AvropAround around, CancellationToken cancel)
    {
        var told = Concerned.Of(avrop, step, organisation, LeadTime.DateAt(step.At));
        var queue = await QueueNews.Of(db, avrop, step, organisation, around, cancel);
        // Where the team has a channel the order comes there, once, and not to each of them.
        if (queue.Count > 0) told = [.. told.Where(t => !t.IsSupplier)];
        if (told.Count == 0) return queue;
        var reach = await NoticeReach.Of(db, told, organisation, cancel);
        var placed = told.ToLookup(reach.PlaceOf);
        foreach (var later in (NoticePlace[])[NoticePlace.Summary, NoticePlace.Waits])
            foreach (var one in placed[later]) await PendingNotices.Put(db, one, step, later, cancel);
        return [.. queue, .. placed[NoticePlace.Chat].Select(one => Card(one, reach, avrop, step, organisation, around)), .. Channels(told, placed, reach).Select(channel => new Outgoing(channel, NoticeTexts.InChannel(avrop, organisation, Language.Swedish), Language.Swedish))];
    }

    private static Outgoing Card(Told told, NoticeReach reach, Avrop avrop, AvropStep step, Organisation organisation, AvropAround around)
    {
        var (language, today) = (reach.LanguageOf(told, avrop), LeadTime.DateAt(step.At));
        var (audience, standing) = (AudienceOf(told), Standing.On(today, told.Person.AadObjectId, organisation));
        var card = AvropCard.Of(OrderRights.AsSeen(standing, avrop, organisation, today), audience, organisation, language, around, NoticeTexts.Of(told, avrop, step, organisation).In(language), [.. AvropRules.Open(avrop, standing, organisation, today)]);
        return new(reach.ChatOf(told)!, card, language) { Keep = new(avrop.Number, audience) };
    }

    private static CardAudience AudienceOf(Told told) => told.IsSupplier ? CardAudience.Supplier : told.MustAct ? CardAudience.Attester : CardAudience.Buyer;

    /// <summary>Those that are chosen; and where none of those whom the order waits for has a chat, their channel, so that somebody sees it.</summary>
    private static IEnumerable<string> Channels(IReadOnlyList<Told> told, ILookup<NoticePlace, Told> placed, NoticeReach reach)
    {
        var unreached = placed[NoticePlace.Chat].Any(t => t.MustAct) ? [] : told.Where(t => t.MustAct);
        return placed[NoticePlace.Channel].Concat(unreached).Select(reach.ChannelOf).OfType<string>().Distinct();
    }
}
