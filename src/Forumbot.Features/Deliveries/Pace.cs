namespace Forumbot.Features.Deliveries;

/// <summary>How patiently messages are sent.</summary>
/// <param name="Lease">How long a message is left to the process that took it to send: longer than a call to the channel may last.
/// A process that has not told its fate by then has died, and it may have arrived.</param>
public sealed record Pace(TimeSpan Lease)
{
    public static readonly Pace Usual = new(TimeSpan.FromSeconds(30));

    /// <summary>How often a message is tried before it is given up. With the usual pace that takes about a day.</summary>
    public const int MostAttempts = 12;

    /// <summary>The longest time between two attempts, whatever the channel asks for.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Before a message that may have arrived is sent once more.</summary>
    public TimeSpan DoubtPause => Lease * 2 / 3;

    /// <summary>Before the second attempt; each further wait is three times as long.</summary>
    public TimeSpan FirstWait => Lease / 6;

    /// <summary>How long a call may last: what is still unanswered then is in doubt.</summary>
    public TimeSpan Call { get; init; } = Lease * 0.8;

    /// <summary>Between looks for what is due again, or what another process left.</summary>
    public TimeSpan Look => Lease / 15;
}
