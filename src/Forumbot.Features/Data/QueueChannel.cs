using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Data;

/// <summary>A channel that is the queue of a supplier's team, or was (<see cref="Area"/> null). Such a channel is no förvaltning's.</summary>
public sealed class QueueChannel
{
    /// <summary>The channel's conversation id, without thread.</summary>
    public required string Conversation { get; init; }

    /// <summary>Key of the area whose orders come here.</summary>
    public string? Area { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Entra object id, or "command".</summary>
    public required string ChangedBy { get; set; }

    /// <summary>Grows with each change: a card made for an older one is stale.</summary>
    public int Version { get; set; }
}

/// <summary>That something was said of an order: it is said once.</summary>
public sealed record ReminderSent(string Number, ReminderKind Kind, DateTimeOffset At);
