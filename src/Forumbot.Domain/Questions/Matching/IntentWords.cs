using System.Globalization;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>All patterns, filed under what they begin with. Read from intents.txt and classes.txt.</summary>
internal sealed class IntentWords
{
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, string[]> classes;
    private readonly Dictionary<int, List<Pattern>> bySymbol = [];
    private readonly Dictionary<Tag, List<Pattern>> byTag = [];
    private readonly List<Pattern> others = [];

    public IntentWords(Vocabulary vocabulary, IEnumerable<string> classLines, IEnumerable<string> patternLines)
    {
        this.vocabulary = vocabulary;
        classes = classLines.Select(l => l.Split('=', 2)).ToDictionary(p => p[0].Trim(), p => p[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        var intent = "";
        foreach (var line in patternLines)
        {
            if (line[0] == '[') intent = line[1..^1];
            else foreach (var pattern in Parse(intent, line)) File(pattern);
        }
    }

    /// <summary>What the pieces of one sentence match.</summary>
    public void Score(List<Piece> pieces, int start, int end, IntentScores scores)
    {
        for (var at = start; at < end; at++)
        {
            var piece = pieces[at];
            if (piece.Symbol != Vocabulary.Unknown && bySymbol.TryGetValue(piece.Symbol, out var some)) Try(some, pieces, at, start, end, scores);
            if (piece.Tags != Tag.None) TryTags(pieces, at, start, end, scores);
            Try(others, pieces, at, start, end, scores);
        }
    }

    private void TryTags(List<Piece> pieces, int at, int start, int end, IntentScores scores)
    {
        foreach (var (tag, patterns) in byTag)
        {
            if ((pieces[at].Tags & tag) != 0) Try(patterns, pieces, at, start, end, scores);
        }
    }

    private static void Try(List<Pattern> patterns, List<Piece> pieces, int at, int start, int end, IntentScores scores)
    {
        foreach (var pattern in patterns)
        {
            var last = pattern.Match(pieces, at, start, end);
            if (last >= 0) scores.Add(pattern, at, last);
        }
    }

    private void File(Pattern pattern)
    {
        var first = pattern.Elements[0];
        foreach (var symbol in first.Symbols) Under(bySymbol, symbol).Add(pattern);
        if (first.Tags != Tag.None) Under(byTag, first.Tags).Add(pattern);
        foreach (var word in first.Exact) Under(bySymbol, vocabulary.Find(Stem.Of(word))).Add(pattern);
        if (first.Beginnings.Length > 0) others.Add(pattern);
    }

    private static List<Pattern> Under<TKey>(Dictionary<TKey, List<Pattern>> index, TKey key) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index.Add(key, list = []);
        return list;
    }

    /// <summary>"3 ^vad kosta per+timme|totalt": weight, then elements. One line may make several patterns, one for each row of neighbours.</summary>
    private IEnumerable<Pattern> Parse(string intent, string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var weight = double.Parse(line[..space], CultureInfo.InvariantCulture);
        var text = line[(space + 1)..].Trim();
        var (atStart, atEnd) = (text[0] == '^', text[^1] == '$');
        IEnumerable<Element[]> rows = [[]];
        foreach (var part in text.Trim('^', '$').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ways = Ways(part).ToList();
            rows = rows.SelectMany(row => ways.Select(way => (Element[])[.. row, .. way]));
        }

        return rows.Select(row => new Pattern(intent, weight, text, row, atStart, atEnd));
    }

    /// <summary>"a|b+c|d" can be had in two ways: one of a and d, or b with c right after.</summary>
    private IEnumerable<Element[]> Ways(string part)
    {
        var alternatives = part.Split('|').ToLookup(a => a.Contains('+', StringComparison.Ordinal));
        if (alternatives[false].Any()) yield return [ParseElement(alternatives[false], adjacent: false)];
        foreach (var row in alternatives[true]) yield return [.. row.Split('+').Select((word, i) => ParseElement([word], adjacent: i > 0))];
    }

    private Element ParseElement(IEnumerable<string> words, bool adjacent)
    {
        var alternatives = words.SelectMany(a => a[0] == '@' ? classes[a[1..]] : [a]).ToList();
        var tags = alternatives.Where(a => a[0] == '{').Aggregate(Tag.None, (all, a) => all | Enum.Parse<Tag>(a[1..^1], ignoreCase: true));
        var beginnings = alternatives.Where(a => a[^1] == '*').Select(a => Words.Fold(a[..^1])).ToArray();
        var exact = alternatives.Where(a => a[0] == '=').Select(a => Words.Fold(a[1..])).ToArray();
        foreach (var word in exact) vocabulary.AddWord(word, WordKind.Intent);
        var symbols = alternatives.Where(a => a[0] is not ('{' or '=') && a[^1] != '*')
            .Select(a => vocabulary.AddWord(Words.Fold(a), WordKind.Intent)).Distinct().ToArray();
        return new(symbols, beginnings, exact, tags, adjacent);
    }
}
