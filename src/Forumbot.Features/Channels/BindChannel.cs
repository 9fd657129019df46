using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Channels;

/// <summary>Somebody says that the channel they write in is a förvaltning's.</summary>
public sealed class BindChannel(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <param name="forvaltning">A key, as somebody wrote or a card told it.</param>
    /// <param name="seen">What the card showed whose button was pressed; null for a text.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public async Task<Acted> Handle(Act act, Organisation organisation, string forvaltning, SeenChannel? seen, CancellationToken cancel)
    {
        if (Refusal(act, organisation, forvaltning) is { } refusal) return Acted.Only(refusal.In(act.Language));
        var to = Lookup.Of(organisation).Forvaltning(forvaltning)!;
        if (await Question(act, organisation, to, seen, cancel) is { } question) return question;
        return new(await changes.Once(act, (db, stop) => Work(db, act, organisation, to, seen, stop), cancel), IsKept: true);
    }

    /// <summary>Why it cannot be, whatever the channel is.</summary>
    private static LocalText? Refusal(Act act, Organisation organisation, string forvaltning)
    {
        var today = LeadTime.DateAt(act.At);
        return act.Where.Kind is not "channel" ? ChannelTexts.OnlyInChannel
            : organisation.ForvaltningarOn(today).FirstOrDefault(f => f.Key == forvaltning) is not { } named ? ChannelTexts.UnknownChoice
            : Rights.MayBindChannel(Standing.On(today, act.Who, organisation), forvaltning, organisation) ? null
            : ChannelTexts.MayNot(named.Name);
    }

    /// <summary>Asks back, without a write, where the channel is another's; not where this very act has changed it already.</summary>
    private Task<Acted?> Question(Act act, Organisation organisation, Forvaltning to, SeenChannel? seen, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var state = await ChannelState.Read(db, act.Where.Root, cancel);
        if (MayNotTake(act, organisation, state, to) is { } held) return Acted.Only(held.In(act.Language));
        if (Binding(state, to, seen) is not Asked.Swap || await db.TakenActivities.AnyAsync(t => t.Key == act.Key, cancel)) return (Acted?)null;
        return Acted.Only(ChannelTexts.AskToSwap(state.Name(organisation)!, to.Name).In(act.Language), done: true, ChannelView.Swap(state, state.Name(organisation)!, to, act.Language).Reply());
    });

    private async Task<Said> Work(ForumbotDb db, Act act, Organisation organisation, Forvaltning to, SeenChannel? seen, CancellationToken cancel)
    {
        var state = await ChannelState.Read(db, act.Where.Root, cancel);
        // As the directory is now: the organisation in memory may be seconds old.
        var directory = (await DirectoryReader.Read(db, cancel))?.Organisation ?? organisation;
        if ((Refusal(act, directory, to.Key) ?? MayNotTake(act, directory, state, to)) is { } held) return new(held.In(act.Language), Done: false);
        switch (Binding(state, to, seen))
        {
            case Asked.Nothing: return Told(state, ChannelTexts.Bound(to.Name));
            case Asked.Stale or Asked.Swap: return new(ChannelTexts.Stale.In(act.Language), Card: ChannelView.Of(state, organisation, act.Language).Reply());
            default: return Told(await ChannelChange.Make(db, state, to.Key, act.Who!, clock, cancel), ChannelTexts.NowBound(to.Name));
        }

        Said Told(ChannelState now, LocalText headline) => new(headline.In(act.Language), Card: ChannelView.Of(now, organisation, act.Language, headline).Reply());
    }

    /// <summary>To take a channel is to free it too: that asks for the right to the one that has it.</summary>
    private static LocalText? MayNotTake(Act act, Organisation organisation, ChannelState state, Forvaltning to) =>
        state.QueueArea(organisation) is { } queue ? QueueChannelTexts.DisconnectFirst(queue)
        : state.Forvaltning is { } held && held != to.Key && !Rights.MayBindChannel(Standing.On(LeadTime.DateAt(act.At), act.Who, organisation), held, organisation)
        ? ChannelTexts.MayNot(state.Name(organisation)!)
        : null;

    private static Asked Binding(ChannelState state, Forvaltning to, SeenChannel? seen) =>
        state.Forvaltning == to.Key ? Asked.Nothing
        : seen is not null && seen.Version != state.Version ? Asked.Stale
        : state.Forvaltning is { } bound && seen?.Instead != bound ? Asked.Swap
        : Asked.Change;

    private enum Asked { Nothing, Stale, Swap, Change }
}

/// <summary>What a card showed of a channel.</summary>
/// <param name="Instead">The förvaltning that is known to give way; null where none is.</param>
public sealed record SeenChannel(int Version, string? Instead);
