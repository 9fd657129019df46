using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Somebody of a supplier's team tells that they, or one of theirs, are away; or that they are not.</summary>
public sealed class KeepAbsence(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <summary>To one who tells of it elsewhere.</summary>
    public static LocalText OnlyInPrivate => QueueTexts.AbsenceOnlyInPrivate;

    /// <summary>The form, with who is away now or later. Writes nothing.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Form(string? who, Organisation organisation, Language language, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var standing = Standing.On(Today, who, organisation);
        if (Absences.KeptBy(standing, organisation, Today).Count == 0) return new Said(QueueTexts.NotKept.In(language), Done: false);
        return Shown(AbsenceForm.Of(await QueueReader.Absences(db, Today, cancel), standing!, organisation, Today, language, null));
    });

    /// <param name="from">yyyy-MM-dd, as somebody wrote it.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Keep(Act act, Organisation known, string? person, string? from, string? to, CancellationToken cancel) => Change(act, known, async (db, organisation, standing) =>
    {
        if (Absences.Keep(standing, organisation, person, from, to, Today) is not AbsenceOutcome.Kept kept) return null;
        var who = kept.Person.AadObjectId.ToLowerInvariant();
        if (!await db.Absences.AnyAsync(a => a.Person == who && a.From == kept.From && a.To == kept.To, cancel)) db.Absences.Add(new(Outbox.IdOf($"{act.Key}|absence"), who, kept.From, kept.To));
        return QueueTexts.Kept(kept, IsSelf(standing, kept.Person));
    }, organisation => QueueTexts.Say(Absences.Keep(Standing.On(Today, act.Who, organisation), organisation, person, from, to, Today)), cancel);

    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> End(Act act, Organisation known, string id, CancellationToken cancel) => Change(act, known, async (db, organisation, standing) =>
    {
        // One that is gone already is as wished.
        if (await db.Absences.FindAsync([id], cancel) is not { } absence) return QueueTexts.Ended;
        if (!Absences.MayEnd(standing, organisation, absence, Today)) return null;
        db.Absences.Remove(absence);
        return QueueTexts.Ended;
    }, _ => QueueTexts.NotYourAbsence, cancel);

    private DateOnly Today => LeadTime.DateAt(clock.GetUtcNow());

    /// <param name="change">What was done; null where it is refused.</param>
    private Task<Said> Change(Act act, Organisation known, Func<ForumbotDb, Organisation, Standing?, Task<LocalText?>> change, Func<Organisation, LocalText> refusal, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var organisation = await OrganisationReader.Fresh(db, known, stop);
        var standing = Standing.On(Today, act.Who, organisation);
        if (await change(db, organisation, standing) is not { } done) return new Said(refusal(organisation).In(act.Language), Done: false);
        await db.SaveChangesAsync(stop);
        return Shown(AbsenceForm.Of(await QueueReader.Absences(db, Today, stop), standing!, organisation, Today, act.Language, done));
    }, cancel);

    private static bool IsSelf(Standing? standing, Person person) => standing?.Self == person;

    private static Said Shown(Reply card) => new(card.Headline, Card: card);
}
