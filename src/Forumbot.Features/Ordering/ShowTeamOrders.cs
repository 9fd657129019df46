using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Shows a supplier's team what it has to do, and late orders to those who follow them. Writes nothing.</summary>
public sealed class ShowTeamOrders(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <summary>To one who gives an order away without saying to whom.</summary>
    public static LocalText ChooseFirst => QueueTexts.ChooseFirst;

    /// <summary>In a chat of one's own all areas that one works with; in a channel that is a queue that area alone; elsewhere nothing.</summary>
    /// <param name="note">What was just done; null for nothing.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Queue(QueueAsked asked, Organisation organisation, string? note, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var standing = Standing.On(Today, asked.Who, organisation);
        var (areas, refusal) = await Areas(db, asked, SupplierTeams.Of(standing, organisation), cancel);
        if (refusal is not null) return new Said(refusal.In(asked.Language), Done: false);
        var absences = await QueueReader.Absences(db, Today, cancel);
        var rows = QueueRows.Of(await QueueReader.Open(db, cancel), areas, organisation, absences, standing!.Self.AadObjectId, Today);
        var card = QueueCard.Of(new(rows, SupplierTeams.People(areas, organisation, Today), absences, organisation), areas, asked, standing.Self, note);
        return new Said(card.Headline, Card: card);
    });

    /// <summary>What is late, of what the one who asks may see as supplier or kundansvarig, or as the buyer.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Late(QueueAsked asked, Organisation organisation, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        if (asked.Where.Kind is not "personal") return new Said(QueueTexts.OnlyInPrivate.In(asked.Language), Done: false);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var standing = Standing.On(Today, asked.Who, organisation);
        if (standing is null) return new Said(QueueTexts.NotInDirectory.In(asked.Language), Done: false);
        var late = (await QueueReader.PromisedBy(db, Today.AddDays(-1), cancel)).Where(a => OrderRights.MaySee(standing, a, organisation, Today)).ToList();
        var card = LateCard.Of(late, await QueueReader.Absences(db, Today, cancel), organisation, asked, Today);
        return new Said(card.Headline, Card: card);
    });

    private DateOnly Today => LeadTime.DateAt(clock.GetUtcNow());

    private static async Task<(IReadOnlyList<Area> Areas, LocalText? Refusal)> Areas(ForumbotDb db, QueueAsked asked, IReadOnlyList<Area> own, CancellationToken cancel)
    {
        if (own.Count == 0) return ([], QueueTexts.NotOfTeam);
        if (asked.Where.Kind is "personal") return (own, null);
        var root = asked.Where.Root;
        var bound = await db.QueueChannels.AsNoTracking().Where(q => q.Conversation == root).Select(q => q.Area).FirstOrDefaultAsync(cancel);
        return own.FirstOrDefault(a => a.Key == bound) is { } area ? ([area], null) : ([], QueueTexts.NotHere);
    }
}

/// <summary>Who wants to see a queue, and where.</summary>
/// <param name="Who">Entra object id.</param>
/// <param name="Page">From 0; beyond the last is the last.</param>
public sealed record QueueAsked(string? Who, ConversationAddress Where, Language Language, QueuePart Part = QueuePart.All, int Page = 0);
