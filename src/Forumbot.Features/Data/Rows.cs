namespace Forumbot.Features.Data;

/// <summary>A wording that the administrator has taught for a service, beside the pack's own.</summary>
/// <param name="Phrase">As typed, trimmed; unique in its folded form <paramref name="Folded"/>.</param>
public sealed record TaughtAlias(string Folded, string Phrase, string Tjanst, DateTimeOffset TaughtAt);

/// <summary>Grows by each import that changed something and each alias that is taught or forgotten, each person or channel that the administrator changes; the highest number is the store's revision.</summary>
public sealed record Revision(long Number, DateTimeOffset At, RevisionCause Cause);

public enum RevisionCause { Import, TaughtAlias, ForgottenAlias, Directory, Channel, PriceList, Dispute }

/// <summary>A text that was not understood or whose answer was called wrong. It tells nothing of who wrote it: no name, no
/// id, and the text is masked.</summary>
/// <param name="Id">From kind and folded text: the same text is one row that is counted.</param>
/// <param name="Tjanster">Keys of the services as answered.</param>
public sealed record UnansweredQuestion(string Id, UnansweredKind Kind, string Text, string Language, string Intent, IReadOnlyList<string> Tjanster)
{
    public int Count { get; set; }

    public DateTimeOffset FirstAsked { get; set; }

    public DateTimeOffset LastAsked { get; set; }

    /// <summary>When an alias was taught that the text contains; null while it waits.</summary>
    public DateTimeOffset? HandledAt { get; set; }
}

public enum UnansweredKind { NotUnderstood, WrongAnswer }
