using Forumbot.Domain.Questions;

namespace Forumbot.Features.Data;

/// <summary>An activity that was taken: it has one effect however often it is delivered.</summary>
public sealed class TakenActivity
{
    /// <summary>See <see cref="Act.Key"/>.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset At { get; set; }

    public required TakenState State { get; set; }

    /// <summary>The activity itself, where its work goes on after the channel was answered; null when it is done.</summary>
    public string? Body { get; set; }

    /// <summary>The <see cref="Said"/> that it got, as JSON; null until it is done.</summary>
    public string? Answer { get; set; }

    /// <summary>The process that works on it, and until when others leave it alone.</summary>
    public string? Worker { get; set; }

    public DateTimeOffset? WorkerUntil { get; set; }

    /// <summary>How often its work was begun.</summary>
    public int Attempts { get; set; }
}

public enum TakenState
{
    /// <summary>The channel was answered; the work goes on, after a restart too.</summary>
    Accepted,

    Done,
}

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

    public required string Text { get; init; }

    public string? Card { get; init; }

    /// <summary>What the card is expanded with, as JSON.</summary>
    public string? Data { get; init; }

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
