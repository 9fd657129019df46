using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>Where the bot may write without being written to.</summary>
internal sealed class ConversationSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public IDbContextFactory<ForumbotDb> Contexts => contexts;

    public Changes Changes => changes;

    public TimeProvider Clock => clock;
}
