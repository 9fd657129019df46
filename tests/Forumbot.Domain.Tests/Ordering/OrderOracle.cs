using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>An order as the model knows it. Amounts in öre.</summary>
internal sealed record OrderOfModel(string By, TownService Service, string Forvaltning, decimal Quantity, long Each, bool External)
{
    public AvropState State { get; init; }

    public int Version { get; init; } = 1;

    public AttestNeed Needs { get; init; }

    public decimal Delivered { get; init; }

    public DateOnly? DeliveredOn { get; init; }

    public long Credited { get; init; }

    public string? Assignee { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>The day of the order: from then a running service takes of each year's money.</summary>
    public DateOnly Ordered { get; init; }

    public long Charged => Ore(Each * Delivered) - Credited;

    /// <summary>What it takes of the money of the year in which it was ordered.</summary>
    public long Committed => CommittedIn(Ordered.Year);

    /// <summary>What limits are tested on: of a running service a year's cost.</summary>
    public long Tested => Ore(Each * Quantity) * (Service.Running ? 12 : 1);

    public long CommittedIn(int year) => State switch
    {
        AvropState.Declined or AvropState.Refused or AvropState.Cancelled => 0,
        _ when Service.Running => Ore(Each * Quantity) * Enumerable.Range(1, 12).Count(month => Runs(new(year, month, 1))),
        _ when year != Ordered.Year => 0,
        AvropState.Closed or AvropState.Delivered or AvropState.Complained => Charged,
        _ => Ore(Each * Quantity),
    };

    private bool Runs(DateOnly month) => month.AddMonths(1) > Ordered && !(EndsOn < month);

    public static long Ore(decimal ore) => (long)Math.Round(ore, MidpointRounding.AwayFromZero);
}

/// <summary>What the issue says of orders, written down apart from the code: who may do what when, and what it leads to.</summary>
internal static class OrderOracle
{
    /// <summary>When a step may be taken; whether anybody may is another matter.</summary>
    private static readonly (AvropAction Action, AvropState[] From)[] Times =
    [
        (AvropAction.Attest, [AvropState.AwaitsAttest]), (AvropAction.RefuseAttest, [AvropState.AwaitsAttest]),
        (AvropAction.Approve, [AvropState.AwaitsApproval]), (AvropAction.RefuseApproval, [AvropState.AwaitsApproval]),
        (AvropAction.Accept, [AvropState.Placed]), (AvropAction.Decline, [AvropState.Placed]),
        (AvropAction.Assign, [AvropState.Placed, AvropState.Accepted, AvropState.InProgress, AvropState.Complained, AvropState.Running, AvropState.Terminated]),
        (AvropAction.Start, [AvropState.Accepted]), (AvropAction.Deliver, [AvropState.Accepted, AvropState.InProgress]),
        (AvropAction.Confirm, [AvropState.Delivered]), (AvropAction.Complain, [AvropState.Delivered]),
        (AvropAction.Remedy, [AvropState.Complained]), (AvropAction.RejectComplaint, [AvropState.Complained]), (AvropAction.Credit, [AvropState.Complained]),
        (AvropAction.Cancel, [AvropState.AwaitsAttest, AvropState.AwaitsApproval, AvropState.Placed, AvropState.Accepted, AvropState.InProgress]),
        (AvropAction.Terminate, [AvropState.Running]),
    ];

    public static IReadOnlyList<AvropAction> Actions { get; } = [.. Times.Select(t => t.Action)];

    public static bool IsTime(AvropAction action, OrderOfModel order) => Times.First(t => t.Action == action).From.Contains(order.State) && action switch
    {
        AvropAction.Deliver => !order.Service.Running,
        AvropAction.Credit => order.Charged > 0,
        // Until the point of no return, and never what has been delivered in part.
        AvropAction.Cancel => order.Delivered == 0 && (order.State is AvropState.AwaitsAttest or AvropState.AwaitsApproval || order.Service.CancelUntil.Contains(order.State)),
        _ => true,
    };

    /// <summary>Themselves and those whose deputies they are; nobody where they have left, or were never there.</summary>
    public static IReadOnlyList<Townsman> Rights(string who, DateOnly day)
    {
        Townsman[] self = [.. ModelTown.People.Where(p => p.Id == who && !(p.Left < day))];
        return self.Length == 0 ? [] : [.. self, .. ModelTown.Deputies.Where(d => d.Deputy == who && !(d.From > day) && !(d.To < day)).SelectMany(d => ModelTown.People.Where(p => p.Id == d.For && !(p.Left < day)))];
    }

    public static bool May(AvropAction action, OrderOfModel order, string who, DateOnly day)
    {
        var rights = Rights(who, day);
        bool Supplies() => rights.Any(r => r.Forvaltning == ModelTown.Supplier && (r.Role is Role.StrategisktLeveransansvarig || r.Area == order.Service.Area));
        bool Handles() => rights.Any(r => r.Id == order.Assignee && r.Forvaltning == ModelTown.Supplier);
        bool Buys() => rights.Any(r => r.Role is Role.Budgetuppfoljare or Role.KundBestallare && Payers(order, day).Contains(r.Forvaltning));
        return action switch
        {
            AvropAction.Attest or AvropAction.RefuseAttest => rights.Any(r => Payers(order, day).Contains(r.Forvaltning) && (r.Role is Role.KundBestallare || (r.Role is Role.Budgetuppfoljare && order.Needs is AttestNeed.Budgetuppfoljare))),
            AvropAction.Approve or AvropAction.RefuseApproval => rights.Any(r => r.Role is Role.StrategisktAnsvarig),
            AvropAction.Start or AvropAction.Deliver => Supplies() || Handles(),
            AvropAction.Confirm or AvropAction.Complain or AvropAction.Cancel => IsOrderer(order, rights, day) || Buys(),
            AvropAction.Terminate => Buys(),
            _ => Supplies(),
        };
    }

    public static bool Sees(OrderOfModel order, string who, DateOnly day)
    {
        var rights = Rights(who, day);
        return IsOrderer(order, rights, day) || rights.Any(r => (r.Role is Role.Budgetuppfoljare or Role.KundBestallare or Role.Forvaltningschef && Payers(order, day).Contains(r.Forvaltning))
            || (r.Forvaltning == ModelTown.Supplier && (r.Role is Role.StrategisktLeveransansvarig or Role.Kundansvarig || r.Area == order.Service.Area || r.Id == order.Assignee))
            || (order.External && r.Role is Role.StrategisktAnsvarig));
    }

    /// <summary>Who ordered has their rights for as long as they belong to whoever pays.</summary>
    private static bool IsOrderer(OrderOfModel order, IReadOnlyList<Townsman> rights, DateOnly day) =>
        rights.Any(r => r.Id == order.By) && rights.Any(r => Payers(order, day).Contains(r.Forvaltning));

    /// <summary>Whoever pays: the förvaltning that ordered, and its successor when it has ended.</summary>
    public static string[] Payers(OrderOfModel order, DateOnly day) => order.Forvaltning == ModelTown.Ending && day > ModelTown.EndsOn ? [ModelTown.Ending, ModelTown.Traffic] : [order.Forvaltning];

    /// <summary>Whether an amount goes beyond what a budgetuppföljare orders, with what is ordered besides.</summary>
    public static bool IsBeyond(string forvaltning, string service, long amount, long ofAll, long ofService) => amount > 0
        && (amount > ModelTown.Limit(forvaltning).PerOrder || ofAll + amount > ModelTown.Limit(forvaltning).PerYear || ofService + amount > ModelTown.Budget(forvaltning, service));

    /// <summary>Closed by itself: when the working days for complaints have passed, or a terminated service has run out.</summary>
    public static bool IsDue(OrderOfModel order, DateOnly today)
    {
        if (order.State is AvropState.Terminated) return order.EndsOn < today;
        if (order.State is not AvropState.Delivered) return false;
        var (day, left) = (order.DeliveredOn!.Value, 11);
        while (left > 0) if (Workdays.IsWorkday(day = day.AddDays(1))) left--;
        return day <= today;
    }

    /// <summary>Where a step leads that may be taken.</summary>
    public static OrderOfModel After(AvropAction action, OrderOfModel order, StepWritten written, DateOnly today)
    {
        var placed = order.External ? AvropState.AwaitsApproval : AvropState.Placed;
        var after = action switch
        {
            AvropAction.Attest => order with { State = placed, Needs = AttestNeed.None },
            AvropAction.Approve => order with { State = AvropState.Placed },
            AvropAction.RefuseAttest or AvropAction.RefuseApproval => order with { State = AvropState.Refused },
            AvropAction.Accept => order with { State = AvropState.Accepted },
            AvropAction.Decline => order with { State = AvropState.Declined },
            AvropAction.Assign => order with { Assignee = written.Person },
            AvropAction.Start => order with { State = order.Service.Running ? AvropState.Running : AvropState.InProgress },
            AvropAction.Deliver => Delivered(order, written.Number ?? order.Quantity - order.Delivered, written.IsLast, today),
            AvropAction.Confirm or AvropAction.RejectComplaint or AvropAction.Close => order with { State = AvropState.Closed },
            AvropAction.Complain => order with { State = AvropState.Complained },
            AvropAction.Remedy => order with { State = AvropState.Delivered, DeliveredOn = today },
            AvropAction.Credit => order with { State = AvropState.Closed, Credited = order.Credited + OrderOfModel.Ore(written.Number!.Value * 100) },
            AvropAction.Cancel => order with { State = AvropState.Cancelled },
            AvropAction.Terminate => order with { State = AvropState.Terminated, EndsOn = MonthEnd(today.AddMonths(order.Service.NoticeMonths)) },
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };
        return after with { Version = order.Version + 1 };
    }

    private static OrderOfModel Delivered(OrderOfModel order, decimal quantity, bool isLast, DateOnly today)
    {
        var (delivered, all) = (order.Delivered + quantity, isLast || order.Delivered + quantity == order.Quantity);
        return order with { Delivered = delivered, State = all ? AvropState.Delivered : AvropState.InProgress, DeliveredOn = all ? today : null };
    }

    private static DateOnly MonthEnd(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);
}

/// <summary>What somebody writes beside a button, as text and as the model reads it.</summary>
/// <param name="Sound">Whether it is what the step needs.</param>
/// <param name="Number">A quantity or kronor; null for none.</param>
/// <param name="Person">Who it is assigned to; null for nobody.</param>
internal sealed record StepWritten(string? Text, bool Sound, decimal? Number = null, bool IsLast = false, string? Person = null)
{
    private static readonly (string?, bool)[] Sentences = [("Skälet är detta.", true), ("Klart", true), ("Ett\ntvå", true), (null, false), ("  ", false), ("\u0001", false), ("x\u202e", false), (new('x', 1_001), false)];

    private static readonly string?[] People = [null, "0213", "0214", "0216", "0202", "0101", "9999"];

    private static readonly (string?, decimal?)[] Numbers = [(null, null), ("1", 1), ("0,5", 0.5m), ("2", 2), ("0.25", 0.25m), ("10", 10), ("1000000", 1_000_000), ("-1", -1), ("0", 0), ("0.001", 0.001m), ("ett", -2), ("1e3", -2)];

    private static readonly (string?, decimal)[] Kronor = [("100", 100), ("0,33", 0.33m), ("8600.70", 8600.70m), ("34000", 34_000), ("0", 0), ("-5", -5), ("1.234", -2), ("", -2), ("999999999", 999_999_999)];

    public static StepWritten Of(AvropAction action, int choice, OrderOfModel order, DateOnly today) => action switch
    {
        AvropAction.Accept => choice % 4 == 0 && !order.Service.Promised ? new("nonsens", false) : new(null, true),
        AvropAction.Assign => Assigned(People[choice % People.Length], order, today),
        AvropAction.Deliver => Quantity(Numbers[choice % Numbers.Length], choice % 5 == 0, order),
        AvropAction.Credit => Amount(Kronor[choice % Kronor.Length], order),
        AvropAction.Cancel => Optional(Sentences[choice % Sentences.Length]),
        AvropAction.RefuseAttest or AvropAction.RefuseApproval or AvropAction.Decline or AvropAction.Complain or AvropAction.Remedy or AvropAction.RejectComplaint => new(Sentences[choice % Sentences.Length].Item1, Sentences[choice % Sentences.Length].Item2),
        _ => new(null, true),
    };

    private static StepWritten Optional((string? Text, bool Sound) sentence) => new(sentence.Text, sentence.Sound || string.IsNullOrWhiteSpace(sentence.Text));

    /// <summary>Only to those of the service's area at the supplier who are still there.</summary>
    private static StepWritten Assigned(string? person, OrderOfModel order, DateOnly today) =>
        new(person is null ? "" : ModelTown.Aad(person), person is null || ModelTown.People.Any(p => p.Id == person && p.Area == order.Service.Area && p.Forvaltning == ModelTown.Supplier && !(p.Left < today)), Person: person);

    /// <summary>Never beyond what was ordered; nothing at all only to say that no more comes.</summary>
    private static StepWritten Quantity((string? Text, decimal? Number) written, bool isLast, OrderOfModel order)
    {
        var sound = written.Number is not { } number
            || (number >= 0 && number <= order.Quantity - order.Delivered && Math.Round(number, order.Service.Decimals) == number && (number > 0 || (isLast && order.Delivered > 0)));
        return new(written.Text, sound, written.Number, isLast);
    }

    private static StepWritten Amount((string? Text, decimal Number) written, OrderOfModel order) => new(written.Text, written.Number > 0 && written.Number * 100 <= order.Charged, written.Number);
}
