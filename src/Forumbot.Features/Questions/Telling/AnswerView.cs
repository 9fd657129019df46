using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What an answer shows, in the order it is shown, as ready-made raw text: the card and the plain text are both made
/// from it, so that neither says more than the other. Empty text is not shown.</summary>
/// <param name="Card">Template under cards/.</param>
/// <param name="Headline">The answer in one sentence.</param>
internal sealed record AnswerView(string Card, string Headline)
{
    public IReadOnlyList<ViewItem> Items { get; init; } = [];

    public IReadOnlyList<ViewFact> Facts { get; init; } = [];

    /// <summary>What the reader must not miss: example data, months that are missing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Price list, source, how something is counted.</summary>
    public IReadOnlyList<string> SmallPrint { get; init; } = [];

    /// <summary>A table of amounts, with what they add up to; null for a card that has none.</summary>
    public IReadOnlyList<ViewRow>? Table { get; init; }

    /// <summary>Steps that one opens one by one; null for a card that has none.</summary>
    public IReadOnlyList<ViewStep>? Steps { get; init; }

    /// <summary>Keys whose volume may be disputed, a button each; null for a card that has none.</summary>
    public IReadOnlyList<ViewDispute>? Disputes { get; init; }

    /// <summary>What may be ordered, a button each; null for a card that has none.</summary>
    public IReadOnlyList<ViewOrder>? Orders { get; init; }

    /// <summary>What comes naturally next, at most three; or the choices, at most five.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];
}

/// <summary>One of the things that an answer is about.</summary>
/// <param name="Amount">Shown large.</param>
/// <param name="Per">What the amount is for, beside it.</param>
internal sealed record ViewItem(string Name, string Amount, string Per, string Text, IReadOnlyList<ViewFact> Facts)
{
    /// <summary>Beside each other, with a heading each; null for a card that has none.</summary>
    public IReadOnlyList<ViewFact>? Columns { get; init; }

    public bool ShowsSomething => Name.Length + Amount.Length + Text.Length + Facts.Count > 0;
}

internal readonly record struct ViewFact(string Title, string Value);

/// <param name="Share">In percent; empty where none is told.</param>
/// <param name="Note">Below the row.</param>
internal sealed record ViewRow(string Name, string Amount, string Share = "", string Note = "", bool IsSum = false);

/// <summary>A step of a calculation: shown by its title and result, opened for the rest.</summary>
internal sealed record ViewStep(string Title, string Amount, IReadOnlyList<string> Lines, IReadOnlyList<ViewFact> Facts);

/// <summary>A button that opens the form in which a volume is disputed.</summary>
internal readonly record struct ViewDispute(string Title, string Tjanst, string Key, int Year);

/// <summary>A button that opens the order form.</summary>
internal readonly record struct ViewOrder(string Title, OrderWish Wish);

/// <summary>A button that asks <paramref name="Text"/>.</summary>
internal readonly record struct NextStep(string Title, string Text);
