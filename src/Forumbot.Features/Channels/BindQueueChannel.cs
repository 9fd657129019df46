using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Channels;

/// <summary>Somebody says that the channel they write in is the queue of a supplier's team. A channel is a förvaltning's or a queue, never both.</summary>
public sealed class BindQueueChannel(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <param name="area">Key of the area; null for the only one that they may choose.</param>
    /// <param name="named">What they called it; empty where nothing.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public async Task<Acted> Handle(Act act, Organisation organisation, string? area, string named, CancellationToken cancel)
    {
        var meant = Meant(act, organisation, area, named);
        if (await Refusal(act, organisation, meant, named, cancel) is { } refusal) return Acted.Only(refusal.In(act.Language));
        return new(await changes.Once(act, (db, stop) => Work(db, act, organisation, meant!, named, stop), cancel), IsKept: true);
    }

    private async Task<Said> Work(ForumbotDb db, Act act, Organisation known, Area area, string named, CancellationToken cancel)
    {
        var (organisation, state) = (await OrganisationReader.Fresh(db, known, cancel), await ChannelState.Read(db, act.Where.Root, cancel));
        if (Why(act, organisation, area, named, state) is { } refusal) return new(refusal.In(act.Language), Done: false);
        if (state.Queue == area.Key) return Told(state, QueueChannelTexts.IsQueue(area));
        return Told(await ChannelChange.MakeQueue(db, state, area.Key, act.Who!, clock, cancel), QueueChannelTexts.NowQueue(area));

        Said Told(ChannelState now, LocalText headline) => new(headline.In(act.Language), Card: ChannelView.Of(now, organisation, act.Language, headline).Reply());
    }

    /// <summary>Without a write, so that a refusal leaves none behind; not where this very act has changed it already.</summary>
    private Task<LocalText?> Refusal(Act act, Organisation organisation, Area? area, string named, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var why = Why(act, organisation, area, named, act.Where.Kind is "channel" ? await ChannelState.Read(db, act.Where.Root, cancel) : null);
        return why is not null && !await db.TakenActivities.AnyAsync(t => t.Key == act.Key, cancel) ? why : null;
    });

    private static LocalText? Why(Act act, Organisation organisation, Area? area, string named, ChannelState? state)
    {
        if (state is null) return QueueChannelTexts.OnlyInChannel;
        if (area is null) return named.Length > 0 ? QueueChannelTexts.NotFound(named, organisation) : QueueChannelTexts.WhichArea(organisation);
        if (!SupplierTeams.MayBindQueue(StandingOf(act, organisation), area.Key, organisation)) return QueueChannelTexts.MayNot(area);
        return state.Name(organisation) is { } name ? QueueChannelTexts.IsForvaltnings(name)
            : state.QueueArea(organisation) is { } held && !SupplierTeams.MayBindQueue(StandingOf(act, organisation), held.Key, organisation) ? QueueChannelTexts.MayNot(held)
            : null;
    }

    private static Area? Meant(Act act, Organisation organisation, string? area, string named)
    {
        if (area is not null) return Lookup.Of(organisation).Area(area);
        var may = organisation.Areas.Where(a => SupplierTeams.MayBindQueue(StandingOf(act, organisation), a.Key, organisation)).ToList();
        return named.Length == 0 && may is [var only] ? only : null;
    }

    private static Standing? StandingOf(Act act, Organisation organisation) => Standing.On(LeadTime.DateAt(act.At), act.Who, organisation);
}
