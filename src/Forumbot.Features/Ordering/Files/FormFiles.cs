using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering.Files;

/// <summary>The files that wait, in the order form: they go along unless one chooses to leave them out.</summary>
internal static class FormFiles
{
    private const string Without = "none";

    /// <returns>None where nothing waits.</returns>
    public static IReadOnlyList<ActChoice> Choices(OrderWish wish, IReadOnlyList<FileLine> waiting, Language language)
    {
        if (waiting.Count == 0) return [];
        var (ids, names) = (string.Join(',', waiting.Select(f => f.Id)), string.Join(", ", waiting.Select(f => f.Name)));
        return [new("files", waiting.Count == 1 ? language.Say($"Bifogad fil: {names}", $"Attached file: {names}") : language.Say($"Bifogade filer: {names}", $"Attached files: {names}"), wish.Files is Without ? Without : ids, "",
            [(language.Say("Skicka med", "Send along"), ids), (language.Say("Skicka inte med", "Leave out"), Without)])];
    }
}
