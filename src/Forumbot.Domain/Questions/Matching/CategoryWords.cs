using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>Finds the kind of service that a list is asked for: "alla tilläggstjänster".</summary>
internal sealed class CategoryWords(Vocabulary vocabulary)
{
    private readonly Dictionary<int, Category> categories = WordFile.Phrases("categories.txt")
        .SelectMany(c => c.Phrases.Select(word => (Symbol: vocabulary.AddWord(Words.Fold(word), WordKind.Intent), Category: Enum.Parse<Category>(c.Key, ignoreCase: true))))
        .DistinctBy(c => c.Symbol).ToDictionary(c => c.Symbol, c => c.Category);

    /// <returns>Null where none, or several, are named.</returns>
    public Category? In(List<Piece> pieces)
    {
        Category? only = null;
        foreach (var piece in pieces)
        {
            if (!categories.TryGetValue(piece.Symbol, out var category)) continue;
            if (only is { } other && other != category) return null;
            only = category;
        }

        return only;
    }
}
