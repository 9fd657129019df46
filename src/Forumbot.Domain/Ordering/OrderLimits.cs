using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>What a förvaltning has ordered in a calendar year, other orders than the one in question: what is open counts whole, what has ended
/// with what it cost (<see cref="Avrop.Committed"/>).</summary>
/// <param name="Forvaltning">Of all services. Öre excl. moms.</param>
/// <param name="Tjanst">Of the service.</param>
/// <param name="Budget">Of the service for the year; null where none is set.</param>
public sealed record Spending(Money Forvaltning, Money Tjanst, Money? Budget)
{
    public static Spending None { get; } = new(Money.Zero, Money.Zero, null);

    /// <summary>Whether the budget is an example of the demo pack.</summary>
    public bool Example { get; init; }
}

/// <summary>Which limit an order goes beyond.</summary>
public enum LimitKind
{
    PerOrder,
    PerYear,

    /// <summary>The year's budget of the service: the buyer must have the money for what it adds (seed 000, Intäktskontroll).</summary>
    Budget,
}

/// <summary>How much may be ordered without the kund/beställare (pack data, see <see cref="OrderLimit"/>).</summary>
public static class OrderLimits
{
    /// <returns>The limit that the amount goes beyond; null where it goes beyond none. The kund/beställare has the economic responsibility
    /// (seed 000, Rollmatris) and so no limit.</returns>
    public static LimitKind? Of(Organisation organisation, Role role, string forvaltning, Money amount, Spending spending)
    {
        if (role is Role.KundBestallare || amount <= Money.Zero) return null;
        var limit = Limit(organisation, role, forvaltning);
        if (amount > limit?.PerOrder) return LimitKind.PerOrder;
        if (spending.Forvaltning + amount > limit?.PerYear) return LimitKind.PerYear;
        return organisation.Rules.Ordering.AttestOverBudget && spending.Tjanst + amount > spending.Budget ? LimitKind.Budget : null;
    }

    private static OrderLimit? Limit(Organisation organisation, Role role, string forvaltning) =>
        organisation.OrderLimits.FirstOrDefault(l => l.Role == role && l.Forvaltning == forvaltning) ?? organisation.OrderLimits.FirstOrDefault(l => l.Role == role && l.Forvaltning.Length == 0);
}
