using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>The directory, as the administrator keeps it.</summary>
internal sealed class PeopleSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public IDbContextFactory<ForumbotDb> Contexts => contexts;

    public Changes Changes => changes;

    public TimeProvider Clock => clock;
}
