using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering.Files;

/// <summary>Files that wait go with an open order that their sender chooses. Pressed again, they are there already.</summary>
public sealed class AttachFiles(Changes changes, TimeProvider clock)
{
    /// <exception cref="StoreUnavailable">Nothing was attached.</exception>
    public Task<Said> Handle(Act act, Organisation known, string number, string? files, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var organisation = await OrganisationReader.Fresh(db, known, stop);
        var (now, who) = (clock.GetUtcNow(), act.Who?.ToLowerInvariant());
        var (today, standing) = (LeadTime.DateAt(now), Standing.On(LeadTime.DateAt(now), who, organisation));
        if (who is null || await db.Avrop.FindAsync([number], stop) is not { } avrop || !OrderRights.IsParty(standing, avrop, organisation, today)) return Refused(FileTexts.NoSuchOrder, act);
        var (ids, there) = (OrderFiles.Ids(files), await OrderFiles.Of(db, number, stop));
        var waiting = (await OrderFiles.Waiting(db, who, stop)).Where(f => ids.Contains(f.Id)).ToList();
        if (waiting.Count == 0) return there.Any(f => ids.Contains(f.Id)) ? Done(avrop, [.. there.Where(f => ids.Contains(f.Id))], act) : Refused(FileTexts.Gone, act);
        if (there.Count + waiting.Count > OrderFile.Most) return Refused(FileTexts.TooMany, act);
        var names = (await OrderFiles.Attach(db, avrop, who, [.. waiting.Select(f => f.Id)], stop)).Files;
        if (Attaching.Attach(new(avrop, organisation, standing, now) { Card = act.Card }, names) is not AvropOutcome.Done done) return Refused(FileTexts.NoSuchOrder, act);
        await AvropFlow.Save(db, avrop, done, organisation, stop);
        var around = await AvropAroundReader.Around(db, done.Avrop, done.Step, organisation, today, stop);
        return Done(done.Avrop, waiting, act) with { Messages = await AvropCards.Renew(db, done.Avrop, act, organisation, around, stop) };
    }, cancel);

    private static Said Done(Avrop avrop, IReadOnlyList<FileLine> files, Act act)
    {
        var card = FileCard.Done(FileTexts.Attached(avrop.Number, string.Join(", ", files.Select(f => f.Name))).In(act.Language), act.Language);
        return new(card.Headline, Card: card);
    }

    private static Said Refused(LocalText why, Act act) => new(why.In(act.Language), Done: false);
}
