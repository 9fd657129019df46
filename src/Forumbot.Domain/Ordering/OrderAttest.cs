using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>Who must attest an order that costs something.</summary>
public static class OrderAttest
{
    /// <returns>Whose attest is needed, and for which limit where that is why.</returns>
    public static (AttestNeed Need, LimitKind? Limit) Needs(Organisation organisation, Standing standing, string forvaltning, Money amount, Spending spending)
    {
        var orders = OrderRights.Orders(standing, forvaltning);
        var limit = OrderLimits.Of(organisation, orders?.Role ?? Role.Budgetuppfoljare, forvaltning, amount, spending);
        return limit is not null ? (AttestNeed.KundBestallare, limit) : (orders is null ? AttestNeed.Budgetuppfoljare : AttestNeed.None, null);
    }

    /// <summary>Whether somebody else than the one who orders can attest.</summary>
    public static bool IsThere(Organisation organisation, string forvaltning, AttestNeed need, Person orderer, DateOnly today) => Attesters(organisation, forvaltning, need, today).Any(p => p != orderer);

    /// <summary>Those who attest for a förvaltning.</summary>
    public static IEnumerable<Person> Attesters(Organisation organisation, string forvaltning, AttestNeed need, DateOnly today) =>
        organisation.People.Where(p => p.Forvaltning == forvaltning && p.Validity.Holds(today) && (p.Role is Role.KundBestallare || (need is AttestNeed.Budgetuppfoljare && p.Role is Role.Budgetuppfoljare)));
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
