using System.Globalization;
using System.Text.RegularExpressions;
using Forumbot.Domain.Questions.Matching;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions;

/// <summary>A what-if question's words, with the amounts that stand among them. What speaks of money ("hur mycket mindre betalar vi")
/// and the names of keys and services are left out.</summary>
internal sealed partial class ChangeText
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Kinds = new(() =>
        WordFile.Sections("changes.txt").ToDictionary(s => s.Key, s => s.Value.Select(Words.Fold).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    private static readonly Lazy<List<(string Kind, int Of)>> Parts = new(() => [.. Kinds.Value.Keys.Where(k => k.Contains('-', StringComparison.Ordinal)).Select(k => k.Split('-')).Where(k => k[1].All(char.IsDigit)).Select(k => (k[0], int.Parse(k[1], CultureInfo.InvariantCulture)))]);

    private readonly List<string> words;

    private ChangeText(string text)
    {
        words = [.. Token().Matches(text).Select(m => m.Value)];
        Amounts = ChangeAmounts.In(this);
    }

    public int Count => words.Count;

    public IReadOnlyList<ChangeAmount> Amounts { get; }

    /// <summary>The text has what is no plain number: powers, fractions in digits, ranges, minus signs, so many a month.</summary>
    public bool IsStrange { get; private init; }

    public static ChangeText Of(string text, IEnumerable<string> names)
    {
        var plain = Words.Fold(PlainText.Of(text));
        foreach (var name in names.Select(Words.Fold).Where(n => n.Contains(' ', StringComparison.Ordinal)).OrderByDescending(n => n.Length)) plain = plain.Replace(name, " ", StringComparison.Ordinal);
        plain = Upward().Replace(plain, " okar ");
        plain = Downward().Replace(plain, " minskar ");
        plain = Money().Replace(plain, " ");
        return new(PlusSign().Replace(plain, " plus $1")) { IsStrange = Strange().IsMatch(plain) };
    }

    public string At(int at) => at >= 0 && at < words.Count ? words[at] : "";

    public bool Is(int at, params ReadOnlySpan<string> kinds)
    {
        foreach (var kind in kinds)
            if (Kinds.Value[kind].Contains(At(at))) return true;
        return false;
    }

    public bool Says(string kind) => words.Exists(Kinds.Value[kind].Contains);

    /// <summary>3 where the word is a third, or three times as many; null where it is neither.</summary>
    public int? Of(string kind, int at) => Parts.Value.Where(p => p.Kind == kind && Is(at, $"{kind}-{p.Of}")).Select(p => (int?)p.Of).FirstOrDefault();

    /// <summary>Whether there are more: "till" says so at the end, after a number.</summary>
    public bool SaysMore => Says("more") || Amounts.Any(a => IsAndMore(a.Last));

    /// <summary>"femtio till", "40 anställda till i år".</summary>
    public bool IsAndMore(int number) => Enumerable.Range(number + 1, 3).Any(at => At(at) == "till" && (at + 1 == words.Count || At(at + 1) is "i" or "pa" or "per" or "hos" or "vad" or "va" or "hur" or "da" or "om" or "varje"));

    [GeneratedRegex(@"(?<!\p{L})\d{1,3}(?:[ \u00A0\u202F.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|%|\p{L}+")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(gar|ga|gick|gatt) upp\b|\b(go|goes|went|going|come|comes|came) up\b|\b(lagger|lagga|laggs|lade|lagt) till\b")]
    private static partial Regex Upward();

    [GeneratedRegex(@"\b(gar|ga|gick|gatt|drar|dra|dras|drog) (ner|ned)\b|\b(go|goes|went|going|come|comes|came) down\b|\b(tar|ta|tas|tog|tagit) bort\b|\b(blir|bli|blev) av med\b|\bget(s|ting)? rid of\b")]
    private static partial Regex Downward();

    [GeneratedRegex(@"\bhur mycket( \p{L}+){0,2} (mer|mindre|billigare|dyrare|lagre|hogre)\b|\bhow much( \p{L}+){0,1} (more|less|cheaper|lower|higher)\b|\b(betalar|betala|kostar|kosta|kostnad|kostnaden|sparar|pay|paid|costs?|saves?)( (vi|det|oss|den|we|it|us|would|that|skulle)){0,3} (mer|mindre|more|less|fall|falls|rise|rises|drop|sjunker|minskar|okar|stiger)\b|\bhur mycket (sjunker|minskar|okar|stiger)\b|\bvad (sjunker|minskar|okar|stiger)\b|\b(vad|va) (sjunker|minskar|okar|stiger) kostnaden( med)?|\bkostnad(en)?( for \p{L}+)? (sjunker|minskar|okar|stiger)\b")]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<!\S)\+\s?(\d)")]
    private static partial Regex PlusSign();

    [GeneratedRegex(@"\d\s?e\s?[+-]?\d|\d\s*[\^*/]\s*\d|[½¼¾⅓⅔]|(?<!\S)[-−–]\s?\d|\bminus \S|\d\s*[-–]\s*\d|\d\s?(k|m|x|mn|mio)\b|procentenhet|percentage point|\b(var|vart|every) (annan|annat|andra|other|second|third|fourth|tredje|fjarde|femte|tionde)\b|\b(minst|hogst|at least|at most|mer an|mindre an|farre an|fler an|more than|less than|fewer than)\b|\b(per|varje|i|a|each|every) (manad|manaden|vecka|veckan|dag|dagen|month|week|day)\b|\b(per|each|every) quarter\b|\bom dagen\b|\bmanadsvis\b|\b(med|by)( det)? (dubbla|dubbelt|double)\b|\b(percent|procent|%) (av|of) (och|and)\b")]
    private static partial Regex Strange();
}
