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
        var by = AvropRules.By(AvropAction.Attest, asked.Avrop, asked.Standing, asked.Organisation, asked.Today)!;
        if (OrderLimits.Of(asked.Organisation, by.Role, asked.Avrop.Forvaltning, asked.Avrop.Committed, spending) is not null) return new AvropOutcome.NeedsKundBestallare();
        return asked.Take(AvropAction.Attest, avrop => Onwards(avrop with { Needs = AttestNeed.None }, asked));
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
    /// <returns>By the end of this day: the lead time's, or a later wanted day; null where the service promises none and none is wanted.</returns>
    public static DateOnly? ReadyBy(Catalogue.Tjanst? tjanst, DateOnly? wanted, DateTimeOffset placed)
    {
        if (tjanst?.LeadTimeDays is not { } days) return wanted;
        var earliest = LeadTime.ReadyBy(placed, days);
        return wanted > earliest ? wanted : earliest;
    }
}
