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
    public Task<Said> One(string? who, string number, Organisation organisation, Language language, CancellationToken cancel) => Seen(who, number, organisation, language, (avrop, standing) =>
    {
        var audience = OrderRights.IsBuyer(standing, avrop, organisation, Today) ? CardAudience.Buyer : CardAudience.Supplier;
        return AvropCard.Of(avrop, audience, organisation, language, open: [.. AvropRules.Open(avrop, standing, organisation, Today)]);
    }, cancel);

    /// <summary>What a step needs before it is taken.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Ask(string? who, string number, AvropAction action, Organisation organisation, Language language, CancellationToken cancel) => Seen(who, number, organisation, language, (avrop, standing) =>
        AvropRules.Open(avrop, standing, organisation, Today).Contains(action)
            ? AvropAsk.Of(avrop, action, organisation, language, clock.GetUtcNow())
            : AvropCard.Of(avrop, OrderRights.IsBuyer(standing, avrop, organisation, Today) ? CardAudience.Buyer : CardAudience.Supplier, organisation, language,
                AvropTexts.Say(AvropRules.By(action, avrop, standing, organisation, Today) is null ? new AvropOutcome.MayNot(action) : new AvropOutcome.Stale(action), avrop, organisation, language), [.. AvropRules.Open(avrop, standing, organisation, Today)]), cancel);

    private DateOnly Today => LeadTime.DateAt(clock.GetUtcNow());

    private Task<Said> Seen(string? who, string number, Organisation organisation, Language language, Func<Avrop, Standing, Reply> show, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (avrop, standing) = (await db.Avrop.AsNoTracking().FirstOrDefaultAsync(a => a.Number == number, cancel), Standing.On(Today, who, organisation));
        if (avrop is null || standing is null || !OrderRights.MaySee(standing, avrop, organisation, Today)) return new Said(AvropTexts.Say(new AvropOutcome.NoSuchAvrop(), null, organisation, language), Done: false);
        var card = show(OrderRights.IsParty(standing, avrop, organisation, Today) ? avrop : avrop with { Files = "" }, standing);
        return new Said(card.Headline, Card: card);
    });
}
