using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>What came in once, and what goes out.</summary>
internal sealed class DeliverySlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public IDbContextFactory<ForumbotDb> Contexts => contexts;

    public Changes Changes => changes;

    public TimeProvider Clock => clock;
}
