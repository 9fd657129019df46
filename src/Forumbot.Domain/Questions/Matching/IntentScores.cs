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

    /// <summary>The best pattern counts whole, others that cover other words count half, so that many weak words do not outweigh one clear phrase.</summary>
    public double this[string intent]
    {
        get
        {
            if (!found.TryGetValue(intent, out var list)) return 0;
            list.Sort((a, b) => b.Pattern.Weight.CompareTo(a.Pattern.Weight));
            var sum = 0.0;
            for (var i = 0; i < list.Count; i++)
            {
                if (i == 0) sum += list[i].Pattern.Weight;
                else if (!list.Take(i).Any(o => o.First <= list[i].Last && list[i].First <= o.Last)) sum += list[i].Pattern.Weight / 2;
            }

            return sum;
        }
    }

    /// <summary>The clearest words for an intent.</summary>
    public (Pattern Pattern, int First, int Last)? Best(string intent) =>
        found.TryGetValue(intent, out var list) ? list.MaxBy(m => m.Pattern.Weight) : null;

    public void Clear() => found.Clear();
}
