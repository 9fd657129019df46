using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Features.Ordering.Files;

/// <summary>Files that wait go with an open order that their sender chooses. Pressed again, they are there already.</summary>
public sealed class AttachFiles(Changes changes, TimeProvider clock)
{
    /// <exception cref="StoreUnavailable">Nothing was attached.</exception>
    public Task<Said> Handle(Act act, Organisation known, string number, string? files, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var organisation = await OrganisationReader.Fresh(db, known, stop);
        var (today, who) = (LeadTime.DateAt(clock.GetUtcNow()), act.Who?.ToLowerInvariant());
        var standing = Standing.On(today, who, organisation);
        if (who is null || await db.Avrop.FindAsync([number], stop) is not { } avrop || !OrderRights.IsParty(standing, avrop, organisation, today)) return Refused(FileTexts.NoSuchOrder, act);
        var (ids, there) = (OrderFiles.Ids(files), await OrderFiles.Of(db, number, stop));
        var waiting = (await OrderFiles.Waiting(db, who, stop)).Where(f => ids.Contains(f.Id)).ToList();
        if (waiting.Count == 0) return there.Any(f => ids.Contains(f.Id)) ? Done(avrop, [.. there.Where(f => ids.Contains(f.Id))], act) : Refused(FileTexts.Gone, act);
        if (avrop.State.HasEnded()) return Refused(FileTexts.NoSuchOrder, act);
        if (there.Count + waiting.Count > OrderFile.Most) return Refused(FileTexts.TooMany, act);
        var after = await OrderFiles.Attach(db, avrop, who, [.. waiting.Select(f => f.Id)], stop);
        db.Entry(avrop).CurrentValues.SetValues(after);
        return Done(after, waiting, act) with { Messages = await PostedCards.Renew(db, number, act, card => AvropCard.Of(after, card.Audience, organisation, card.Language), stop) };
    }, cancel);

    private static Said Done(Avrop avrop, IReadOnlyList<FileLine> files, Act act)
    {
        var card = FileCard.Done(FileTexts.Attached(avrop.Number, string.Join(", ", files.Select(f => f.Name))).In(act.Language), act.Language);
        return new(card.Headline, Card: card);
    }

    private static Said Refused(LocalText why, Act act) => new(why.In(act.Language), Done: false);
}
