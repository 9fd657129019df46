using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Ordering;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.TestSupport;

/// <summary>The cards of a supplier's queue: one order late with somebody who is away, one due today, one that nobody handles.</summary>
internal static class QueueExamples
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly Person Handler = Organisations.TjansteansvarigEkonomi;

    private static readonly Absence[] Away = [new("a1", Handler.AadObjectId, new(2026, 11, 25), new(2026, 11, 27))];

    public static IEnumerable<Reply> In(Language language)
    {
        var organisation = Organisations.Stockholm;
        var areas = SupplierTeams.Of(Standing.Alone(Handler), organisation);
        Avrop[] orders = [Order(1, new(2026, 11, 24), Handler.AadObjectId), Order(2, Today, null), Order(3, null, null) with { State = AvropState.Complained }];
        foreach (var many in new[] { orders, [.. Enumerable.Range(1, 12).Select(n => Order(n, Today, null))], [] })
            yield return QueueCard.Of(new(QueueRows.Of(many, areas, organisation, Away, Handler.AadObjectId, Today), SupplierTeams.People(areas, organisation, Today), Away, organisation), areas, Asked(language), Handler, null);
        yield return LateCard.Of([orders[0]], Away, organisation, Asked(language), Today);
        yield return LateCard.Of([], Away, organisation, Asked(language), Today);
        yield return AbsenceForm.Of(Away, Standing.Alone(Handler), organisation, Today, language, null);
        foreach (var side in Enum.GetValues<ReminderFor>())
            yield return ReminderCard.Of([.. orders.Take(2).Select(a => new ReminderNotice("a:chat", side, language, a, a.IsLate(Today) ? ReminderKind.Late : ReminderKind.Today))], Away, organisation, Today);
    }

    private static QueueAsked Asked(Language language) => new(Handler.AadObjectId, new("a:chat", "https://smba.example/", "msteams", "personal", null, null, null, null, null), language);

    private static Avrop Order(int serial, DateOnly? readyBy, string? assignee) => new()
    {
        Number = OrderNumbers.Of(2026, serial),
        Year = 2026,
        Serial = serial,
        Version = 2,
        State = AvropState.Accepted,
        Kind = AvropKind.Once,
        Tjanst = "aterbetalning-till-kund",
        Forvaltning = "utbildningsforvaltningen",
        Quantity = 2,
        Unit = "ärende",
        Each = Money.Zero,
        Committed = Money.Zero,
        ReadyBy = readyBy,
        Assignee = assignee,
        At = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
        PlacedAt = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
        Form = $"form-{serial}",
    };
}
