namespace Forumbot.Domain.Questions.Reading;

/// <summary>Takes the ending off a folded word, Swedish or English, so that inflected forms meet. Data and texts go through
/// the same, so what is left need not be a word.</summary>
internal static class Stem
{
    private const int ShortestLeft = 3;

    // Longest first. Verbs in -era and nouns in -ning keep their own stems: rekrytera and rekrytering are told apart.
    private static readonly string[] Endings =
        ["arnas", "ernas", "ornas", "enas", "arna", "erna", "orna", "ern", "ades", "aren", "ande", "aste", "ena", "ade", "ens", "ets", "are", "ad", "ar", "at", "er", "or", "en", "et", "es", "an", "as", "na", "ed", "a", "e", "s"];

    public static string Of(string folded)
    {
        if (folded.Length <= ShortestLeft || char.IsDigit(folded[0])) return folded;
        var stem = folded.AsSpan();
        for (var shortest = ShortestLeft; WithoutEnding(stem, shortest) is { } left && left < stem.Length; shortest = ShortestLeft + 1)
            stem = stem[..left];
        return stem.Length == folded.Length ? folded : new string(stem);
    }

    private static int? WithoutEnding(ReadOnlySpan<char> word, int shortest)
    {
        // "stopp" and "stopa", "avtal" and "avtall": a doubled last letter makes no difference.
        if (word.Length > ShortestLeft && word[^1] == word[^2]) return word.Length - 1;
        foreach (var ending in Endings)
        {
            var left = word.Length - ending.Length;
            if (left >= (ending is "s" ? shortest + 1 : shortest) && word.EndsWith(ending, StringComparison.Ordinal)) return left;
        }

        return null;
    }
}
