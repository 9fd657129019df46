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
    private readonly HashSet<string> beginnings = new(StringComparer.Ordinal);
    private readonly List<WordKind> kinds = [];
    private List<int>[][]? filedForms;

    /// <summary>So many letters tell in a hurry that no word begins so.</summary>
    public const int Beginning = 5;

    // The low bits of a letter tell it from most others.
    private const int Letters = 31;

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

        if (stem.Length >= Beginning) beginnings.Add(stem[..Beginning]);
        numbers.Add(stem, stems.Count);
        stems.Add(stem);
        kinds.Add(kind);
        return stems.Count - 1;
    }

    /// <param name="beginning">Just <see cref="Beginning"/> folded letters.</param>
    public bool HasBeginning(ReadOnlySpan<char> beginning) => beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(beginning);

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
        var filed = FormsFiled();
        var (best, bestDistance, typed) = (-1, most + 1, LettersOf(typedWord));
        // Words as long first: letters change places oftener than they go missing.
        for (var step = 0; step <= 2 * most; step++)
        {
            var length = typedWord.Length + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
            if (length >= filed.Length) continue;
            Try(filed[length][typedWord[0] & Letters]);
            if (((typedWord[0] ^ typedWord[1]) & Letters) != 0) Try(filed[length][typedWord[1] & Letters]);
        }

        return best < 0 ? Unknown : best;

        void Try(List<int> some)
        {
            foreach (var i in some)
            {
                var (form, letters, symbol) = forms[i];
                if ((kinds[symbol] & kind) == 0 || uint.PopCount(letters ^ typed) > 2 * most || !StartsAlike(typedWord, form)) continue;
                var distance = Slips.Between(typedWord, form, Math.Min(most, bestDistance));
                if (distance >= bestDistance) continue;
                (best, bestDistance) = (symbol, distance);
            }
        }
    }

    /// <summary>The forms by length and first letter.</summary>
    private List<int>[][] FormsFiled()
    {
        if (filedForms is { } ready) return ready;
        var filed = Enumerable.Range(0, forms.Max(f => f.Form.Length) + 1).Select(_ => Enumerable.Range(0, Letters + 1).Select(_ => new List<int>()).ToArray()).ToArray();
        for (var i = 0; i < forms.Count; i++) filed[forms[i].Form.Length][forms[i].Form[0] & Letters].Add(i);
        return filedForms = filed;
    }

    private static bool StartsAlike(string a, string b) => a[0] == b[0] || (a[0] == b[1] && a[1] == b[0]);

    private static uint LettersOf(string word)
    {
        var set = 0u;
        foreach (var c in word) set |= 1u << (c & Letters);
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
