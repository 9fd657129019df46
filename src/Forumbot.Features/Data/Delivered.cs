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

    internal void End(TakenState state, DateTimeOffset now) => (State, At, Body, Worker, WorkerUntil) = (state, now, null, null, null);
}

public enum TakenState
{
    /// <summary>The channel was answered; the work goes on, after a restart too.</summary>
    Accepted,

    Done,

    /// <summary>Its work was begun again and again and never came to an end.</summary>
    GivenUp,
}
