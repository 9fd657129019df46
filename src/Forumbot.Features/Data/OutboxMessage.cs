using Forumbot.Domain.Questions;

namespace Forumbot.Features.Data;

/// <summary>A message that was committed with what it tells of, until it has been sent.</summary>
public sealed class OutboxMessage
{
    public required string Id { get; init; }

    /// <summary>The conversation's id, with thread.</summary>
    public required string Conversation { get; init; }

    /// <summary>Its place in its conversation: the lower goes first.</summary>
    public required long Sequence { get; set; }

    public required OutgoingKind Kind { get; init; }

    public string? Activity { get; init; }

    public required string Text { get; set; }

    public string? Card { get; set; }

    /// <summary>What the card is expanded with, as JSON.</summary>
    public string? Data { get; set; }

    public required Language Language { get; init; }

    public required bool ResendInDoubt { get; init; }

    public required OutboxState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before this time.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>The process that sends it, and until when others leave it alone.</summary>
    public string? Worker { get; set; }

    public DateTimeOffset? WorkerUntil { get; set; }

    /// <summary>How often it was sent without its fate being known: that often it may have arrived besides.</summary>
    public int Doubts { get; set; }

    /// <summary>Why it last did not go through, in a word for the administrator.</summary>
    public string? Fault { get; set; }

    /// <summary>The id that the channel gave it.</summary>
    public string? SentId { get; set; }

    public DateTimeOffset? SentAt { get; set; }
}

public enum OutboxState
{
    Waiting,

    /// <summary>A process is sending it.</summary>
    Sending,

    Sent,

    /// <summary>It may have arrived; the administrator decides whether it is sent again.</summary>
    InDoubt,

    /// <summary>Given up; the administrator may have it sent again.</summary>
    Dead,
}
