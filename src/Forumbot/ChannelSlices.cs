using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>Which channel belongs to which förvaltning, and who asks to join.</summary>
internal sealed class ChannelSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public IDbContextFactory<ForumbotDb> Contexts => contexts;

    public Changes Changes => changes;

    public TimeProvider Clock => clock;
}
