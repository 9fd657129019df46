using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>Finds the known pieces in a row of words: whole words, words written apart, compounds, misspellings.</summary>
/// <param name="smallWords">Words that are never a part of another: "för äldre" is not "föräldrar".</param>
/// <param name="noNames">Words that look like a name without their ending: "lönar" is not "lön".</param>
internal sealed class Lexer(Vocabulary vocabulary, NumberWords numbers, IReadOnlySet<string> smallWords, IReadOnlySet<string> noNames, IReadOnlySet<string> linkWords)
{
    /// <summary>So many unknown words are tried as misspellings; a long text has its question in fewer.</summary>
    private const int MostGuesses = 40;

    // One slip in a word as long is likelier than another compound.
    private const int LongWord = 10;

    private const int ShortestPart = 4;

    // More than this taken off is no ending but a word.
    private const int LongestEnding = 5;

    private const WordKind Meaning = WordKind.Name | WordKind.Intent;

    public List<Piece> Read(List<Word> words)
    {
        var pieces = new List<Piece>(words.Count + 4);
        var guesses = MostGuesses;
        for (var at = 0; at < words.Count;) at += ReadOne(words, at, pieces, ref guesses);
        return pieces;
    }

    private int ReadOne(List<Word> words, int at, List<Piece> pieces, ref int guesses)
    {
        var word = words[at];
        if (numbers.ValueOf(word.Folded) is { } value)
        {
            pieces.Add(new(word, vocabulary.Find(Stem.Of(word.Folded)), word.Folded) { Number = value, Tags = value == 1 && !char.IsDigit(word.Typed[0]) ? Tag.None : Tag.Number });
            return 1;
        }

        if (noNames.Contains(word.Folded))
        {
            pieces.Add(new(word, Vocabulary.Unknown, word.Folded) { Tags = Tag.Vague });
            return 1;
        }

        if (Joined(words, at, pieces, guess: false) is > 0 and var joined) return joined;
        if (at + 1 < words.Count && words[at + 1].Hyphen && guesses-- > 0 && Joined(words, at, pieces, guess: true) is > 0 and var hyphened) return hyphened;
        var stem = Stem.Of(word.Folded);
        var symbol = word.Hanging && at + 2 < words.Count ? Completed(word.Folded, words[at + 2].Folded) : vocabulary.Find(stem);
        if (symbol == Vocabulary.Unknown && word.Folded.Length >= LongWord && guesses-- > 0) symbol = vocabulary.Nearest(word.Folded, WordKind.Name, most: 1);
        if (symbol != Vocabulary.Unknown) pieces.Add(new(word, symbol, vocabulary[symbol]) { IsLink = linkWords.Contains(word.Folded) });
        else if (!Compound(word, pieces, guess: false)) return Guessed(words, at, pieces, stem, ref guesses);
        return 1;
    }

    /// <summary>"leverantörs-" with the end of "kundreskontra".</summary>
    private int Completed(string hanging, string later)
    {
        for (var cut = 1; cut <= later.Length - 4; cut++)
        {
            var symbol = vocabulary.Find(Stem.Of(hanging + later[cut..]));
            if ((vocabulary.KindOf(symbol) & WordKind.Name) != 0) return symbol;
        }

        return vocabulary.Find(Stem.Of(hanging));
    }

    private int Guessed(List<Word> words, int at, List<Piece> pieces, string stem, ref int guesses)
    {
        var symbol = Vocabulary.Unknown;
        if (guesses-- > 0)
        {
            if (Joined(words, at, pieces, guess: true) is > 0 and var joined) return joined;
            symbol = vocabulary.Nearest(words[at].Folded, Meaning | WordKind.Time);
            if (symbol == Vocabulary.Unknown && Compound(words[at], pieces, guess: true)) return 1;
        }

        pieces.Add(new(words[at], symbol, symbol == Vocabulary.Unknown ? stem : vocabulary[symbol]) { Guessed = symbol != Vocabulary.Unknown });
        return 1;
    }

    /// <summary>"avtals databasen", "e-handel", "skol plattformen".</summary>
    private int Joined(List<Word> words, int at, List<Piece> pieces, bool guess)
    {
        if (!guess && !BeginsSome(words, at)) return 0;
        for (var count = Math.Min(3, words.Count - at); count >= 2; count--)
        {
            if (!CanJoin(words, at, count, guess)) continue;
            var whole = string.Concat(words.Skip(at).Take(count).Select(w => w.Folded));
            if (whole.Length < 6) continue;
            var stem = Stem.Of(whole);
            // The ending that is taken off must not be the last word itself: "kostar e" is no "kostare".
            var reachesLast = stem.Length > whole.Length - words[at + count - 1].Folded.Length && whole.Length - stem.Length <= LongestEnding;
            var symbol = guess ? vocabulary.Nearest(whole, WordKind.Name) : reachesLast ? vocabulary.Find(stem) : Vocabulary.Unknown;
            if ((vocabulary.KindOf(symbol) & Meaning) == 0) continue;
            pieces.Add(new(words[at], symbol, vocabulary[symbol]) { Guessed = guess });
            return count;
        }

        return 0;
    }

    /// <summary>Most words begin nothing with their neighbour: told without making the whole.</summary>
    private bool BeginsSome(List<Word> words, int at)
    {
        Span<char> beginning = stackalloc char[Vocabulary.Beginning];
        var length = 0;
        for (var i = at; i < Math.Min(at + 3, words.Count) && length < beginning.Length; i++)
        {
            foreach (var c in words[i].Folded)
            {
                if (length < beginning.Length) beginning[length++] = c;
            }
        }

        return length == beginning.Length && vocabulary.HasBeginning(beginning);
    }

    private bool CanJoin(List<Word> words, int at, int count, bool guess)
    {
        for (var i = at; i < at + count; i++)
        {
            if (!char.IsLetter(words[i].Folded[0]) || (i > at && (words[i].Comma || words[i].Sentence != words[at].Sentence))) return false;
            if (i > at && !words[i].Hyphen && (smallWords.Contains(words[i].Folded) || smallWords.Contains(words[i - 1].Folded))) return false;
            if (guess && i > at && !words[i].Hyphen && vocabulary.Find(Stem.Of(words[i].Folded)) != Vocabulary.Unknown) return false;
        }

        return true;
    }

    /// <summary>"leverantörsreskontrakostnader" is leverantörsreskontra and kostnader. The longest first part wins.</summary>
    private bool Compound(Word word, List<Piece> pieces, bool guess)
    {
        var text = word.Folded;
        if (text.Length < 7) return false;
        for (var cut = text.Length - ShortestPart; cut >= ShortestPart; cut--)
        {
            var head = HeadOf(text[..cut]);
            if (head == Vocabulary.Unknown) continue;
            var tail = vocabulary.Find(Stem.Of(text[cut..]));
            if (tail == Vocabulary.Unknown && guess && text.Length - cut >= 6) tail = GuessedTail(text[cut..]);
            if (tail == Vocabulary.Unknown || !IsCompoundPart(vocabulary[tail])) continue;
            pieces.Add(new(word, head, vocabulary[head]));
            pieces.Add(new(word, tail, vocabulary[tail]) { IsTail = true });
            return true;
        }

        return false;
    }

    /// <summary>A slip in the later part, but not in its first letter: that is where the parts are told apart.</summary>
    private int GuessedTail(string tail)
    {
        var symbol = vocabulary.Nearest(tail, Meaning);
        return symbol != Vocabulary.Unknown && vocabulary[symbol][0] == tail[0] ? symbol : Vocabulary.Unknown;
    }

    private int HeadOf(string head)
    {
        var symbol = vocabulary.Find(Stem.Of(head));
        if (symbol == Vocabulary.Unknown && head[^1] == 's') symbol = vocabulary.Find(Stem.Of(head[..^1]));
        return (vocabulary.KindOf(symbol) & Meaning) != 0 && IsCompoundPart(vocabulary[symbol]) ? symbol : Vocabulary.Unknown;
    }

    private static bool IsCompoundPart(string stem) => stem.Length >= 3;
}
