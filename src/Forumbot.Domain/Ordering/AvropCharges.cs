using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>What a step adds to the billing basis, at the frozen price.</summary>
public static class AvropCharges
{
    /// <summary>In the accounting month of the step, else in the latest since the order that can be billed: the service may not be priced any more, the
    /// list may not be adopted yet, or the förvaltning may be gone. Null where it costs and credits nothing.</summary>
    /// <param name="avrop">After the step.</param>
    public static AddedCharge? Of(Organisation organisation, Avrop avrop, AvropStep step)
    {
        if (step.Amount is not { } amount || amount == Money.Zero) return null;
        AddedCharge In(DateOnly day) => new($"{avrop.Number}/{step.Version}", avrop.Tjanst, Payer(organisation, avrop, day), Months.FirstOf(day), step.Quantity, amount, avrop.Number);
        var at = In(LeadTime.DateAt(step.At));
        var first = Months.FirstOf(LeadTime.DateAt(avrop.At));
        for (var charge = at; charge.Month >= first; charge = In(charge.Month.AddMonths(-1)))
            if (CanBeBilled(organisation, charge)) return charge;
        return at;
    }

    /// <summary>Whether what the step costs or credits can be billed.</summary>
    /// <param name="avrop">After the step.</param>
    internal static bool AreSound(Organisation organisation, Avrop avrop, AvropStep step) =>
        Of(organisation, avrop, step) is not { } charge || CanBeBilled(organisation, charge);

    private static bool CanBeBilled(Organisation organisation, AddedCharge charge) => AddedCharges.Decide(organisation, charge, known: null) is ChargeOutcome.Added;

    /// <summary>Who has taken over from the förvaltning by then.</summary>
    private static string Payer(Organisation organisation, Avrop avrop, DateOnly day) => OrderRights.Payers(avrop, organisation, day).Last();
}
