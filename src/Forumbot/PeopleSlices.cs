using Forumbot.Features.Data;
using Forumbot.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>The directory, as the administrator keeps it.</summary>
internal sealed class PeopleSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public KeepDirectory Keep { get; } = new(changes, clock);

    public ShowDirectory Show { get; } = new(contexts, clock);
}
