using Forumbot.Features.Data;

namespace Forumbot.Features.Deliveries;

/// <summary>Decides what becomes of a message after an attempt to send it.</summary>
public static class NextAttempt
{
    /// <summary>Of each wait at most so much is added, so that those who failed together do not come back together.</summary>
    private const double MostJitter = 0.25;

    /// <param name="tries">With this attempt counted.</param>
    /// <param name="jitter">From 0 to 1, by chance.</param>
    public static NextStep After(SendOutcome outcome, Tries tries, Pace pace, double jitter) => outcome switch
    {
        SendOutcome.Taken taken => new NextStep.Sent(taken.Id),
        SendOutcome.Refused refused => new NextStep.GivenUp(refused.Fault),
        SendOutcome.Closed => new NextStep.GivenUp("closed"),
        SendOutcome.Later later => Again(later.Fault, later.RetryAfter, tries, pace, jitter),
        // To replace or take back twice does no harm.
        SendOutcome.InDoubt doubt when tries.Kind is not OutgoingKind.Send => Again(doubt.Fault, null, tries, pace, jitter),
        SendOutcome.InDoubt doubt when tries is { ResendInDoubt: true, Doubts: 1 } => new NextStep.Wait(pace.DoubtPause, doubt.Fault),
        SendOutcome.InDoubt doubt => new NextStep.Held(doubt.Fault),
        _ => throw new InvalidOperationException(outcome.GetType().Name),
    };

    private static NextStep Again(string fault, TimeSpan? retryAfter, Tries tries, Pace pace, double jitter) => tries.Attempts >= Pace.MostAttempts
        ? new NextStep.GivenUp(fault)
        : new NextStep.Wait(Shorter(Pace.LongestWait, (retryAfter > TimeSpan.Zero ? retryAfter.Value : BackOff(tries.Attempts, pace)) * (1 + MostJitter * jitter)), fault);

    private static TimeSpan BackOff(int attempts, Pace pace) => Shorter(Pace.LongestWait, pace.FirstWait * Math.Pow(3, Math.Max(0, attempts - 1)));

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}

/// <summary>What a message has been through.</summary>
public readonly record struct Tries(OutgoingKind Kind, bool ResendInDoubt, int Attempts, int Doubts);

/// <summary>What becomes of a message.</summary>
public abstract record NextStep
{
    private NextStep()
    {
    }

    public sealed record Sent(string? Id) : NextStep;

    /// <summary>It is sent again after a while; those behind it in its conversation wait with it.</summary>
    public sealed record Wait(TimeSpan For, string Fault) : NextStep;

    /// <summary>It may have arrived: the administrator decides, and those behind it go on.</summary>
    public sealed record Held(string Fault) : NextStep;

    /// <summary>It is not sent, unless the administrator says so; those behind it go on.</summary>
    public sealed record GivenUp(string Fault) : NextStep;
}
