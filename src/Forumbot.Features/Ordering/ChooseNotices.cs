using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering.Notices;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Somebody chooses how they are told of orders, for themselves alone.</summary>
public sealed class ChooseNotices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <summary>How they are told now, and what there is to choose. Writes nothing.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Form(string? who, Organisation organisation, Language language, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (Standing.On(LeadTime.DateAt(clock.GetUtcNow()), who, organisation) is not { } standing) return new Said(NoticeForm.NotInDirectory.In(language), Done: false);
        var chosen = await db.NoticeChoices.FindAsync([who!.ToLowerInvariant()], cancel);
        return Shown(chosen?.Way ?? NoticeWay.Direct, await NoticeReach.HasChannel(db, standing.Forvaltning, organisation, cancel), language, null);
    });

    /// <param name="way">As a card told it: direct, channel or daily.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation known, string? way, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var organisation = await OrganisationReader.Fresh(db, known, stop);
        if (Standing.On(LeadTime.DateAt(clock.GetUtcNow()), act.Who, organisation) is not { } standing) return new Said(NoticeForm.NotInDirectory.In(act.Language), Done: false);
        if (EnumKeys.Find<NoticeWay>(way ?? "") is not { } chosen) return new Said(NoticeForm.Choose.In(act.Language), Done: false);
        await Keep(db, act, chosen, stop);
        return Shown(chosen, await NoticeReach.HasChannel(db, standing.Forvaltning, organisation, stop), act.Language, NoticeForm.Done(chosen).In(act.Language));
    }, cancel);

    private async Task Keep(ForumbotDb db, Act act, NoticeWay way, CancellationToken cancel)
    {
        var (person, now) = (act.Who!.ToLowerInvariant(), clock.GetUtcNow());
        if (await db.NoticeChoices.FindAsync([person], cancel) is { } known) (known.Way, known.Language, known.ChangedAt) = (way, act.Language, now);
        else db.NoticeChoices.Add(new() { Person = person, Way = way, Language = act.Language, ChangedAt = now });
    }

    private static Said Shown(NoticeWay way, bool hasChannel, Language language, string? note)
    {
        var card = NoticeForm.Of(way, hasChannel, language, note);
        return new(note ?? card.Headline, Card: card);
    }
}
