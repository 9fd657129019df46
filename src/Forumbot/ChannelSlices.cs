using Forumbot.Features.Channels;
using Forumbot.Features.Data;
using Forumbot.Features.Joining;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>Which channel belongs to which förvaltning, and who asks to join.</summary>
internal sealed class ChannelSlices(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public ShowChannel Show { get; } = new(contexts);

    public BindChannel Bind { get; } = new(contexts, changes, clock);

    public BindQueueChannel BindQueue { get; } = new(contexts, changes, clock);

    public UnbindChannel Unbind { get; } = new(contexts, changes, clock);

    /// <summary>For the one who runs the program.</summary>
    public KeepChannels Keep { get; } = new(changes, clock);

    public AskToJoin AskToJoin { get; } = new(contexts, changes, clock);

    public DecideJoin DecideJoin { get; } = new(changes, clock);

    public ListJoinRequests JoinRequests { get; } = new(contexts);
}
