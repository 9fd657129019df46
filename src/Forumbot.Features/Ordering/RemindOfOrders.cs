using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Reminds of what is promised and tells what is late: each once, one message to each place. What is said and that it was said are committed
/// together.</summary>
public sealed class RemindOfOrders(Changes changes, TimeProvider clock)
{
    /// <returns>How many messages there were.</returns>
    /// <exception cref="StoreUnavailable">Nobody was told.</exception>
    public async Task<int> Handle(Organisation known, CancellationToken cancel)
    {
        if (!Workdays.IsWorkday(LeadTime.DateAt(clock.GetUtcNow()))) return 0;
        var told = await changes.Write(db => Tell(db, known, cancel), cancel);
        if (told > 0) changes.TellCommitted();
        return told;
    }

    private async Task<int> Tell(ForumbotDb db, Organisation known, CancellationToken cancel)
    {
        var (organisation, now, today) = (await OrganisationReader.Fresh(db, known, cancel), clock.GetUtcNow(), LeadTime.DateAt(clock.GetUtcNow()));
        // Who was away when is nobody's business for long.
        var forgotten = today.AddMonths(-1);
        await db.Absences.Where(a => a.To < forgotten).ExecuteDeleteAsync(cancel);
        var due = await Due(db, today, cancel);
        foreach (var (avrop, kind) in due) db.Reminders.Add(new(avrop.Number, kind, now));
        var absences = await QueueReader.Absences(db, today, cancel);
        var notices = new List<ReminderNotice>();
        foreach (var (avrop, kind) in due) notices.AddRange(await Notices(db, avrop, kind, organisation, absences, today, cancel));
        var messages = notices.GroupBy(n => (n.Place, n.For, n.Language)).ToList();
        foreach (var message in messages)
        {
            var first = message.First();
            var card = ReminderCard.Of([.. message], absences, organisation, today);
            await Outbox.Add(db, Outbox.IdOf($"reminder|{first.Place}|{first.For}|{first.Avrop.Number}|{first.Kind}"), new(first.Place, card, first.Language), now, cancel);
        }

        return messages.Count;
    }

    private static async Task<IReadOnlyList<(Avrop Avrop, ReminderKind Kind)>> Due(ForumbotDb db, DateOnly today, CancellationToken cancel)
    {
        var due = new List<(Avrop, ReminderKind)>();
        foreach (var avrop in await QueueReader.PromisedBy(db, Reminding.Horizon(today), cancel))
            if (Reminding.Kind(avrop, today) is { } kind && !await db.Reminders.AnyAsync(r => r.Number == avrop.Number && r.Kind == kind, cancel)) due.Add((avrop, kind));
        return due;
    }

    private static async Task<IReadOnlyList<ReminderNotice>> Notices(ForumbotDb db, Avrop avrop, ReminderKind kind, Organisation organisation, IReadOnlyList<Absence> absences, DateOnly today, CancellationToken cancel)
    {
        var notices = (await Supplier(db, avrop, organisation, absences, today, cancel)).Select(place => new ReminderNotice(place, ReminderFor.Supplier, Language.Swedish, avrop, kind)).ToList();
        if (kind is not ReminderKind.Late) return notices;
        foreach (var (person, side) in Reminding.ToldOfLate(avrop, organisation, today))
            if (await PrivateChats.Of(db, person.AadObjectId, cancel) is { } chat && !notices.Exists(n => n.Place == chat))
                notices.Add(side is LateFor.Buyer ? new(chat, ReminderFor.Buyer, avrop.Language, avrop, kind) : new(chat, ReminderFor.Kundansvarig, Language.Swedish, avrop, kind));
        return notices;
    }

    /// <summary>The handler's own chat; the team's channel or chats where nobody handles it, or they are away or cannot be written to.</summary>
    private static async Task<IReadOnlyList<string>> Supplier(ForumbotDb db, Avrop avrop, Organisation organisation, IReadOnlyList<Absence> absences, DateOnly today, CancellationToken cancel)
    {
        if (Reminding.Handler(avrop, organisation, absences, today) is { } handler && await PrivateChats.Of(db, handler.AadObjectId, cancel) is { } chat) return [chat];
        var area = Lookup.Of(organisation).Tjanst(avrop.Tjanst)?.Area ?? "";
        return await QueueReader.Channels(db, area, cancel) is { Count: > 0 } channels ? channels : await PrivateChats.Of(db, OrderRights.Team(organisation, area, today).Select(p => p.AadObjectId), cancel);
    }
}

/// <summary>That something is to be said of an order in a place.</summary>
internal sealed record ReminderNotice(string Place, ReminderFor For, Language Language, Avrop Avrop, ReminderKind Kind);

/// <summary>As whom somebody is told.</summary>
internal enum ReminderFor { Supplier, Buyer, Kundansvarig }
