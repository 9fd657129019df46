using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Domain.Ordering;

/// <summary>The supplier's steps: takes an order on, begins it, delivers it in one or several parts.</summary>
public static class Delivering
{
    /// <param name="readyBy">yyyy-MM-dd, where the service promises no day; null or empty for none.</param>
    public static AvropOutcome Accept(AvropCase asked, string? readyBy)
    {
        if (asked.Hinders(AvropAction.Accept) is { } hinder) return hinder;
        if (string.IsNullOrWhiteSpace(readyBy)) return Accepted(asked, asked.Avrop.ReadyBy);
        if (asked.Avrop.ReadyBy is { } promised) return new AvropOutcome.AlreadyPromised(promised);
        return ListWords.Day(readyBy) is { } day && day >= asked.Today && day <= asked.Today.AddYears(2) && Workdays.IsWorkday(day) ? Accepted(asked, day) : new AvropOutcome.NotADay(readyBy, Workdays.From(asked.Today));
    }

    public static AvropOutcome Decline(AvropCase asked, string? reason) => asked.Hinders(AvropAction.Decline)
        ?? (AvropCase.TrySentence(reason, out var text) ? asked.Take(AvropAction.Decline, avrop => avrop with { State = AvropState.Declined }, text) : new AvropOutcome.NeedsText(AvropCase.LongestText));

    /// <summary>A running service runs from now on.</summary>
    public static AvropOutcome Start(AvropCase asked) =>
        asked.Hinders(AvropAction.Start) ?? asked.Take(AvropAction.Start, avrop => avrop with { State = avrop.Kind is AvropKind.Running ? AvropState.Running : AvropState.InProgress });

    /// <param name="person">Entra object id; null or empty for nobody.</param>
    public static AvropOutcome Assign(AvropCase asked, string? person)
    {
        if (asked.Hinders(AvropAction.Assign) is { } hinder) return hinder;
        var (to, area) = (string.IsNullOrWhiteSpace(person) ? null : person.Trim().ToLowerInvariant(), Lookup.Of(asked.Organisation).Tjanst(asked.Avrop.Tjanst)?.Area);
        if (to is not null && (area is null || !OrderRights.Team(asked.Organisation, area, asked.Today).Any(p => p.AadObjectId.Equals(to, StringComparison.OrdinalIgnoreCase)))) return new AvropOutcome.NotInTeam();
        if (to is not null && to != asked.Avrop.Assignee && Absence.Of(asked.Absences, to, asked.Today) is { } away) return new AvropOutcome.IsAway(away);
        var done = asked.Take(AvropAction.Assign, avrop => avrop with { Assignee = to });
        return done with { Step = done.Step with { Assignee = to ?? "" } };
    }

    /// <param name="quantity">How much, point or comma; empty for all that is left.</param>
    /// <param name="isLast">Whether nothing more comes, even where less than was ordered was needed.</param>
    public static AvropOutcome Deliver(AvropCase asked, string? quantity, bool isLast, string? note)
    {
        if (asked.Hinders(AvropAction.Deliver) is { } hinder) return hinder;
        var (left, decimals) = (asked.Avrop.Quantity - asked.Avrop.Delivered, DecimalsOf(asked));
        if (!ListWords.TryText(note, AvropCase.LongestText, out var text)) return new AvropOutcome.NeedsText(AvropCase.LongestText);
        var amount = string.IsNullOrWhiteSpace(quantity) ? left : OrderQuantities.Read(quantity, decimals);
        // Nothing at all is delivered only to end what was delivered before.
        if (amount is not { } given || given > left || given < 0 || (given == 0 && !(isLast && asked.Avrop.Delivered > 0))) return new AvropOutcome.NotAQuantity(quantity ?? "", left, decimals);
        return Delivered(asked, given, isLast || given == left, text);
    }

    /// <summary>Whether less than what is left may be all that comes: what is ordered whole, at once, is delivered or not.</summary>
    public static bool MayEndEarly(AvropCase asked) => asked.Avrop.Quantity != 1 || asked.Avrop.Delivered > 0 || DecimalsOf(asked) > 0;

    private static AvropOutcome.Done Accepted(AvropCase asked, DateOnly? readyBy) => asked.Take(AvropAction.Accept, avrop => avrop with { State = AvropState.Accepted, ReadyBy = readyBy });

    /// <summary>Each part is charged so that the parts add up to the price of all that was delivered, to the öre.</summary>
    private static AvropOutcome Delivered(AvropCase asked, decimal quantity, bool isAll, string? text)
    {
        var delivered = asked.Avrop.Delivered + quantity;
        var amount = asked.Avrop.Each.Times(delivered) - asked.Avrop.Each.Times(asked.Avrop.Delivered);
        var done = asked.Take(AvropAction.Deliver, avrop => avrop with
        {
            Delivered = delivered,
            Charged = avrop.Charged + amount,
            State = isAll ? AvropState.Delivered : AvropState.InProgress,
            DeliveredAt = isAll ? asked.Now : null,
            Committed = isAll ? avrop.Charged + amount : avrop.Committed,
        }, text);
        return (done with { Step = done.Step with { Quantity = quantity, Amount = amount } }).IfSound(asked.Organisation);
    }

    private static int DecimalsOf(AvropCase asked) => Lookup.Of(asked.Organisation).Tjanst(asked.Avrop.Tjanst) is { } tjanst ? Orderables.Decimals(asked.Organisation, tjanst) : 2;
}
