using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Data;

/// <summary>Adds a charge within a change that somebody else has begun, so that an avrop and what it costs are kept together.</summary>
public static class Charges
{
    /// <returns>Whether it is there, or why not; nothing is added then.</returns>
    public static async Task<ChargeOutcome> Add(ForumbotDb db, Organisation organisation, AddedCharge charge, CancellationToken cancel)
    {
        var outcome = AddedCharges.Decide(organisation, charge, await db.AddedCharges.FindAsync([charge.Key], cancel));
        if (outcome is ChargeOutcome.Added) db.AddedCharges.Add(charge);
        return outcome;
    }
}
