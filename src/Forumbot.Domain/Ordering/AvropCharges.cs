using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Ordering;

/// <summary>What a step adds to the billing basis, at the frozen price.</summary>
public static class AvropCharges
{
    /// <summary>In the accounting month of the step; null where it costs and credits nothing.</summary>
    /// <param name="avrop">After the step.</param>
    public static AddedCharge? Of(Organisation organisation, Avrop avrop, AvropStep step)
    {
        if (step.Amount is not { } amount || amount == Money.Zero) return null;
        var day = LeadTime.DateAt(step.At);
        var charge = new AddedCharge($"{avrop.Number}/{step.Version}", avrop.Tjanst, Payer(organisation, avrop, day), Months.FirstOf(day), step.Quantity, amount, avrop.Number);
        return AddedCharges.Decide(organisation, charge, known: null) is ChargeOutcome.Added ? charge : charge with { Month = Ordered(avrop), Forvaltning = avrop.Forvaltning };
    }

    /// <summary>Whether what the step costs or credits can be billed.</summary>
    /// <param name="avrop">After the step.</param>
    internal static bool AreSound(Organisation organisation, Avrop avrop, AvropStep step) =>
        Of(organisation, avrop, step) is not { } charge || AddedCharges.Decide(organisation, charge, known: null) is ChargeOutcome.Added;

    /// <summary>Where the service is no longer priced, it is charged in the month in which it was ordered: that month has a price.</summary>
    private static DateOnly Ordered(Avrop avrop) => Months.FirstOf(LeadTime.DateAt(avrop.At));

    /// <summary>Who has taken over from the förvaltning by then.</summary>
    private static string Payer(Organisation organisation, Avrop avrop, DateOnly day) => OrderRights.Payers(avrop, organisation, day).Last();
}
