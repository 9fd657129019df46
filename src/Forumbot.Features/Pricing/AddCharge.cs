using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;

namespace Forumbot.Features.Pricing;

/// <summary>Adds a charge to a buyer's cost of a month. The same charge may be sent any number of times and is there once.</summary>
public sealed class AddCharge(Changes changes)
{
    /// <exception cref="StoreUnavailable">Nothing was added.</exception>
    public Task<ChargeOutcome> Handle(Organisation organisation, AddedCharge charge, CancellationToken cancel) =>
        changes.Write(db => Charges.Add(db, organisation, charge, cancel), cancel);
}
