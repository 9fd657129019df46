using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>Tells Swedish from English by the small words that only one of them has.</summary>
internal sealed class LanguageWords(IEnumerable<string> swedish, IEnumerable<string> english)
{
    private readonly HashSet<string> swedish = [.. swedish];
    private readonly HashSet<string> english = [.. english];

    public Language Of(List<Word> words, Language otherwise)
    {
        var lean = 0;
        foreach (var (at, word) in words.Index())
        {
            var lower = word.Typed.ToLowerInvariant();
            // Of an order's number, A-2026-000123, and not the English article.
            if (lower is "a" && at + 1 < words.Count && char.IsAsciiDigit(words[at + 1].Typed[0])) continue;
            // A name keeps its dots in an English text too.
            if (swedish.Contains(lower) || (!word.IsCapital && lower.AsSpan().IndexOfAny('å', 'ä', 'ö') >= 0)) lean += english.Contains(lower) ? 0 : 1;
            else if (english.Contains(lower)) lean--;
        }

        return lean > 0 ? Language.Swedish : lean < 0 ? Language.English : otherwise;
    }
}
