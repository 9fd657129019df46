using Forumbot.Features.Conversations;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Where an activity comes from, as the store knows conversations.</summary>
internal static class Places
{
    public static Place Of(Activity activity)
    {
        var where = Acts.AddressOf(activity);
        return new(where, where.Kind is "personal" ? null : activity.ChannelData?.Channel?.Name ?? activity.Conversation?.Name);
    }

    /// <summary>The channel that a conversationUpdate tells of: often another than the one it is told in.</summary>
    public static Place? OfChannel(Activity activity) => activity.ChannelData?.Channel is { Id: { Length: > 0 } id } channel
        ? new(Acts.AddressOf(activity) with { Id = id, Kind = "channel", Person = null, User = null }, channel.Name)
        : null;

    /// <summary>The team's General channel, which has the team's id and its name.</summary>
    public static Place? OfTeam(Activity activity) => activity.ChannelData?.Team is { Id: { Length: > 0 } id } team
        ? new(Acts.AddressOf(activity) with { Id = id, Kind = "channel", Person = null, User = null }, team.Name)
        : null;
}
