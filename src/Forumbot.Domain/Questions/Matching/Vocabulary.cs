using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>The stems that mean something here, each with a number; found also where they are misspelled.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> stems = [];
    private readonly List<(string Form, uint Letters, int Symbol)> forms = [];
    private readonly HashSet<string> seenForms = new(StringComparer.Ordinal);
    private readonly List<WordKind> kinds = [];
    private int[][]? byLength;

    /// <summary>Adds a word as written; words with one stem share a number.</summary>
    public int AddWord(string folded, WordKind kind)
    {
        var symbol = Add(Stem.Of(folded), kind);
        AddForm(folded, symbol);
        AddForm(stems[symbol], symbol);
        return symbol;
    }

    private void AddForm(string form, int symbol)
    {
        if (seenForms.Add(form)) forms.Add((form, LettersOf(form), symbol));
    }

    private int Add(string stem, WordKind kind)
    {
        if (numbers.TryGetValue(stem, out var known))
        {
            kinds[known] |= kind;
            return known;
        }

        numbers.Add(stem, stems.Count);
        stems.Add(stem);
        kinds.Add(kind);
        return stems.Count - 1;
    }

    public int Find(string stem) => numbers.GetValueOrDefault(stem, Unknown);

    public string this[int number] => stems[number];

    public WordKind KindOf(int number) => number == Unknown ? WordKind.None : kinds[number];

    /// <summary>The nearest word that a slip of the fingers may have become this; none where it is too short to tell.</summary>
    /// <param name="kind">Only words of such a kind.</param>
    public int Nearest(string typedWord, WordKind kind, int most = 2)
    {
        var whole = NearestForm(typedWord, kind, most);
        return whole != Unknown ? whole : NearestForm(Stem.Of(typedWord), kind, most);
    }

    private int NearestForm(string typedWord, WordKind kind, int most)
    {
        most = Math.Min(most, typedWord.Length switch { < 6 => 0, < 10 => 1, _ => 2 });
        if (most == 0) return Unknown;
        var byLength = FormsByLength();
        var (best, bestDistance, typed) = (-1, most + 1, LettersOf(typedWord));
        // Words as long first: letters change places oftener than they go missing.
        for (var step = 0; step <= 2 * most; step++)
        {
            var length = typedWord.Length + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
            if (length >= byLength.Length) continue;
            foreach (var i in byLength[length])
            {
                var (form, letters, symbol) = forms[i];
                if ((kinds[symbol] & kind) == 0 || uint.PopCount(letters ^ typed) > 2 * most || !StartsAlike(typedWord, form)) continue;
                var distance = Slips.Between(typedWord, form, Math.Min(most, bestDistance));
                if (distance >= bestDistance) continue;
                (best, bestDistance) = (symbol, distance);
            }
        }

        return best < 0 ? Unknown : best;
    }

    private int[][] FormsByLength() => byLength ??= [.. Enumerable.Range(0, forms.Max(f => f.Form.Length) + 1)
        .Select(length => Enumerable.Range(0, forms.Count).Where(i => forms[i].Form.Length == length).ToArray())];

    private static bool StartsAlike(string a, string b) => a[0] == b[0] || (a[0] == b[1] && a[1] == b[0]);

    private static uint LettersOf(string word)
    {
        var set = 0u;
        foreach (var c in word) set |= 1u << (c & 31);
        return set;
    }
}

/// <summary>What a known word is good for.</summary>
[Flags]
internal enum WordKind
{
    None = 0,

    /// <summary>Part of what a service, buyer, forum or area is called.</summary>
    Name = 1,

    /// <summary>Tells what somebody wants.</summary>
    Intent = 2,

    /// <summary>Says nothing of its own: "och", "tack", "egentligen".</summary>
    Neutral = 4,

    /// <summary>A number word, a month, a weekday.</summary>
    Time = 8,
}
