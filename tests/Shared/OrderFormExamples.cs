using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Ordering;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.TestSupport;

/// <summary>The order form as it is filled in, with each fault at its field, and each refusal.</summary>
internal static class OrderFormExamples
{
    private static readonly Organisation Stockholm = Organisations.Stockholm with
    {
        Rules = Organisations.Stockholm.Rules with { Ordering = new() { Reference = new("Kostnadsställe", "Cost centre"), ReferencePattern = "[0-9]{5}", ReferenceExample = "10234", ReferenceNeeded = true } },
    };

    private static readonly Tjanst Hours = Stockholm.Tjanster.First(t => t.Key == "upphandlingstjanst");

    private static readonly Forvaltning Own = Stockholm.Forvaltningar.First(f => f.Key == "utbildningsforvaltningen");

    /// <summary>All that is right.</summary>
    public static OrderWish Wish { get; } = new() { Tjanst = Hours.Key, Quantity = "12,5", Wanted = "2026-12-15", Reference = "10234", Contact = "Rektorn på Kungsskolan", Text = "Stöd vid upphandling av *skolskjuts*.", Form = "0123456789abcdef0123456789abcdef" };

    public static IReadOnlyList<OrderFault> Faults { get; } =
    [
        new(OrderField.Tjanst, OrderFaultKind.Missing), new(OrderField.Tjanst, OrderFaultKind.Unknown), new(OrderField.Quantity, OrderFaultKind.Missing), new(OrderField.Quantity, OrderFaultKind.NotANumber), new(OrderField.Quantity, OrderFaultKind.MayBeThousands),
        new(OrderField.Quantity, OrderFaultKind.Decimals, 0), new(OrderField.Quantity, OrderFaultKind.Decimals, 2), new(OrderField.Quantity, OrderFaultKind.OutOfRange, OrderQuantities.Most),
        new(OrderField.Wanted, OrderFaultKind.NotADate), new(OrderField.Wanted, OrderFaultKind.TooEarly, Day: new(2026, 11, 25)), new(OrderField.Wanted, OrderFaultKind.TooFar), new(OrderField.Wanted, OrderFaultKind.NotAWorkday, Day: new(2026, 12, 7)),
        new(OrderField.Reference, OrderFaultKind.Missing), new(OrderField.Reference, OrderFaultKind.BadReference), new(OrderField.Contact, OrderFaultKind.Missing), new(OrderField.Contact, OrderFaultKind.BadText, 200),
        new(OrderField.Text, OrderFaultKind.Missing), new(OrderField.Text, OrderFaultKind.BadText, 1_000),
    ];

    public static IReadOnlyList<OrderRefusal> Refusals { get; } =
    [
        new OrderRefusal.CannotBeOrdered(Stockholm.Tjanster.First(t => t.Key == "leverantorsreskontra"), NotOrderable.RunningBas), .. Enum.GetValues<NotOrderable>().Skip(1).Select(reason => new OrderRefusal.CannotBeOrdered(Hours, reason)),
        new OrderRefusal.NotInDirectory(), new OrderRefusal.NotYours(null), new OrderRefusal.NotYours(Stockholm.Forvaltningar.First(f => f.Key == "farsta")),
        new OrderRefusal.NobodyToAttest(Own, AttestNeed.Budgetuppfoljare), new OrderRefusal.NobodyToAttest(Own, AttestNeed.KundBestallare),
        new OrderRefusal.ExternalIsFree(Hours), new OrderRefusal.ExternalNotAllowed(Hours), new OrderRefusal.NobodyToApprove(Role.StrategisktAnsvarig),
    ];

    public static IEnumerable<Reply> In(Language language) =>
    [
        Form(Wish, language, isNew: false), Form(new() { Form = Wish.Form }, language, isNew: true), Form(Wish with { Quantity = null, Wanted = null }, language, isNew: true),
        Form(new() { Form = Wish.Form }, language, isNew: false), Form(Wish with { Quantity = "1,555", Wanted = "2026-12-12", Reference = "abc", Contact = "=x", Text = "\u0001" }, language, isNew: false),
        Form(Wish, language, isNew: false, Organisations.Staff),
        .. Faults.Select(fault => Faulty(fault, language)),
        .. Refusals.Select(refusal => OrderRefusals.Of(refusal, Wish with { External = true }, Stockholm, language)),
    ];

    /// <summary>The form with one fault told.</summary>
    public static Reply Faulty(OrderFault fault, Language language) =>
        OrderForm.Of(Wish, Checked(Organisations.Budgetuppfoljare) with { Faults = [fault] }, Spending.None, Stockholm, Standing.Alone(Organisations.Budgetuppfoljare), language, CardExamples.Now);

    private static Reply Form(OrderWish wish, Language language, bool isNew, Person? who = null) =>
        ShowOrderForm.Of(wish, Stockholm, Standing.Alone(who ?? Organisations.Budgetuppfoljare), Spending.None, language, CardExamples.Now, isNew);

    private static OrderCheck Checked(Person person) => OrderChecking.Check(Wish, Stockholm, Standing.Alone(person), Spending.None, CardExamples.Now);
}
