using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.TestSupport;

/// <summary>The cards of orders: Utbildningsförvaltningen orders ten hours of upphandlingstjänst.</summary>
internal static class AvropExamples
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Person Supplier = new("p0213", "00000000-0000-4000-8000-000000000213", "Tjänsteansvarig Upphandling", Role.Tjansteansvarig, "serviceforvaltningen", "upphandling-och-inkop");

    private static readonly Organisation Stockholm = Organisations.Stockholm with { People = [.. Organisations.Stockholm.People, Supplier] };

    private static readonly AvropAction[] WithForm = [AvropAction.Deliver, AvropAction.RefuseAttest, AvropAction.RefuseApproval, AvropAction.Accept, AvropAction.Decline, AvropAction.Assign, AvropAction.Complain, AvropAction.Remedy, AvropAction.Credit, AvropAction.RejectComplaint, AvropAction.Cancel, AvropAction.Terminate];

    public static IEnumerable<Reply> In(Language language) =>
    [
        .. from state in Enum.GetValues<AvropState>().OrderBy(s => s is not AvropState.Placed)
           from audience in Enum.GetValues<CardAudience>()
           select AvropCard.Of(Order(state), audience, Stockholm, language, Around(state), audience is CardAudience.Buyer ? AvropTexts.Done(Order(state), Steps(state)[^1], Stockholm, language) : null),
        ShowAvrop.Personal(Order(AvropState.AwaitsAttest), Standing.Alone(Organisations.Budgetuppfoljare), Stockholm, language, Around(AvropState.AwaitsAttest)),
        AvropCard.Of(Order(AvropState.InProgress) with { Delivered = 4, ReadyBy = new(2026, 11, 20), Each = Money.Zero }, CardAudience.Buyer, Stockholm, language, new([], [], Today), AvropTexts.Stale(Order(AvropState.InProgress), Steps(AvropState.InProgress)[^1], Stockholm, language)),
        .. WithForm.Select(action => AvropAsk.Of(Asked(action), action, language, Steps(AvropState.Complained))),
        AvropAsk.Of(Asked(AvropAction.Deliver), AvropAction.Deliver, language, [], new(AvropAction.Deliver) { Quantity = "*elva*", IsLast = true, Sentence = "Mer kommer." }, new AvropOutcome.NotAQuantity("*elva*", 10, 2)),
        AvropAsk.Of(Asked(AvropAction.Assign), AvropAction.Assign, language, [], new(AvropAction.Assign) { Person = "x" }, new AvropOutcome.NotInTeam()),
        AvropHistory.Of(Order(AvropState.Closed), [.. Steps(AvropState.Complained), Step(5, AvropAction.Credit) with { Amount = Money.FromKronor(-600) }, Step(6, AvropAction.Close) with { By = null, Role = null }], Stockholm, language),
        AvropHistory.Of(Order(AvropState.Closed), [.. Enumerable.Range(1, 40).Select(n => Step(n, AvropAction.Assign) with { Assignee = n % 2 == 0 ? "" : Supplier.AadObjectId })], Stockholm, language),
        AvropList.Of(new([Order(AvropState.Placed), Order(AvropState.Closed) with { Number = "A-2026-000001" }], OrderScope.Mine, 0, 2, 1, MaySeeOurs: true, null), Stockholm, language, Today),
        AvropList.Of(new([.. Enumerable.Range(11, OrderPage.Size).Select(n => Order(AvropState.Accepted) with { Number = OrderNumbers.Of(2026, n), ReadyBy = new(2026, 11, 20) })], OrderScope.Ours, 1, 35, 12, MaySeeOurs: true, "upphandlingstjanst"), Stockholm, language, Today),
        AvropList.Of(new([], OrderScope.Mine, 0, 0, 0, MaySeeOurs: false, null), Stockholm, language, Today),
        AvropList.Of(new([], OrderScope.Ours, 0, 0, 0, MaySeeOurs: true, "upphandlingstjanst"), Stockholm, language, Today),
    ];

    private static AvropCase Asked(AvropAction action) => new(Order(action switch
    {
        AvropAction.Deliver => AvropState.InProgress,
        AvropAction.Terminate => AvropState.Running,
        AvropAction.Remedy or AvropAction.Credit or AvropAction.RejectComplaint => AvropState.Complained,
        _ => AvropState.Placed,
    }), Stockholm, Standing.Alone(Supplier), Now);

    private static AvropAround Around(AvropState state) => new(Steps(state), ["29:budget", "29:tjansteansvarig"], Today);

    private static IReadOnlyList<AvropStep> Steps(AvropState state) =>
    [
        Step(1, AvropAction.Order) with { By = Organisations.Staff.AadObjectId, Role = "staff", State = state },
        Step(2, AvropAction.Attest) with { By = Organisations.BudgetuppfoljareTrafik.AadObjectId, For = Organisations.Budgetuppfoljare.AadObjectId, Role = "budgetuppfoljare", Card = "1:card" },
        .. state switch
        {
            AvropState.Complained => [Step(3, AvropAction.Deliver) with { Quantity = 10, Amount = Money.FromKronor(8_600), Text = "Allt är klart." }, Step(4, AvropAction.Complain) with { By = Organisations.Staff.AadObjectId, Role = "staff", Text = "Hälften *saknas*." }],
            AvropState.Declined => [Step(3, AvropAction.Decline) with { Text = "Vi har inga lediga i december." }],
            AvropState.Placed => [],
            _ => new[] { Step(3, AvropAction.Accept) },
        },
    ];

    private static AvropStep Step(int version, AvropAction action) => new("A-2026-000002", version, action, AvropState.Placed, Now, Supplier.AadObjectId) { Role = "tjansteansvarig" };

    private static Avrop Order(AvropState state) => new()
    {
        Number = "A-2026-000002",
        Year = 2026,
        Serial = 2,
        Version = 3,
        State = state,
        Kind = state is AvropState.Running or AvropState.Terminated ? AvropKind.Running : AvropKind.Once,
        Tjanst = "upphandlingstjanst",
        Forvaltning = "utbildningsforvaltningen",
        Quantity = 10,
        Unit = "timme",
        ListYear = 2026,
        Each = Money.FromKronor(860),
        Committed = Money.FromKronor(8_600),
        ReadyBy = state is AvropState.AwaitsAttest or AvropState.AwaitsApproval or AvropState.Placed ? null : new(2026, 12, 1),
        Wanted = new(2026, 12, 1),
        Reference = "12345",
        Contact = "Rektorn på *Kungsskolan*",
        Text = "Ramavtal för läromedel.",
        By = Organisations.Staff.AadObjectId,
        At = Now,
        Form = "f",
        Needs = state is AvropState.AwaitsAttest ? AttestNeed.Budgetuppfoljare : AttestNeed.None,
        External = state is AvropState.AwaitsApproval,
        Assignee = state is AvropState.InProgress ? Supplier.AadObjectId : null,
        Delivered = state is AvropState.Delivered or AvropState.Complained or AvropState.Closed ? 10 : 0,
        DeliveredAt = state is AvropState.Delivered or AvropState.Complained or AvropState.Closed ? Now : null,
        Charged = state is AvropState.Delivered or AvropState.Complained or AvropState.Closed ? Money.FromKronor(8_600) : Money.Zero,
        EndsOn = state is AvropState.Terminated ? new(2027, 2, 28) : null,
    };
}
