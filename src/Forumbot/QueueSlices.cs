using Forumbot.Features.Data;
using Forumbot.Features.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>The supplier's side of orders: its queue, who is away, and what is said and done by the clock.</summary>
internal sealed class QueueSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public ShowTeamOrders Show { get; } = new(contexts, clock);

    public KeepAbsence Absence { get; } = new(contexts, changes, clock);

    public RemindOfOrders Remind { get; } = new(changes, clock);

    public CloseOrders Close { get; } = new(contexts, changes, clock);
}
