using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Domain.Ordering;

/// <summary>Checks what somebody wants to order: every field, their right, the price, the promised day and who must attest. Pure: the same in, the same out.</summary>
public static class OrderChecking
{
    private const int LongestLine = 200;

    /// <summary>Whose orders and which service a wish is about, for what must be looked up before it is checked; null where it is not clear.</summary>
    public static (string Forvaltning, string Tjanst)? About(OrderWish wish, Organisation organisation, Standing? standing) =>
        (Given(wish.Forvaltning) ?? standing?.Forvaltning) is { } forvaltning && Lookup.Of(organisation).Tjanst(wish.Tjanst ?? "") is { } tjanst ? (forvaltning, tjanst.Key) : null;

    /// <param name="spending">What the förvaltning has ordered this year: see <see cref="About"/>.</param>
    public static OrderCheck Check(OrderWish wish, Organisation organisation, Standing? standing, Spending spending, DateTimeOffset now)
    {
        var today = LeadTime.DateAt(now);
        if (standing is null) return OrderCheck.Refused(new OrderRefusal.NotInDirectory());
        var forvaltning = Lookup.Of(organisation).Forvaltning(Given(wish.Forvaltning) ?? standing.Forvaltning);
        if (forvaltning is null || !forvaltning.Validity.Holds(today)) return OrderCheck.Refused(new OrderRefusal.NotYours(null));
        if (OrderRights.Belongs(standing, forvaltning.Key) is not { } person) return OrderCheck.Refused(new OrderRefusal.NotYours(forvaltning));
        if (Given(wish.Tjanst) is not { } key) return Fields(wish, organisation, person, forvaltning, null, now, new(OrderField.Tjanst, OrderFaultKind.Missing));
        if (Lookup.Of(organisation).Tjanst(key) is not { } tjanst) return Fields(wish, organisation, person, forvaltning, null, now, new(OrderField.Tjanst, OrderFaultKind.Unknown));
        return Orderables.Of(organisation, tjanst, today) switch
        {
            Orderable.Cannot cannot => OrderCheck.Refused(new OrderRefusal.CannotBeOrdered(tjanst, cannot.Reason), tjanst, forvaltning),
            Orderable.Can can when External(wish, organisation, tjanst, forvaltning.Key, standing, today) is { } refusal => OrderCheck.Refused(refusal, tjanst, forvaltning),
            Orderable.Can can => Priced(Fields(wish, organisation, person, forvaltning, (tjanst, can), now, null), can, wish, organisation, standing, spending, now),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    private static OrderRefusal? External(OrderWish wish, Organisation organisation, Tjanst tjanst, string forvaltning, Standing standing, DateOnly today)
    {
        if (!wish.External) return null;
        return ExternalPurchasing.Rule(tjanst, organisation.Rules) switch
        {
            ExternalPurchase.Free => new OrderRefusal.ExternalIsFree(tjanst),
            ExternalPurchase.WithApproval => OrderRights.Approvers(organisation, Succession.Line(organisation, forvaltning, today), today).Any(p => !p.AadObjectId.Equals(standing.Self.AadObjectId, StringComparison.OrdinalIgnoreCase)) ? null : new OrderRefusal.NobodyToApprove(organisation.Rules.Ordering.ExternalApprovedBy),
            _ => new OrderRefusal.ExternalNotAllowed(tjanst),
        };
    }

    private static OrderCheck Fields(OrderWish wish, Organisation organisation, Person person, Forvaltning forvaltning, (Tjanst Tjanst, Orderable.Can Can)? what, DateTimeOffset now, OrderFault? first)
    {
        List<OrderFault> faults = first is null ? [] : [first];
        if (what is var (tjanst, can))
        {
            if (QuantityFault(wish, organisation, tjanst) is { } fault) faults.Add(fault);
            if (WantedFault(wish, tjanst, now) is { } day) faults.Add(day);
            if (ReferenceFault(wish, organisation.Rules.Ordering, can.IsFree) is { } reference) faults.Add(reference);
            if (TextFault(OrderField.Text, ListWords.TryText(wish.Text, AvropCase.LongestText, out var about), about, AvropCase.LongestText, isNeeded: wish.External || Orderables.Terms(organisation, tjanst.Key).Asks is not null) is { } text) faults.Add(text);
        }

        if (TextFault(OrderField.Contact, TryContact(wish.Contact, out var contact), contact, LongestLine, isNeeded: true) is { } missing) faults.Add(missing);
        return new(person, what?.Tjanst, forvaltning, faults, null, null) { Reference = wish.Reference?.Trim() ?? "", Contact = wish.Contact?.Trim() ?? "", Text = wish.Text?.Trim() ?? "" };
    }

    private static OrderFault? QuantityFault(OrderWish wish, Organisation organisation, Tjanst tjanst)
    {
        var decimals = Orderables.Decimals(organisation, tjanst);
        if (Given(wish.Quantity) is not { } given) return new(OrderField.Quantity, OrderFaultKind.Missing);
        if (ListWords.MayBeThousands(given)) return new(OrderField.Quantity, OrderFaultKind.MayBeThousands);
        if (ListWords.Number(given) is not { } number) return new(OrderField.Quantity, OrderFaultKind.NotANumber);
        if (number is <= 0 or > OrderQuantities.Most) return new(OrderField.Quantity, OrderFaultKind.OutOfRange, OrderQuantities.Most);
        return OrderQuantities.Read(given, decimals) is null ? new(OrderField.Quantity, OrderFaultKind.Decimals, decimals) : null;
    }

    private static OrderFault? WantedFault(OrderWish wish, Tjanst tjanst, DateTimeOffset now)
    {
        if (Given(wish.Wanted) is not { } given) return null;
        if (ListWords.Day(given) is not { } day) return new(OrderField.Wanted, OrderFaultKind.NotADate);
        var earliest = tjanst.LeadTimeDays is { } days ? LeadTime.ReadyBy(now, days) : LeadTime.FirstDay(now);
        if (day < earliest) return new(OrderField.Wanted, OrderFaultKind.TooEarly, Day: earliest);
        if (day > earliest.AddYears(2)) return new(OrderField.Wanted, OrderFaultKind.TooFar);
        return Workdays.IsWorkday(day) ? null : new(OrderField.Wanted, OrderFaultKind.NotAWorkday, Day: Workdays.Next(day));
    }

    private static OrderFault? ReferenceFault(OrderWish wish, OrderingRules rules, bool isFree)
    {
        if (Given(wish.Reference) is null) return rules.ReferenceNeeded && !isFree ? new(OrderField.Reference, OrderFaultKind.Missing) : null;
        return TextFault(OrderField.Reference, ListWords.TryPlain(wish.Reference, LongestLine, out var reference), reference, LongestLine, isNeeded: false) ?? (References.Fits(rules.ReferencePattern, wish.Reference!.Trim()) ? null : new(OrderField.Reference, OrderFaultKind.BadReference));
    }

    /// <summary>A telephone number may begin with its country's code.</summary>
    private static bool TryContact(string? given, out string? contact) =>
        given?.Trim() is ['+', >= '0' and <= '9', ..] ? ListWords.TryLine(given, LongestLine, out contact) : ListWords.TryPlain(given, LongestLine, out contact);

    private static OrderFault? TextFault(OrderField field, bool isSound, string? text, int longest, bool isNeeded) =>
        !isSound ? new(field, OrderFaultKind.BadText, longest) : text is null && isNeeded ? new(field, OrderFaultKind.Missing) : null;

    /// <summary>With the offer, where service and quantity are clear.</summary>
    private static OrderCheck Priced(OrderCheck check, Orderable.Can can, OrderWish wish, Organisation organisation, Standing standing, Spending spending, DateTimeOffset now)
    {
        if (check.Faults.Any(f => f.Field is OrderField.Quantity)) return check;
        var (tjanst, forvaltning) = (check.Tjanst!, check.Forvaltning!);
        var quantity = OrderQuantities.Read(wish.Quantity!, Orderables.Decimals(organisation, tjanst))!.Value;
        var each = can.Price is { } price ? Frozen(price.Amount, forvaltning, organisation) : Money.Zero;
        var wanted = check.Faults.Any(f => f.Field is OrderField.Wanted) ? null : Given(wish.Wanted) is { } day ? ListWords.Day(day) : null;
        var readyBy = Promises.ReadyBy(tjanst, wanted, now);
        var (total, today) = (each.Times(quantity), LeadTime.DateAt(now));
        var (needs, limit, by) = can.IsFree ? (AttestNeed.None, null, null) : OrderAttest.Needs(organisation, standing, forvaltning.Key, Commitments.Tested(can.Kind, total), spending);
        if (needs is not AttestNeed.None && !OrderAttest.IsThere(organisation, forvaltning.Key, needs, standing.Self.AadObjectId, today)) return OrderCheck.Refused(new OrderRefusal.NobodyToAttest(forvaltning, needs), tjanst, forvaltning);
        return check with { Person = by ?? check.Person, Offer = new(tjanst, forvaltning, can.Kind, quantity, can.Price, each, wanted, readyBy, needs, limit, wish.External) { Commitment = Commitments.Of(can.Kind, total, readyBy ?? wanted ?? today, today.Year) } };
    }

    /// <summary>A buyer outside the organisation pays its overhead besides (seed 000, Prissättning).</summary>
    public static Money Frozen(Money price, Forvaltning forvaltning, Organisation organisation) =>
        forvaltning.IsExternal ? price + price.Times(organisation.Rules.Pricing.ExternalOverheadPercent / 100) : price;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
