using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.FollowUp;
using Forumbot.Features.Pricing;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>What is billed, planned and booked.</summary>
internal sealed class FollowUpSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public ImportFigures Import { get; } = new(changes, clock);

    public AddCharge AddCharge { get; } = new(changes);

    /// <summary>The billing basis of months from the first on.</summary>
    /// <exception cref="StoreUnavailable">The store cannot be read.</exception>
    public async Task<BillingBasis> Basis(Organisation organisation, DateOnly firstMonth, int months, CancellationToken cancel) =>
        Billing.Of(organisation, await MonthUsage.Read(contexts, Billing.UsageFrom(organisation, firstMonth), firstMonth.AddMonths(months - 1), cancel), firstMonth, months);

    /// <summary>The sellers' imported outcomes of a year.</summary>
    /// <exception cref="StoreUnavailable">The store cannot be read.</exception>
    public Task<IReadOnlyList<SellerFigure>> SellerOutcomes(int year, CancellationToken cancel) => FollowUpReader.ReadSellers(contexts, FigureKind.Outcome, year, cancel);
}
