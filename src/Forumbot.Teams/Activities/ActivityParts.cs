using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>A user or a bot in a channel.</summary>
public sealed class ChannelAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The Entra object id; rights follow it.</summary>
    public string? AadObjectId { get; set; }

    public string? Role { get; set; }
}

/// <summary>A 1:1 chat, a group chat or a thread of a channel.</summary>
public sealed class ConversationAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>personal, groupChat or channel.</summary>
    public string? ConversationType { get; set; }

    public bool? IsGroup { get; set; }

    public string? TenantId { get; set; }

    /// <summary>The channel that a thread belongs to: the id without Teams' <c>;messageid=…</c>.</summary>
    public static string ChannelOf(string conversationId)
    {
        var thread = conversationId.IndexOf(";messageid=", StringComparison.OrdinalIgnoreCase);
        return thread < 0 ? conversationId : conversationId[..thread];
    }
}

/// <summary>Metadata of an activity, for instance a mention.</summary>
public sealed class Entity
{
    public string? Type { get; set; }

    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The mention as it stands in the activity's text.</summary>
    public string? Text { get; set; }
}

/// <summary>What is attached to a message.</summary>
public sealed class Attachment
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    /// <summary>Of a <see cref="FileDownload"/>; undefined of all else: the bot does not read it.</summary>
    public JsonElement Content { get; set; }

    public string? Name { get; set; }
}

/// <summary>What Teams tells besides: where the activity comes from.</summary>
public sealed class TeamsChannelData
{
    public TeamsPlace? Tenant { get; set; }

    public TeamsPlace? Team { get; set; }

    public TeamsPlace? Channel { get; set; }

    public string? EventType { get; set; }
}

/// <summary>A tenant, a team or a channel.</summary>
public sealed class TeamsPlace
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }
}
