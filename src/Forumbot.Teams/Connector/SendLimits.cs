namespace Forumbot.Teams.Connector;

/// <summary>How fast the bot sends at most.</summary>
/// <param name="PerConversation">All of them hold, for a chat or a channel with all its threads.</param>
/// <param name="PerTenant">For all that the bot sends to a tenant.</param>
public sealed record SendLimits(IReadOnlyList<SendWindow> PerConversation, SendWindow PerTenant)
{
    /// <summary>What Teams takes (Microsoft: "Optimize your bot with rate limiting").</summary>
    public static SendLimits Teams { get; } = new(
        [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))],
        new(30, TimeSpan.FromSeconds(1)));
}

/// <summary>At most so many calls in any stretch of so long.</summary>
public readonly record struct SendWindow(int Most, TimeSpan Within);
