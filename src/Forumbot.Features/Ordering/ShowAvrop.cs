using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Shows one order, to those who may see it, with what they may do. Writes nothing.</summary>
public sealed class ShowAvrop(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> One(string? who, string number, Organisation organisation, Language language, CancellationToken cancel) =>
        Seen(who, number, organisation, language, (asked, around) => Personal(asked.Avrop, asked.Standing!, organisation, language, around), cancel);

    /// <summary>What was done with it, by whom and when.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> History(string? who, string number, Organisation organisation, Language language, CancellationToken cancel) =>
        Seen(who, number, organisation, language, (asked, around) => AvropHistory.Of(asked.Avrop, around.Steps, organisation, language), cancel);

    /// <summary>What a step needs before it is taken.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Ask(string? who, string number, AvropAction action, Organisation organisation, Language language, CancellationToken cancel) => Seen(who, number, organisation, language, (asked, around) =>
    {
        if (AvropRules.Open(asked.Avrop, asked.Standing, organisation, asked.Today).Contains(action)) return AvropAsk.Of(asked, action, language, around.Steps);
        var why = AvropRules.By(action, asked.Avrop, asked.Standing, organisation, asked.Today) is null
            ? AvropTexts.Say(new AvropOutcome.MayNot(action), asked.Avrop, organisation, language)
            : AvropTexts.Stale(asked.Avrop, around.Last, organisation, language);
        return Personal(asked.Avrop, asked.Standing!, organisation, language, around, why);
    }, cancel);

    /// <summary>The order as somebody sees it; null where they see none.</summary>
    internal static async Task<(AvropCase Asked, AvropAround Around)?> Find(ForumbotDb db, string number, Standing? standing, Organisation organisation, DateTimeOffset now, CancellationToken cancel)
    {
        var today = LeadTime.DateAt(now);
        if (await db.Avrop.AsNoTracking().FirstOrDefaultAsync(a => a.Number == number, cancel) is not { } avrop || !OrderRights.MaySee(standing, avrop, organisation, today)) return null;
        return (new(OrderRights.AsSeen(standing, avrop, organisation, today), organisation, standing, now), await AvropAroundReader.Around(db, avrop, null, organisation, today, cancel));
    }

    /// <summary>The card as one reader sees it: only what they may do themselves.</summary>
    internal static Reply Personal(Avrop avrop, Standing standing, Organisation organisation, Language language, AvropAround around, string? note = null)
    {
        var open = AvropRules.Open(avrop, standing, organisation, around.Today).ToList();
        return AvropCard.Of(avrop, Audience(avrop, standing, organisation, open, around.Today), organisation, language, around, note, open);
    }

    private static CardAudience Audience(Avrop avrop, Standing standing, Organisation organisation, IReadOnlyList<AvropAction> open, DateOnly today) =>
        open.Any(a => AvropCard.Audience(a) is CardAudience.Attester) ? CardAudience.Attester
        : OrderRights.IsBuyer(standing, avrop, organisation, today) || !OrderRights.IsSupplier(standing, avrop, organisation) ? CardAudience.Buyer : CardAudience.Supplier;

    private Task<Said> Seen(string? who, string number, Organisation organisation, Language language, Func<AvropCase, AvropAround, Reply> show, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        if (await Find(db, number, Standing.On(LeadTime.DateAt(now), who, organisation), organisation, now, cancel) is not var (asked, around)) return new Said(AvropTexts.Say(new AvropOutcome.NoSuchAvrop(), null, organisation, language), Done: false);
        var card = show(asked, around);
        return new Said(card.Headline, Card: card);
    });
}
