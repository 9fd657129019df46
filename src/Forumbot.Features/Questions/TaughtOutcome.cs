namespace Forumbot.Features.Questions;

/// <summary>What came of teaching a wording. Nothing else.</summary>
public abstract record TaughtOutcome
{
    private TaughtOutcome()
    {
    }

    /// <param name="Handled">How many waiting questions hold the wording.</param>
    public sealed record Taught(long Revision, int Handled) : TaughtOutcome;

    /// <summary>It is this service's wording already; nothing was changed.</summary>
    public sealed record AlreadyKnown : TaughtOutcome;

    /// <summary>Another service is called so.</summary>
    public sealed record BelongsTo(string Tjanst) : TaughtOutcome;

    public sealed record UnknownTjanst(string Tjanst) : TaughtOutcome;

    public sealed record Empty : TaughtOutcome;

    /// <summary>Longer than allowed, or no plain text.</summary>
    public sealed record TooLong(int Longest) : TaughtOutcome;
}
