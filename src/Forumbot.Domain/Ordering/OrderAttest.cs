using Forumbot.Domain.Catalogue;
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

/// <summary>What an order takes of the year's money.</summary>
public static class Commitments
{
    /// <summary>A running service takes what is expected in each month that is left of the year.</summary>
    /// <param name="total">Of a running service in a month.</param>
    public static Money Of(AvropKind kind, Money total, DateOnly? readyBy, DateOnly today)
    {
        var from = readyBy ?? today;
        return kind is AvropKind.Once ? total : from.Year > today.Year ? Money.Zero : total.Times(13 - from.Month);
    }
}
