using Forumbot.Features.Conversations;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>Where the bot may write without being written to.</summary>
internal sealed class ConversationSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public RememberConversation Remember { get; } = new(changes, clock);

    public Installed Installed { get; } = new(changes);

    public ForgetConversation Forget { get; } = new(changes);

    public CloseConversation Close { get; } = new(changes, clock);

    public IDbContextFactory<ForumbotDb> Contexts => contexts;
}
