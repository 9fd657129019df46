using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions;

/// <summary>One text from one person in one conversation.</summary>
/// <param name="Asker">From the directory by their Entra object id, as they stand that day; null when not in it.</param>
/// <param name="BoundForvaltning">The förvaltning that the channel belongs to: then "oss" is that one.</param>
/// <param name="Previous">The same person's earlier texts in the conversation, oldest first.</param>
/// <param name="Locale">The activity's language, used where the text does not tell.</param>
public sealed record Ask(string Text, Standing? Asker, string? BoundForvaltning, IReadOnlyList<string> Previous, Language Locale, DateTimeOffset Now)
{
    /// <summary>As what the earlier texts were understood: then they are not read again. Empty where that is not known.</summary>
    public IReadOnlyList<Understood> Understood { get; init; } = [];

    /// <summary>Whether nobody but the asker reads the answer: what is theirs alone is shown then.</summary>
    public bool IsPrivate { get; init; }
}

/// <param name="Revision">Of the organisation with which the text was understood; with another revision it is read anew.</param>
public sealed record Understood(Question Question, long Revision);

/// <summary>How the text was understood, the figures of the answer, and what the user sees.</summary>
public sealed record Asked(Question Question, AnswerFigures Figures, Reply Reply);

/// <summary>The figures of an answer as programs read them (<c>ask --json</c>); null where the answer has none.</summary>
public sealed record AnswerFigures(IReadOnlyList<TjanstFigures> ByService, Money? Amount, string? UnitOfPrice, int? LeadTimeDays, DateOnly? ReadyBy)
{
    public static AnswerFigures None { get; } = new([], null, null, null, null);
}

public sealed record TjanstFigures(string Tjanst, Money? Amount, int? LeadTimeDays);
