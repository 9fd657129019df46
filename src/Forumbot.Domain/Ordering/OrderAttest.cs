using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>Who must attest an order that costs something.</summary>
public static class OrderAttest
{
    /// <returns>Whose attest is needed, for which limit where that is why, and by whose right it is ordered: their own where that is enough, else that
    /// of one whom they stand in for; null where they have none.</returns>
    public static (AttestNeed Need, LimitKind? Limit, Person? By) Needs(Organisation organisation, Standing standing, string forvaltning, Money amount, Spending spending)
    {
        LimitKind? Limit(Role role) => OrderLimits.Of(organisation, role, forvaltning, amount, spending);
        Person[] rights = [.. OrderRights.AllOrders(standing, forvaltning)];
        if (Array.Find(rights, p => Limit(p.Role) is null) is { } enough) return (AttestNeed.None, null, enough);
        var by = rights.FirstOrDefault();
        return Limit(by?.Role ?? Role.Budgetuppfoljare) is { } limit ? (AttestNeed.KundBestallare, limit, by) : (AttestNeed.Budgetuppfoljare, null, by);
    }

    /// <summary>Whether somebody else than the one who orders can attest.</summary>
    /// <param name="orderer">Entra object id; null when it is erased.</param>
    public static bool IsThere(Organisation organisation, string forvaltning, AttestNeed need, string? orderer, DateOnly today) =>
        Attesters(organisation, forvaltning, need, today).Any(p => !p.AadObjectId.Equals(orderer, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those who attest for a förvaltning, and for one that has become part of theirs.</summary>
    public static IEnumerable<Person> Attesters(Organisation organisation, string forvaltning, AttestNeed need, DateOnly today)
    {
        var payers = Succession.Line(organisation, forvaltning, today).ToHashSet(StringComparer.Ordinal);
        return organisation.People.Where(p => payers.Contains(p.Forvaltning) && p.Validity.Holds(today) && OrderRights.IsAttester(p.Role, need));
    }
}

/// <summary>What an order takes of a calendar year's money. Öre excl. moms.</summary>
public static class Commitments
{
    private const int MonthsOfYear = 12;

    /// <summary>What limits are tested on: of a running service what is expected in a year, whenever it begins; it goes on after New Year.</summary>
    /// <param name="total">Of a running service in a month.</param>
    public static Money Tested(AvropKind kind, Money total) => kind is AvropKind.Once ? total : total.Times(MonthsOfYear);

    /// <summary>What is about to be ordered: of a running service what is expected in the months of the year from its start.</summary>
    /// <param name="total">Of a running service in a month.</param>
    public static Money Of(AvropKind kind, Money total, DateOnly start, int year) => kind is AvropKind.Once ? total : total.Times(MonthsIn(year, start, null));

    /// <summary>Of any year: an order of a thing counts in the year in which it is ordered, a running service in each year in which it runs.</summary>
    public static Money InYear(Avrop avrop, int year)
    {
        if (avrop.Kind is AvropKind.Once) return avrop.Year == year ? avrop.Committed : Money.Zero;
        var never = avrop.State is AvropState.Declined or AvropState.Refused or AvropState.Cancelled;
        return never ? Money.Zero : avrop.Total.Times(MonthsIn(year, avrop.ReadyBy ?? avrop.Wanted ?? LeadTime.DateAt(avrop.At), avrop.EndsOn));
    }

    /// <param name="last">Null for a service that nobody has terminated.</param>
    private static int MonthsIn(int year, DateOnly start, DateOnly? last)
    {
        var first = start.Year < year ? 1 : start.Year > year ? MonthsOfYear + 1 : start.Month;
        var end = last is not { } day || day.Year > year ? MonthsOfYear : day.Year < year ? 0 : day.Month;
        return Math.Max(0, end - first + 1);
    }
}
