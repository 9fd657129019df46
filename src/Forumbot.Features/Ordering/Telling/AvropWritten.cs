using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What somebody wrote for a step, to be shown again with what is wrong. Untrusted.</summary>
internal sealed record AvropWritten(AvropAction Action)
{
    public string? Sentence { get; init; }

    public string? Quantity { get; init; }

    public string? Amount { get; init; }

    public string? Day { get; init; }

    public string? Person { get; init; }

    public bool IsLast { get; init; }

    /// <returns>The field that is wrong; null where it is none that they can mend.</returns>
    public static string? Field(AvropOutcome outcome) => outcome switch
    {
        AvropOutcome.NeedsText => "sentence",
        AvropOutcome.NotAQuantity => "quantity",
        AvropOutcome.NotAnAmount => "amount",
        AvropOutcome.NotADay => "day",
        AvropOutcome.OtherLastDay => "lastday",
        AvropOutcome.NotInTeam or AvropOutcome.IsAway => "person",
        _ => null,
    };
}
