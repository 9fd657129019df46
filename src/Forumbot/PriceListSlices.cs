using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Disputes;
using Forumbot.Features.Pricing.Lists;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>Price lists, from draft to adopted, and the volumes that are disputed.</summary>
internal sealed class PriceListSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public KeepPriceLists Keep { get; } = new(changes, clock);

    public ShowPriceLists Show { get; } = new(contexts, clock);

    public DisputeVolume Dispute { get; } = new(changes, clock);

    public AnswerDispute Answer { get; } = new(changes, clock);

    public ShowDisputes Disputes { get; } = new(contexts, clock);
}
