using System.Text.RegularExpressions;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering;

/// <summary>Tells how it goes with orders: the one that is meant, or a list to choose from. Writes nothing.</summary>
public sealed partial class ShowOrders(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    private static readonly LocalText
        OnlyInPrivate = new("Beställningar visar jag i en egen chatt, för referenser och personer är parternas egna. Öppna en chatt med mig och skriv: mina beställningar.", "I show orders in a private chat, for references and people are the parties' own. Open a chat with me and write: my orders."),
        NotInDirectory = new("Du finns inte i katalogen än, så jag vet inte vilka beställningar som är dina. Skriv: jag tillhör, och din förvaltning.", "You are not in the directory yet, so I do not know which orders are yours. Write: I belong to, and your administration.");

    /// <summary>The question as one about orders; null where it is about none.</summary>
    /// <param name="locale">The language to answer in where the text is in none.</param>
    public static Question? About(Question question, string text, Language locale) => OrderNumbers.IsAll(text) ? question with { Intent = Intent.OrderStatus, Language = locale }
        : OrderNumbers.In(text) is not null || question.Intent is Intent.OrderStatus ? question with { Intent = Intent.OrderStatus } : null;

    /// <param name="question">See <see cref="About"/>.</param>
    /// <param name="isPrivate">Whether nobody else reads the answer.</param>
    /// <exception cref="StoreUnavailable"/>
    public async Task<Reply> Answer(Question question, string text, Standing? standing, Organisation organisation, bool isPrivate, DateTimeOffset now, CancellationToken cancel)
    {
        var number = OrderNumbers.In(text);
        if (!isPrivate) return new(OnlyInPrivate.In(question.Language));
        if (standing is null) return new(NotInDirectory.In(question.Language));
        return await StoreUnavailable.Telling(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var asking = new Asking(db, standing, organisation, question.Language, now);
            return number is not null ? await asking.One(number, cancel) : await asking.About(Meant(question, text), Ours().IsMatch(text) ? OrderScope.Ours : OrderScope.Mine, cancel);
        });
    }

    /// <summary>Who asks for orders, and names no service, means all of them, whatever was talked of before.</summary>
    private static IReadOnlyList<string> Meant(Question question, string text) =>
        Several().IsMatch(text) && !question.Evidence.Any(e => e.What.StartsWith("service ", StringComparison.Ordinal)) ? [] : question.Tjanster;

    [GeneratedRegex(@"(?<!\p{L})(beställningar(na)?|avropen|orders)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    /// <summary>A page of somebody's orders.</summary>
    /// <param name="page">From 0; one that is not there is the last.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> List(string? who, OrderScope scope, string? tjanst, int page, Organisation organisation, Language language, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        var now = clock.GetUtcNow();
        if (Standing.On(LeadTime.DateAt(now), who, organisation) is not { } standing) return new Said(NotInDirectory.In(language), Done: false);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var known = tjanst is not null && Lookup.Of(organisation).Tjanst(tjanst) is not null ? tjanst : null;
        var card = await new Asking(db, standing, organisation, language, now).List(scope, known is null ? [] : [known], page, cancel);
        return new Said(card.Headline, Card: card);
    });

    /// <summary>Words by which somebody means their förvaltning and not only themselves.</summary>
    [GeneratedRegex(@"(?<!\p{L})(vår|våra|vårt|vi|oss|our|ours|us|we)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ours();

    /// <summary>One who asks, in an open store.</summary>
    private sealed class Asking(ForumbotDb db, Standing standing, Organisation organisation, Language language, DateTimeOffset now)
    {
        private readonly DateOnly today = LeadTime.DateAt(now);

        private readonly IReadOnlyList<string> own = [.. standing.People.Select(p => p.AadObjectId.ToLowerInvariant())], handles = OrderRights.HandlesAs(standing, organisation);

        private readonly IReadOnlyList<string> belongs = OrderRights.BelongsTo(standing, organisation, LeadTime.DateAt(now)), units = OrderRights.Oversees(standing, organisation, LeadTime.DateAt(now));

        public async Task<Reply> One(string number, CancellationToken cancel) =>
            await ShowAvrop.Find(db, number, standing, organisation, now, cancel) is var (asked, around)
                ? ShowAvrop.Personal(asked.Avrop, standing, organisation, language, around)
                : new(AvropTexts.Say(new AvropOutcome.NoSuchAvrop(), null, organisation, language));

        /// <summary>The one that is meant where only one is open, or was; else the list. One's own first, then the förvaltning's.</summary>
        public async Task<Reply> About(IReadOnlyList<string> tjanster, OrderScope scope, CancellationToken cancel)
        {
            if (tjanster.Count == 0) return await List(scope, tjanster, 0, cancel);
            foreach (var among in scope is OrderScope.Ours && units.Count > 0 ? new[] { OrderScope.Ours } : [OrderScope.Mine, OrderScope.Ours])
            {
                var found = await Newest(among, tjanster, 0).ToListAsync(cancel);
                var open = found.Where(a => !a.State.HasEnded()).ToList();
                if ((open.Count > 0 ? open : found) is [var one]) return await One(one.Number, cancel);
                if (found.Count > 0) return await List(among, tjanster, 0, cancel);
            }

            return await List(scope, tjanster, 0, cancel);
        }

        public async Task<Reply> List(OrderScope scope, IReadOnlyList<string> tjanster, int page, CancellationToken cancel)
        {
            if (units.Count == 0) scope = OrderScope.Mine;
            var among = Among(scope, tjanster);
            var (total, open) = (await among.CountAsync(cancel), await Open(among).CountAsync(cancel));
            page = Math.Clamp(page, 0, Math.Max(0, total - 1) / OrderPage.Size);
            return AvropList.Of(new(await Newest(scope, tjanster, page).ToListAsync(cancel), scope, page, total, open, units.Count > 0, tjanster is [var one] ? one : null), organisation, language, today);
        }

        private IQueryable<Avrop> Newest(OrderScope scope, IReadOnlyList<string> tjanster, int page) => Among(scope, tjanster)
            .OrderBy(a => a.State == AvropState.Closed || a.State == AvropState.Declined || a.State == AvropState.Refused || a.State == AvropState.Cancelled)
            .ThenByDescending(a => a.Year).ThenByDescending(a => a.Serial).Skip(page * OrderPage.Size).Take(OrderPage.Size);

        private static IQueryable<Avrop> Open(IQueryable<Avrop> among) => among.Where(a => a.State != AvropState.Closed && a.State != AvropState.Declined && a.State != AvropState.Refused && a.State != AvropState.Cancelled);

        /// <summary>Only those that <see cref="OrderRights.MaySee"/> lets them see: what they ordered where they belong, and what they handle at the supplier.</summary>
        private IQueryable<Avrop> Among(OrderScope scope, IReadOnlyList<string> tjanster)
        {
            var all = scope is OrderScope.Ours ? db.Avrop.AsNoTracking().Where(a => units.Contains(a.Forvaltning)) : db.Avrop.AsNoTracking().Where(a => (own.Contains(a.By!) && belongs.Contains(a.Forvaltning)) || handles.Contains(a.Assignee!));
            return tjanster.Count == 0 ? all : all.Where(a => tjanster.Contains(a.Tjanst));
        }
    }
}
