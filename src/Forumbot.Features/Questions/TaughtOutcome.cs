namespace Forumbot.Features.Questions;

/// <summary>What came of teaching a wording, or of forgetting it. Nothing else.</summary>
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

    /// <summary>An area, a unit or a forum is called so.</summary>
    public sealed record NamesOther(string Name) : TaughtOutcome;

    /// <summary>Every question may hold it: it cannot tell a service.</summary>
    public sealed record TooCommon : TaughtOutcome;

    public sealed record TooShort(int Shortest) : TaughtOutcome;

    /// <summary>What was taught is forgotten.</summary>
    public sealed record Forgotten(long Revision, string Tjanst) : TaughtOutcome;

    /// <summary>It was never taught; the pack's own wordings are changed in the pack.</summary>
    public sealed record NeverTaught : TaughtOutcome;

    public sealed record UnknownTjanst(string Tjanst) : TaughtOutcome;

    public sealed record Empty : TaughtOutcome;

    /// <summary>Longer than allowed, or no plain text.</summary>
    public sealed record TooLong(int Longest) : TaughtOutcome;
}
