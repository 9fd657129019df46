using System.Runtime.CompilerServices;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions.Matching;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions;

/// <summary>Which allocation key a text speaks of, by the words of the keys' names: "påminnelserna", "felaktiga fakturor".</summary>
/// <param name="Words">Stems of the key's words that the text has.</param>
internal sealed record NamedKey(AllocationKey Key, IReadOnlyList<string> Words)
{
    /// <summary>Shorter endings of compound words say nothing.</summary>
    private const int ShortestEnding = 5;

    // "Antal", "totalt", "(exempel)" count nothing of their own.
    private static readonly HashSet<string> Silent = Stems("antal totalt total exempel example number of av at the on på och and not ej by enligt counts med för i with or items poster");

    private static readonly Lazy<Dictionary<string, string>> Same = new(() => WordFile.Lines("keys.txt").Select(l => l.Split('=', 2))
        .SelectMany(p => Stems(p[1]).Select(s => (Stem: s, Of: Stem.Of(Reading.Words.Fold(p[0].Trim()))))).DistinctBy(p => p.Stem).ToDictionary(p => p.Stem, p => p.Of, StringComparer.Ordinal));

    private static readonly ConditionalWeakTable<AllocationKey, HashSet<string>> Known = [];

    /// <returns>Null where no key is named, or several as well.</returns>
    /// <param name="ofService">The service's own names, whose words are no key's: "äldre" of Äldre direkt.</param>
    public static NamedKey? In(string text, IEnumerable<AllocationKey> keys, string ofService = "")
    {
        var said = Said(text).Except(Said(ofService)).ToList();
        var found = keys.Select(k => (Key: k, Words: WordsOf(k).Where(w => IsSaid(w, said)).ToList())).Where(f => f.Words.Count > 0)
            .OrderByDescending(f => f.Words.Count).ThenBy(f => WordsOf(f.Key).Count).ToList();
        var alike = found.Skip(1).Any(f => f.Words.Count == found[0].Words.Count && WordsOf(f.Key).Count == WordsOf(found[0].Key).Count && f.Key.Key != found[0].Key.Key);
        return found.Count == 0 || alike ? null : new(found[0].Key, found[0].Words);
    }

    /// <summary>Whether some word of the text tells this key from the others.</summary>
    public bool IsToldFrom(IEnumerable<AllocationKey> others) => Words.Except(others.Where(o => o.Key != Key.Key).SelectMany(WordsOf)).Any();

    private static List<string> Said(string text) => [.. Reading.Words.Of(PlainText.Of(text)).Select(w => Canonical(Stem.Of(w.Folded)))];

    private static bool IsSaid(string word, List<string> said) =>
        said.Exists(s => s == word || (word.Length >= ShortestEnding && s.Length > word.Length && s.EndsWith(word, StringComparison.Ordinal)));

    private static HashSet<string> WordsOf(AllocationKey key) => Known.GetValue(key, static k =>
        [.. Stems($"{k.Name} {k.EnglishName} {k.Key.Replace('-', ' ')}").Where(s => !Silent.Contains(s) && !char.IsDigit(s[0])).Select(Canonical)]);

    private static string Canonical(string stem) => Same.Value.GetValueOrDefault(stem, stem);

    private static HashSet<string> Stems(string words) => Reading.Words.Of(words).Select(w => Stem.Of(w.Folded)).ToHashSet(StringComparer.Ordinal);
}
