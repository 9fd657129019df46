using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>Finds what is called something: services, buyers, forums, areas. Each has one or many phrases.</summary>
/// <param name="window">How many other pieces may stand between the words of a phrase; the order of the words is free when it is over 0.</param>
internal sealed class NameIndex(Vocabulary vocabulary, IReadOnlySet<string> linkWords, int window)
{
    private readonly List<Phrase> phrases = [];
    private readonly Dictionary<int, List<int>> phrasesOf = [];
    private readonly HashSet<(string, int)> seen = [];

    /// <param name="owner">What the phrase names, as a number of the caller's.</param>
    public void Add(string phrase, int owner)
    {
        var words = Words.Of(phrase);
        AddWords(HyphensJoined(words), owner, words.Count == 1 && words[0].IsAcronym);
    }

    /// <summary>All phrases that the pieces hold, each with the pieces it covers.</summary>
    public List<NameMatch> Find(List<Piece> pieces)
    {
        var found = new List<NameMatch>();
        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at].Symbol == Vocabulary.Unknown || !phrasesOf.TryGetValue(pieces[at].Symbol, out var candidates)) continue;
            foreach (var number in candidates)
            {
                if (Covered(phrases[number], pieces, at) is { } match) found.Add(match);
            }
        }

        return found;
    }

    /// <summary>"ja-tack" is one word; written apart it is a polite yes.</summary>
    private string[] HyphensJoined(List<Word> words)
    {
        var joined = new List<string>();
        foreach (var word in words)
        {
            if (word.Hyphen && joined.Count > 0) joined[^1] += word.Folded;
            else joined.Add(word.Folded);
        }

        return [.. joined.Where(w => !linkWords.Contains(w))];
    }

    private void AddWords(string[] words, int owner, bool acronym)
    {
        var symbols = words.Select(w => vocabulary.AddWord(w, WordKind.Name)).ToArray();
        var stems = Array.ConvertAll(symbols, s => vocabulary[s]);
        if (stems.Length == 0 || !seen.Add((string.Join(' ', stems), owner))) return;
        // A common word in capitals, such as KR or AR, must be typed in capitals to be a name.
        var capitals = acronym && (vocabulary.KindOf(symbols[0]) & (WordKind.Neutral | WordKind.Intent)) != 0;
        phrases.Add(new(symbols, owner, stems.Sum(s => Math.Min(s.Length, 12)) + stems.Length - 1, capitals));
    }

    /// <summary>To be called when all is added: files each phrase under the word that fewest phrases share.</summary>
    public NameIndex Filed()
    {
        var uses = phrases.SelectMany(p => p.Symbols.Distinct()).CountBy(s => s).ToDictionary();
        for (var i = 0; i < phrases.Count; i++)
        {
            var rarest = phrases[i].Symbols.MinBy(s => uses[s]);
            if (!phrasesOf.TryGetValue(rarest, out var list)) phrasesOf.Add(rarest, list = []);
            list.Add(i);
        }

        return this;
    }

    /// <summary>The match around a piece; none when the phrase's other words are not all near.</summary>
    private NameMatch? Covered(Phrase phrase, List<Piece> pieces, int around)
    {
        if (phrase.Capitals && (!pieces[around].Word.IsAcronym || pieces.TrueForAll(p => p.Word.IsShouted))) return null;
        if (phrase.Symbols.Length == 1) return new(phrase.Owner, phrase.Weight - Slip(pieces[around]), [around]);
        var span = phrase.Symbols.Length + window;
        var covered = new int[phrase.Symbols.Length];
        var (missing, weight, count) = ((1 << phrase.Symbols.Length) - 1, phrase.Weight, 0);
        for (var i = Math.Max(0, around - span + 1); i < Math.Min(pieces.Count, around + span) && missing != 0; i++)
        {
            var bit = pieces[i].Sentence == pieces[around].Sentence ? BitOf(phrase, missing, pieces[i].Symbol) : 0;
            if (bit == 0) continue;
            missing &= ~bit;
            covered[count++] = i;
            weight -= Slip(pieces[i]);
        }

        return missing == 0 && covered[^1] - covered[0] < span && (window > 0 || IsInOrder(phrase, pieces, covered)) ? new(phrase.Owner, weight, covered) : null;
    }

    private static bool IsInOrder(Phrase phrase, List<Piece> pieces, int[] covered)
    {
        for (var i = 0; i < covered.Length; i++)
        {
            if (pieces[covered[i]].Symbol != phrase.Symbols[i]) return false;
        }

        return true;
    }

    private static int BitOf(Phrase phrase, int missing, int symbol)
    {
        for (var i = 0; i < phrase.Symbols.Length; i++)
        {
            if ((missing & (1 << i)) != 0 && phrase.Symbols[i] == symbol) return 1 << i;
        }

        return 0;
    }

    private static float Slip(Piece piece) => piece.Guessed ? 1 : 0;

    private sealed record Phrase(int[] Symbols, int Owner, float Weight, bool Capitals);
}

/// <summary>A phrase found.</summary>
/// <param name="Weight">Grows with the letters that it covers.</param>
/// <param name="Pieces">Which pieces it covers, in order.</param>
internal sealed record NameMatch(int Owner, float Weight, int[] Pieces);
