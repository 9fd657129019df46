using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Questions;

/// <summary>Turns what people write into a <see cref="Question"/>. Made once per <see cref="Organisation"/>, then shared
/// between threads. Deterministic; reads nothing but its words.</summary>
public sealed class Understanding
{
    public Understanding(Organisation organisation) => Organisation = organisation;

    public Organisation Organisation { get; }

    /// <param name="text">As typed in Teams: mentions, HTML and all.</param>
    /// <param name="previous">The same person's earlier texts in the conversation, oldest first.</param>
    /// <param name="asker">Key of the asker's own förvaltning; naming it is the same as "oss".</param>
    /// <param name="locale">The activity's locale, used where the text itself does not tell the language.</param>
    public Question Understand(string text, IReadOnlyList<string> previous, string? asker, Language locale, DateOnly today)
    {
        _ = (Organisation, previous, asker, locale, today);
        return new(text, Language.Swedish, Intent.Unknown, [], null, [], null, null, false, []);
    }
}
