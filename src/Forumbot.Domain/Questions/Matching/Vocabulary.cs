namespace Forumbot.Domain.Questions.Matching;

/// <summary>The stems that mean something here, each with a number; found also where they are misspelled.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> stems = [];
    private readonly List<uint> letters = [];
    private readonly List<WordKind> kinds = [];
    private ILookup<int, int>? byLength;

    public int Add(string stem, WordKind kind)
    {
        if (numbers.TryGetValue(stem, out var known))
        {
            kinds[known] |= kind;
            return known;
        }

        numbers.Add(stem, stems.Count);
        stems.Add(stem);
        letters.Add(LettersOf(stem));
        kinds.Add(kind);
        return stems.Count - 1;
    }

    public int Find(string stem) => numbers.GetValueOrDefault(stem, Unknown);

    public string this[int number] => stems[number];

    public WordKind KindOf(int number) => number == Unknown ? WordKind.None : kinds[number];

    /// <summary>The nearest stem that a slip of the fingers may have become this; none where two are as near.</summary>
    /// <param name="kind">Only stems of such a kind.</param>
    public int Nearest(string stem, WordKind kind)
    {
        var most = stem.Length switch { < 5 => 0, < 9 => 1, _ => 2 };
        if (most == 0) return Unknown;
        byLength ??= Enumerable.Range(0, stems.Count).ToLookup(n => stems[n].Length);
        var (best, bestDistance, typed) = (Unknown, most + 1, LettersOf(stem));
        for (var length = stem.Length - most; length <= stem.Length + most; length++)
        {
            foreach (var number in byLength[length])
            {
                if ((kinds[number] & kind) == 0 || uint.PopCount(letters[number] ^ typed) > 2 * most || !StartsAlike(stem, stems[number])) continue;
                var distance = Slips.Between(stem, stems[number], most);
                if (distance > bestDistance || distance > most) continue;
                best = distance == bestDistance && best != Unknown ? Longer(best, number) : number;
                bestDistance = distance;
            }
        }

        return best;
    }

    private int Longer(int a, int b) => stems[a].Length >= stems[b].Length ? a : b;

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
