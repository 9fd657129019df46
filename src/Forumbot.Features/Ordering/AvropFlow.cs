using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Features.Ordering;

/// <summary>The way that every step of an order's life goes: load, decide, save with what it costs, bring the cards up to date, tell those concerned.
/// What a step decides is its own (see the slices beside).</summary>
public sealed class AvropFlow(Changes changes, TimeProvider clock)
{
    /// <param name="number">The order that a card, or somebody, names.</param>
    /// <param name="seen">The version that the card showed; null where none was.</param>
    /// <param name="decide">Pure: what comes of it.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    internal Task<Said> Take(Act act, Organisation known, string number, int? seen, Func<AvropCase, AvropOutcome> decide, CancellationToken cancel) =>
        Take(act, known, number, seen, decide, written: null, cancel);

    /// <param name="written">What they wrote, to be shown again where it cannot be taken.</param>
    internal Task<Said> Take(Act act, Organisation known, string number, int? seen, Func<AvropCase, AvropOutcome> decide, AvropWritten? written, CancellationToken cancel) =>
        Take(act, known, number, seen, (asked, _) => decide(asked), needsSpending: false, written, cancel);

    /// <param name="decide">With what the förvaltning has ordered besides.</param>
    internal Task<Said> Take(Act act, Organisation known, string number, int? seen, Func<AvropCase, Spending, AvropOutcome> decide, CancellationToken cancel) =>
        Take(act, known, number, seen, decide, needsSpending: true, written: null, cancel);

    private Task<Said> Take(Act act, Organisation known, string number, int? seen, Func<AvropCase, Spending, AvropOutcome> decide, bool needsSpending, AvropWritten? written, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var organisation = await OrganisationReader.Fresh(db, known, stop);
        if (await db.Avrop.FindAsync([number], stop) is not { } avrop) return new Said(AvropTexts.Say(new AvropOutcome.NoSuchAvrop(), null, organisation, act.Language), Done: false);
        var now = clock.GetUtcNow();
        var asked = new AvropCase(avrop, organisation, Standing.On(LeadTime.DateAt(now), act.Who, organisation), now) { Seen = seen, Card = act.Card, Absences = await QueueReader.Absences(db, LeadTime.DateAt(now), stop) };
        var spending = needsSpending ? await OrderReader.Spending(db, organisation, avrop.Forvaltning, avrop.Tjanst, avrop.Year, avrop.Number, stop) : Spending.None;
        return decide(asked, spending) switch
        {
            AvropOutcome.Done done => await Keep(db, act, asked, done, stop),
            AvropOutcome.Stale => await AsItIs(db, act, asked, stop),
            // Nothing is written: the form stays with what they wrote, and tells what is wrong.
            var wrong when written is not null && AvropWritten.Field(wrong) is not null =>
                new Said(AvropTexts.Say(wrong, avrop, organisation, act.Language), Card: AvropAsk.Of(asked, written.Action, act.Language, await OrderReader.Steps(db, avrop.Number, stop), written, wrong)) { IsPersonal = true },
            var refused => new Said(AvropTexts.Say(refused, avrop, organisation, act.Language), Done: false),
        };
    }, cancel);

    /// <summary>Whoever pressed an old card sees how it is now, and why theirs was not done.</summary>
    private static async Task<Said> AsItIs(ForumbotDb db, Act act, AvropCase asked, CancellationToken cancel)
    {
        var around = await AvropAroundReader.Around(db, asked.Avrop, null, asked.Organisation, asked.Today, cancel);
        var note = AvropTexts.Stale(asked.Avrop, around.Last, asked.Organisation, act.Language);
        return new(note, Card: ShowAvrop.Personal(OrderRights.AsSeen(asked.Standing, asked.Avrop, asked.Organisation, asked.Today), asked.Standing!, asked.Organisation, act.Language, around, note))
        {
            IsPersonal = true,
            Messages = await AvropCards.RenewPressed(db, asked.Avrop, act, asked.Organisation, around, cancel),
        };
    }

    private static async Task<Said> Keep(ForumbotDb db, Act act, AvropCase asked, AvropOutcome.Done done, CancellationToken cancel)
    {
        var organisation = asked.Organisation;
        await Save(db, asked.Avrop, done, organisation, cancel);
        var (audience, around) = (await AudienceOf(db, act, done, cancel), await AvropAroundReader.Around(db, done.Avrop, done.Step, organisation, LeadTime.DateAt(done.Step.At), cancel));
        var note = AvropTexts.Done(done.Avrop, done.Step, organisation, act.Language);
        return new(note, Card: AvropCard.Of(OrderRights.AsSeen(asked.Standing, done.Avrop, organisation, around.Today), audience, organisation, act.Language, around, note))
        {
            Keep = new(done.Avrop.Number, audience),
            Messages =
            [
                .. await AvropCards.Renew(db, done.Avrop, act, organisation, around, cancel),
                .. await OrderNews.Of(db, done.Avrop, done.Step, organisation, around, cancel),
            ],
        };
    }

    /// <summary>The order, its step and what it costs: together or not at all.</summary>
    internal static async Task Save(ForumbotDb db, Avrop avrop, AvropOutcome.Done done, Organisation organisation, CancellationToken cancel)
    {
        db.Entry(avrop).CurrentValues.SetValues(done.Avrop);
        db.AvropSteps.Add(done.Step);
        if (AvropCharges.Of(organisation, done.Avrop, done.Step) is { } charge && !(await Charges.Add(db, organisation, charge, cancel)).IsThere)
            throw new InvalidOperationException($"{charge.Key} could not be charged.");
    }

    /// <summary>The card that was pressed stays the party's that it was made for.</summary>
    private static async Task<CardAudience> AudienceOf(ForumbotDb db, Act act, AvropOutcome.Done done, CancellationToken cancel) =>
        (await PostedCards.Pressed(db, done.Avrop.Number, act, cancel))?.Audience ?? AvropCard.Audience(done.Step.Action);
}
