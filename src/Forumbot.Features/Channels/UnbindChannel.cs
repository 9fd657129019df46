using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Channels;

/// <summary>Somebody says that the channel they write in is nobody's, and no queue.</summary>
public sealed class UnbindChannel(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <param name="version">What the card showed whose button was pressed; null for a text.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public async Task<Acted> Handle(Act act, Organisation organisation, int? version, CancellationToken cancel)
    {
        if (act.Where.Kind is not "channel") return Acted.Only(ChannelTexts.OnlyInChannel.In(act.Language));
        if (await Answer(act, organisation, version, cancel) is { } answer) return answer;
        return new(await changes.Once(act, (db, stop) => Work(db, act, organisation, version, stop), cancel), IsKept: true);
    }

    /// <summary>Of what changes nothing, without a write; not where this very act has changed it already.</summary>
    private Task<Acted?> Answer(Act act, Organisation organisation, int? version, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var state = await ChannelState.Read(db, act.Where.Root, cancel);
        if (Refusal(act, organisation, state, version) is not { } said || await db.TakenActivities.AnyAsync(t => t.Key == act.Key, cancel)) return (Acted?)null;
        return new Acted(said, IsKept: false);
    });

    private async Task<Said> Work(ForumbotDb db, Act act, Organisation organisation, int? version, CancellationToken cancel)
    {
        var state = await ChannelState.Read(db, act.Where.Root, cancel);
        // As the directory is now: the organisation in memory may be seconds old.
        if (Refusal(act, (await DirectoryReader.Read(db, cancel))?.Organisation ?? organisation, state, version) is { } refused) return refused;
        var (free, headline) = state.QueueArea(organisation) is { } queue
            ? (await ChannelChange.MakeQueue(db, state, null, act.Who!, clock, cancel), QueueChannelTexts.NoMoreQueue(queue))
            : (await ChannelChange.Make(db, state, null, act.Who!, clock, cancel), ChannelTexts.NowFree(state.Name(organisation)!));
        return new(headline.In(act.Language), Card: ChannelView.Of(free, organisation, act.Language, headline).Reply());
    }

    private static Said? Refusal(Act act, Organisation organisation, ChannelState state, int? version)
    {
        if (state.Forvaltning is null && state.Queue is null) return new(ChannelTexts.NotBound.In(act.Language), Card: Fresh());
        if (version is { } seen && seen != state.Version) return new(ChannelTexts.Stale.In(act.Language), Card: Fresh());
        var standing = Standing.On(LeadTime.DateAt(act.At), act.Who, organisation);
        if (state.QueueArea(organisation) is { } queue) return SupplierTeams.MayBindQueue(standing, queue.Key, organisation) ? null : new(QueueChannelTexts.MayNot(queue).In(act.Language), Done: false);
        return Rights.MayBindChannel(standing, state.Forvaltning!, organisation) ? null : new(ChannelTexts.MayNot(state.Name(organisation)!).In(act.Language), Done: false);

        Reply Fresh() => ChannelView.Of(state, organisation, act.Language).Reply();
    }
}
