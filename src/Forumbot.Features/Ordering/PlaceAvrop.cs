using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Somebody orders a service: for the supplier, or for attest. A form orders once, however often it is sent.</summary>
public sealed class PlaceAvrop(Changes changes, TimeProvider clock)
{
    /// <param name="known">The organisation as it was shown; prices, rights and limits are those of now.</param>
    /// <exception cref="StoreUnavailable">Nothing was ordered: the same form may be sent again.</exception>
    public Task<Said> Handle(Act act, Organisation known, OrderWish wish, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var organisation = await OrganisationReader.Fresh(db, known, stop);
        var (now, who) = (clock.GetUtcNow(), act.Who?.ToLowerInvariant());
        var standing = Standing.On(LeadTime.DateAt(now), act.Who, organisation);
        if (who is not null && await db.Avrop.AsNoTracking().FirstOrDefaultAsync(a => a.By == who && a.Form == wish.Form, stop) is { } earlier) return await Again(db, earlier, wish, standing, organisation, act, now, stop);
        var year = LeadTime.DateAt(now).Year;
        var spending = OrderChecking.About(wish, organisation, standing) is var (forvaltning, tjanst) ? await OrderReader.Spending(db, organisation, forvaltning, tjanst, year, except: null, stop) : Spending.None;
        var check = OrderChecking.Check(wish, organisation, standing, spending, now);
        return Placing.Decide(check, wish, new(who ?? "", act.Language, await OrderReader.NextSerial(db, year, stop), act.Card), now) switch
        {
            PlacingOutcome.Placed placed => await Keep(db, placed, wish, organisation, act, stop),
            // Nothing is written, and the form stays with what they wrote: it may be sent again.
            PlacingOutcome.NotAsSeen changed => Form(OrderForm.Of(wish, check, spending, organisation, standing, act.Language, now, changed.Before, isConfirming: true, await OrderFiles.Waiting(db, who, stop))),
            PlacingOutcome.Faulty => Form(OrderForm.Of(wish, check, spending, organisation, standing, act.Language, now, null, isConfirming: true, await OrderFiles.Waiting(db, who, stop))),
            PlacingOutcome.Refused refused => Form(OrderRefusals.Of(refused.Refusal, wish, organisation, act.Language)),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }, cancel);

    private static async Task<Said> Keep(ForumbotDb db, PlacingOutcome.Placed placed, OrderWish wish, Organisation organisation, Act act, CancellationToken cancel)
    {
        var avrop = OrderFiles.Ids(wish.Files) is { Count: > 0 } files ? await OrderFiles.Attach(db, placed.Avrop, placed.Avrop.By!, files, cancel) : placed.Avrop;
        db.Avrop.Add(avrop);
        db.AvropSteps.Add(placed.Step);
        var around = await AvropAroundReader.Around(db, avrop, placed.Step, organisation, LeadTime.DateAt(placed.Step.At), cancel);
        var receipt = Receipt(avrop, around, organisation, act, AvropTexts.Done(avrop, placed.Step, organisation, act.Language));
        return receipt with { Messages = [.. await OrderNews.Of(db, avrop, placed.Step, organisation, around, cancel), .. await InChat(db, receipt, act, cancel)] };
    }

    /// <summary>A dialog is closed: the order's card is kept in the orderer's own chat.</summary>
    private static async Task<IReadOnlyList<Outgoing>> InChat(ForumbotDb db, Said receipt, Act act, CancellationToken cancel) =>
        act is { InDialog: true, Who: { } who } && await PrivateChats.Of(db, who, cancel) is { } chat ? [new(chat, receipt.Card!, act.Language) { Keep = receipt.Keep }] : [];

    /// <summary>The form has ordered before: the same receipt, or how far the order has come since.</summary>
    private static async Task<Said> Again(ForumbotDb db, Avrop earlier, OrderWish wish, Standing? standing, Organisation organisation, Act act, DateTimeOffset now, CancellationToken cancel)
    {
        if (!OrderRights.MaySee(standing, earlier, organisation, LeadTime.DateAt(now))) return new(AvropTexts.Say(new AvropOutcome.NoSuchAvrop(), null, organisation, act.Language), Done: false);
        var around = await AvropAroundReader.Around(db, earlier, null, organisation, LeadTime.DateAt(now), cancel);
        var note = !IsOf(wish, earlier) ? AvropTexts.NotAnew(earlier).In(act.Language) : earlier.Version == 1 ? AvropTexts.Done(earlier, around.Steps[0], organisation, act.Language) : AvropTexts.Already(earlier).In(act.Language);
        return Receipt(earlier, around, organisation, act, note);
    }

    /// <summary>Whether the form says what was ordered with it.</summary>
    private static bool IsOf(OrderWish wish, Avrop avrop) =>
        wish.Tjanst == avrop.Tjanst && OrderQuantities.Read(wish.Quantity ?? "", 2) == avrop.Quantity && (wish.Text?.Trim() ?? "") == avrop.Text;

    /// <summary>The order's card takes the form's place, and is kept up to date there.</summary>
    private static Said Receipt(Avrop avrop, AvropAround around, Organisation organisation, Act act, string note)
    {
        var card = AvropCard.Of(avrop, CardAudience.Buyer, organisation, act.Language, around, note);
        return new(card.Headline, Card: card) { Keep = new(avrop.Number, CardAudience.Buyer) };
    }

    private static Said Form(Reply form) => new(form.Headline, Card: form);
}
