namespace Forumbot.Features.Deliveries;

/// <summary>What came of sending a message.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="Id">The id that the channel gave it, where it gives one.</param>
    public sealed record Taken(string? Id) : SendOutcome;

    /// <summary>It was not taken, and may be later.</summary>
    /// <param name="Fault">Why, in a word for the administrator.</param>
    /// <param name="RetryAfter">How long the channel asks to be left alone; null where it does not say.</param>
    public sealed record Later(string Fault, TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>It is refused for good.</summary>
    public sealed record Refused(string Fault) : SendOutcome;

    /// <summary>The bot is not to write in that conversation.</summary>
    public sealed record Closed : SendOutcome;

    /// <summary>It may have arrived, and may not.</summary>
    public sealed record InDoubt(string Fault) : SendOutcome;
}
