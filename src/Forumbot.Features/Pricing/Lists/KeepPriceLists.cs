using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Lists.Telling;

namespace Forumbot.Features.Pricing.Lists;

/// <summary>Takes a step of a price list's life, for who may. From Teams it is done once, however often it is delivered, and by what the
/// directory says of the one who presses at that moment.</summary>
public sealed class KeepPriceLists(Changes changes, TimeProvider clock)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, ListWish wish, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var (today, book) = (LeadTime.DateAt(clock.GetUtcNow()), await Read(db, stop));
        var standing = Standing.On(today, act.Who, book.Organisation);
        var outcome = await Do(db, book, wish, standing, today, stop);
        var note = ListTexts.Say(outcome, book.Organisation, act.Language);
        if (outcome is ListOutcome.Stale) return new Said(note, Card: ListCards.Lists(book, standing, today, act.Language, note));
        if (outcome is not (ListOutcome.Kept or ListOutcome.Already)) return new Said(note, Done: false);
        if (outcome is ListOutcome.Kept) await db.SaveChangesAsync(stop);
        return new Said(note, Card: ListCards.Lists(outcome is ListOutcome.Kept ? await Read(db, stop) : book, standing, today, act.Language, note));
    }, cancel);

    /// <summary>From the command line, as somebody in the directory.</summary>
    /// <param name="person">Key or object id.</param>
    /// <returns>What came of it; null where nobody in the directory has the key.</returns>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<(ListOutcome? Outcome, string Said)> Handle(string person, ListWish wish, CancellationToken cancel) => changes.Write(async db =>
    {
        var (today, book) = (LeadTime.DateAt(clock.GetUtcNow()), await Read(db, cancel));
        if (Keeping.Find(book.Organisation, person) is not { } known) return ((ListOutcome?)null, "");
        var outcome = await Do(db, book, wish, Standing.On(today, known.AadObjectId, book.Organisation), today, cancel);
        return (outcome, ListTexts.Say(outcome, book.Organisation, Language.English));
    }, cancel);

    private async Task<ListOutcome> Do(ForumbotDb db, ListBook book, ListWish wish, Standing? standing, DateOnly today, CancellationToken cancel)
    {
        var outcome = ListKeeping.Decide(book, wish, standing, today);
        if (outcome is not ListOutcome.Kept kept) return outcome;
        await new ListSaver(db, book.Organisation.Rules.Key, clock.GetUtcNow(), standing!.Self.Key).Save(kept.Change, cancel);
        await db.RaiseRevision(RevisionCause.PriceList, clock, cancel);
        return outcome;
    }

    private static async Task<ListBook> Read(ForumbotDb db, CancellationToken cancel) =>
        await ListReader.Read(db, cancel) ?? throw new StoreUnavailable(StoreProblem.Empty);
}
