using Forumbot.Features.Data;

namespace Forumbot.Features.Conversations;

/// <summary>A conversation as the channel tells of it.</summary>
/// <param name="Name">Of a channel or a group chat; null where it has none or none is told. Never a person's.</param>
public sealed record Place(ConversationAddress Where, string? Name = null)
{
    /// <summary>What the bot is installed in: a team as a whole, whose id is that of its General channel; else the chat itself.</summary>
    public Place Installation => Where is { Kind: "channel", Team: { Length: > 0 } team } && team != Where.Root ? new(Where with { Id = team }) : this;
}
