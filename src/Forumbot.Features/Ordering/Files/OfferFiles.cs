using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering.Files;

/// <summary>One of the two parties asks for an order's files: each is offered in their own chat, wherever they asked.</summary>
public sealed class OfferFiles(Changes changes, TimeProvider clock)
{
    /// <exception cref="StoreUnavailable">Nothing was offered.</exception>
    public Task<Said> Handle(Act act, Organisation known, string number, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var organisation = await OrganisationReader.Fresh(db, known, stop);
        var today = LeadTime.DateAt(clock.GetUtcNow());
        if (await db.Avrop.FindAsync([number], stop) is not { } avrop || !OrderRights.IsParty(Standing.On(today, act.Who, organisation), avrop, organisation, today)) return Refused(FileTexts.NotForYou, act);
        var files = await OrderFiles.Of(db, number, stop);
        if (files.Count == 0) return Refused(FileTexts.NoFiles, act);
        var isPrivate = act.Where.Kind is "personal";
        if ((isPrivate ? act.Where.Id : await PrivateChats.Of(db, act.Who!, stop)) is not { } chat) return Refused(FileTexts.NoChat, act);
        return new Said((isPrivate ? FileTexts.Offered : FileTexts.InYourChat).In(act.Language)) { Messages = [.. files.Select(f => new Outgoing(chat, TeamsFileCards.Ask(f, number, act.Language), act.Language))] };
    }, cancel);

    private static Said Refused(LocalText why, Act act) => new(why.In(act.Language), Done: false);
}
