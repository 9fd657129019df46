namespace Forumbot.Domain.Questions.Matching;

/// <summary>What speaks for each intent in a sentence.</summary>
internal sealed class IntentScores
{
    private readonly Dictionary<string, List<(Pattern Pattern, int First, int Last)>> found = new(StringComparer.Ordinal);

    public void Add(Pattern pattern, int first, int last)
    {
        if (!found.TryGetValue(pattern.Intent, out var list)) found.Add(pattern.Intent, list = []);
        list.Add((pattern, first, last));
    }

    public IEnumerable<string> Sections => found.Keys;

    /// <summary>Whether any pattern speaks for it: no pattern has weight 0 or less.</summary>
    public bool Has(string intent) => found.ContainsKey(intent);

    /// <summary>The best pattern counts whole, others that cover other words count half, so that many weak words do not outweigh one clear phrase.</summary>
    public double this[string intent] => found.TryGetValue(intent, out var matches) ? Sum(matches) : 0;

    private static double Sum(List<(Pattern Pattern, int First, int Last)> matches)
    {
        if (matches.Count == 1) return matches[0].Pattern.Weight;
        matches.Sort(static (a, b) => b.Pattern.Weight.CompareTo(a.Pattern.Weight));
        var sum = matches[0].Pattern.Weight;
        for (var i = 1; i < matches.Count; i++)
        {
            if (!OverlapsBefore(matches, i)) sum += matches[i].Pattern.Weight / 2;
        }

        return sum;
    }

    private static bool OverlapsBefore(List<(Pattern Pattern, int First, int Last)> matches, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (matches[i].First <= matches[at].Last && matches[at].First <= matches[i].Last) return true;
        }

        return false;
    }

    /// <summary>The clearest words for an intent.</summary>
    public (Pattern Pattern, int First, int Last)? Best(string intent) =>
        found.TryGetValue(intent, out var list) ? list.MaxBy(m => m.Pattern.Weight) : null;
}
