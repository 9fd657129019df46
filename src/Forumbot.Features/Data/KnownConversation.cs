namespace Forumbot.Features.Data;

/// <summary>A conversation that the bot may write in without being written to.</summary>
public sealed class KnownConversation
{
    /// <summary>A channel's own id, without thread.</summary>
    public required string Id { get; init; }

    public required string ServiceUrl { get; set; }

    public required string ChannelId { get; set; }

    public required string Kind { get; set; }

    public string? TenantId { get; set; }

    public string? Team { get; set; }

    public string? Bot { get; set; }

    /// <summary>Entra object id of the person in a 1:1 chat.</summary>
    public string? Person { get; set; }

    public string? User { get; set; }

    public string? Name { get; set; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When the bot was welcomed in; null before. A welcome is said once per installation.</summary>
    public DateTimeOffset? InstalledAt { get; set; }

    /// <summary>When the service said that the bot is not to write there (403).</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
