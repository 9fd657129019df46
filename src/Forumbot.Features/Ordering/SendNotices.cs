using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Ordering.Notices;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Sends what people are still to be told, one message to each: it is taken away and put into the outbox together, so it is told once.</summary>
public sealed class SendNotices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <summary>The summaries of a working day; on other days none, they wait for the next.</summary>
    /// <returns>How many people were told.</returns>
    /// <exception cref="StoreUnavailable">The rest wait.</exception>
    public async Task<int> Daily(Organisation organisation, CancellationToken cancel) =>
        Workdays.IsWorkday(LeadTime.DateAt(clock.GetUtcNow())) ? await Send(NoticePlace.Summary, organisation, cancel) : 0;

    /// <summary>To those who had no chat with the bot when it happened, and have one now.</summary>
    /// <inheritdoc cref="Daily"/>
    public Task<int> Waiting(Organisation organisation, CancellationToken cancel) => Send(NoticePlace.Waits, organisation, cancel);

    private async Task<int> Send(NoticePlace place, Organisation known, CancellationToken cancel)
    {
        var told = 0;
        foreach (var person in await Reached(place, cancel))
            if (await changes.Write(db => Tell(db, person, place, known, cancel), cancel)) told++;
        if (told > 0) changes.TellCommitted();
        return told;
    }

    /// <summary>Those who have a chat that is open. Nothing is written where there are none.</summary>
    private Task<IReadOnlyList<string>> Reached(NoticePlace place, CancellationToken cancel) => StoreUnavailable.Telling<IReadOnlyList<string>>(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var people = await db.PendingNotices.Where(n => n.Place == place).Select(n => n.Person).Distinct().ToListAsync(cancel);
        return people.Count == 0 ? [] : [.. (await PrivateChats.ByPerson(db, people, cancel)).Keys.Order(StringComparer.Ordinal)];
    });

    /// <returns>False where nothing is left that they may see.</returns>
    private async Task<bool> Tell(ForumbotDb db, string person, NoticePlace place, Organisation known, CancellationToken cancel)
    {
        var notices = await db.PendingNotices.Where(n => n.Person == person && n.Place == place).OrderBy(n => n.Number).ToListAsync(cancel);
        if (notices.Count == 0 || await PrivateChats.Of(db, person, cancel) is not { } chat) return false;
        db.PendingNotices.RemoveRange(notices);
        var language = (await db.NoticeChoices.FindAsync([person], cancel))?.Language ?? Language.Swedish;
        var lines = await Lines(db, person, notices, await OrganisationReader.Fresh(db, known, cancel), language, cancel);
        if (lines.Count == 0) return false;
        var id = Outbox.IdOf($"{person}|{string.Join(',', notices.Select(n => $"{n.Number}/{n.Version}"))}");
        await Outbox.Add(db, id, new(chat, NoticeSummary.Of(lines, language), language), clock.GetUtcNow(), cancel);
        return true;
    }

    private async Task<IReadOnlyList<string>> Lines(ForumbotDb db, string person, IReadOnlyList<PendingNotice> notices, Organisation organisation, Language language, CancellationToken cancel)
    {
        var today = LeadTime.DateAt(clock.GetUtcNow());
        if (Standing.On(today, person, organisation) is not { } standing) return [];
        var lines = new List<string>();
        foreach (var notice in notices)
        {
            var (avrop, step) = (await db.Avrop.AsNoTracking().FirstOrDefaultAsync(a => a.Number == notice.Number, cancel), await db.AvropSteps.AsNoTracking().FirstOrDefaultAsync(s => s.Number == notice.Number && s.Version == notice.Version, cancel));
            if (avrop is not null && step is not null && OrderRights.MaySee(standing, avrop, organisation, today))
                lines.Add($"{NoticeTexts.Line(avrop, organisation, language)} {NoticeTexts.Of(new(standing.Self, notice.Why), avrop, step, organisation).In(language)}");
        }

        return lines;
    }
}
