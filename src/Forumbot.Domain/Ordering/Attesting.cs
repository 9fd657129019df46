using Forumbot.Domain.LeadTimes;

namespace Forumbot.Domain.Ordering;

/// <summary>An order is attested, or an external purchase approved, or not.</summary>
public static class Attesting
{
    /// <param name="spending">What the förvaltning has ordered besides this one.</param>
    public static AvropOutcome Attest(AvropCase asked, Spending spending)
    {
        if (asked.Hinders(AvropAction.Attest) is { } hinder) return hinder;
        if (IsOwn(asked)) return new AvropOutcome.OwnOrder();
        var by = OrderRights.AllAttests(asked.Standing, asked.Avrop.Needs, OrderRights.Payers(asked.Avrop, asked.Organisation, asked.Today))
            .FirstOrDefault(p => OrderLimits.Of(asked.Organisation, p.Role, asked.Avrop.Forvaltning, Commitments.Tested(asked.Avrop.Kind, asked.Avrop.Total), spending) is null);
        return by is null ? PassOn(asked) : asked.Take(AvropAction.Attest, avrop => Onwards(avrop with { Needs = AttestNeed.None }, asked), by: by);
    }

    public static AvropOutcome RefuseAttest(AvropCase asked, string? reason) => Refuse(asked, AvropAction.RefuseAttest, reason);

    public static AvropOutcome Approve(AvropCase asked)
    {
        if (asked.Hinders(AvropAction.Approve) is { } hinder) return hinder;
        return IsOwn(asked) ? new AvropOutcome.OwnOrder() : asked.Take(AvropAction.Approve, avrop => Place(avrop, asked));
    }

    public static AvropOutcome RefuseApproval(AvropCase asked, string? reason) => Refuse(asked, AvropAction.RefuseApproval, reason);

    private static AvropOutcome Refuse(AvropCase asked, AvropAction action, string? reason) =>
        asked.Hinders(action) ?? (AvropCase.TrySentence(reason, out var text) ? asked.Take(action, avrop => avrop with { State = AvropState.Refused }, text) : new AvropOutcome.NeedsText(AvropCase.LongestText));

    /// <summary>It has come to be more than they attest: theirs is kept as a first attest, and it waits for the kund/beställare, who is told. Where
    /// there is none nothing is changed: an order that nobody can attest would be lost.</summary>
    private static AvropOutcome PassOn(AvropCase asked) => OrderAttest.IsThere(asked.Organisation, asked.Avrop.Forvaltning, AttestNeed.KundBestallare, asked.Avrop.By, asked.Today)
        ? asked.Take(AvropAction.Attest, avrop => avrop with { Needs = AttestNeed.KundBestallare })
        : new AvropOutcome.NeedsKundBestallare();

    /// <summary>To the one who approves external purchases, or to the supplier.</summary>
    private static Avrop Onwards(Avrop avrop, AvropCase asked) => avrop.External ? avrop with { State = AvropState.AwaitsApproval } : Place(avrop, asked);

    /// <summary>Lead times count from when the supplier has it.</summary>
    private static Avrop Place(Avrop avrop, AvropCase asked) => avrop with
    {
        State = AvropState.Placed,
        PlacedAt = asked.Now,
        ReadyBy = Promises.ReadyBy(Catalogue.Lookup.Of(asked.Organisation).Tjanst(avrop.Tjanst), avrop.Wanted, asked.Now),
    };

    /// <summary>Whoever ordered does not attest, for themselves or as somebody's deputy.</summary>
    private static bool IsOwn(AvropCase asked) => string.Equals(asked.Avrop.By, asked.Standing?.Self.AadObjectId, StringComparison.OrdinalIgnoreCase);
}

/// <summary>When an order is promised to be ready.</summary>
public static class Promises
{
    /// <returns>By the end of this day: the lead time's, or a later wanted day; null where the service promises none: what the buyer wants is no promise of the supplier's.</returns>
    public static DateOnly? ReadyBy(Catalogue.Tjanst? tjanst, DateOnly? wanted, DateTimeOffset placed)
    {
        if (tjanst?.LeadTimeDays is not { } days) return null;
        var earliest = LeadTime.ReadyBy(placed, days);
        return wanted > earliest ? wanted : earliest;
    }
}
