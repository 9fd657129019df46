using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Tests.Ordering;

/// <summary>Orders as a store holds them, made by hand: one that ended in March 2024, and one that is open.</summary>
internal static class KeptOrders
{
    public const string Ended = "A-2024-000001", Open = "A-2026-000001", Orderer = "00000000-0000-4000-8000-000000000102", Handler = "00000000-0000-4000-8000-000000000202";

    public static readonly DateTimeOffset At = new(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static async Task Fill(StoreSettings store)
    {
        await using var db = new ForumbotDb(store.Options());
        db.Avrop.AddRange(Order(Ended, 2024, AvropState.Closed, At), Order(Open, 2026, AvropState.Accepted, At.AddYears(2)));
        db.AvropSteps.AddRange(
            new(Ended, 1, AvropAction.Order, AvropState.Placed, At, Orderer) { Card = "1:1", Role = "staff" },
            new(Ended, 2, AvropAction.Confirm, AvropState.Closed, At.AddDays(3), Handler) { For = Orderer, Text = "Tack, Anna!", Assignee = Handler, Amount = Money.FromKronor(1_720) },
            new(Open, 1, AvropAction.Order, AvropState.Placed, At.AddYears(2), Orderer));
        db.PostedCards.Add(new() { Id = "card", About = Ended, Audience = CardAudience.Buyer, Conversation = "a:chat", Language = Language.Swedish, Activity = "77" });
        db.Outbox.AddRange(Message("sent", OutboxState.Sent, 1, $"{Ended}: Rektor Anna"), Message("other", OutboxState.Sent, 2, "hej"));
        db.TakenActivities.Add(new() { Key = "act", At = At, State = TakenState.Done, Answer = $$"""{"Note":"{{Ended}}: Rektor Anna","Done":true}""" });
        db.OrderFiles.Add(new() { Id = "0123456789abcdef", By = Orderer, Name = "anna.pdf", Type = FileType.Pdf, Size = 1, Hash = "00", Bytes = [1], At = At, Avrop = Ended });
        db.PendingNotices.Add(new() { Person = Orderer, Number = Ended, Version = 2, Why = Domain.Ordering.Notices.Concern.Ordered, Place = Domain.Ordering.Notices.NoticePlace.Waits });
        await db.SaveChangesAsync();
    }

    public static Avrop Order(string number, int year, AvropState state, DateTimeOffset at) => new()
    {
        Number = number,
        Year = year,
        Serial = 1,
        Version = state is AvropState.Closed ? 2 : 1,
        State = state,
        Kind = AvropKind.Once,
        Tjanst = "upphandlingstjanst",
        Forvaltning = "utbildningsforvaltningen",
        Quantity = 2,
        Unit = "timme",
        ListYear = year,
        Each = Money.FromKronor(860),
        Committed = Money.FromKronor(1_720),
        Charged = state is AvropState.Closed ? Money.FromKronor(1_720) : Money.Zero,
        Reference = "Anna",
        Contact = "=HYPERLINK(\"http://x\";\"Anna\")",
        Text = "Ring; Anna",
        By = Orderer,
        Assignee = Handler,
        At = at,
        Form = number,
        Files = state is AvropState.Closed ? "anna.pdf" : "",
        PlacedAt = at,
    };

    private static OutboxMessage Message(string id, OutboxState state, long sequence, string text) => new()
    {
        Id = id,
        Conversation = "a:chat",
        Sequence = sequence,
        Kind = OutgoingKind.Send,
        Text = text,
        Language = Language.Swedish,
        ResendInDoubt = true,
        State = state,
        CreatedAt = At,
        DueAt = At,
        SentAt = At,
    };
}
