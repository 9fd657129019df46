namespace Forumbot.Domain.Questions.Matching;

/// <summary>Tertials, quarters and half-years: "T2 2023", "första kvartalet", "H1".</summary>
internal sealed class PartsOfYear
{
    private static readonly Dictionary<char, int> Shorthand = new() { ['t'] = 4, ['q'] = 3, ['h'] = 6 };

    private readonly Dictionary<int, int> monthsOf = [];
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);

    /// <param name="key">"part-4": a word for so many months; "ordinal-2": the second.</param>
    public void Add(Vocabulary vocabulary, string key, string folded)
    {
        var number = key[^1] - '0';
        if (key.StartsWith("ordinal-", StringComparison.Ordinal)) ordinals[folded] = number;
        else monthsOf[vocabulary.AddWord(folded, WordKind.Time)] = number;
    }

    /// <param name="otherwise">The year where none is said.</param>
    public Period? At(List<Piece> pieces, int at, int otherwise)
    {
        var folded = pieces[at].Word.Folded;
        var isShort = folded.Length == 2 && char.IsDigit(folded[1]) && Shorthand.ContainsKey(folded[0]);
        if (!isShort && !monthsOf.ContainsKey(pieces[at].Symbol)) return null;
        var months = isShort ? Shorthand[folded[0]] : monthsOf[pieces[at].Symbol];
        if ((isShort ? folded[1] - '0' : NumberBeside(pieces, at)) is not { } number || number < 1 || number > 12 / months) return null;
        var year = Enumerable.Range(at, Math.Min(4, pieces.Count - at)).FirstOrDefault(i => Years.IsOne(pieces, i), -1);
        if (year < 0 && Years.IsOne(pieces, at - 1)) year = at - 1;
        var placed = year >= 0 ? Years.At(pieces, year) : otherwise;
        return Years.Marked(pieces, year >= 0 ? [at, year] : [at],
            months == 4 ? new(PeriodKind.Tertial, placed, number) : Period.Months(new(placed, (number - 1) * months + 1, 1), months));
    }

    private int? NumberBeside(List<Piece> pieces, int at)
    {
        foreach (var beside in (int[])[at + 1, at - 1])
        {
            if (beside < 0 || beside >= pieces.Count) continue;
            if (at > beside && ordinals.TryGetValue(pieces[beside].Word.Folded, out var ordinal)) return ordinal;
            if (pieces[beside].Number is not (>= 1 and <= 4)) continue;
            Years.Mark(pieces, [beside]);
            return (int)pieces[beside].Number!.Value;
        }

        return null;
    }
}
