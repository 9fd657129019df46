namespace Forumbot.Domain.Questions.Reading;

/// <summary>Cuts a text into words and sentences.</summary>
internal static class Words
{
    /// <summary>More words than this are not read: an answer never depends on them.</summary>
    private const int Most = 400;

    /// <param name="asking">Gets the numbers of the sentences that end with a question mark.</param>
    public static List<Word> Of(string plainText, ISet<int>? asking = null)
    {
        var words = new List<Word>(16);
        int sentence = 0, at = 0;
        bool comma = false, hyphen = false;
        while (at < plainText.Length && words.Count < Most)
        {
            var end = EndOfWord(plainText, at);
            if (end > at)
            {
                var typed = plainText[at..end];
                if (comma && typed is "men" or "but") sentence++;
                words.Add(new(typed, Fold(typed), sentence, comma, hyphen, IsHanging(plainText, end)));
                (comma, hyphen, at) = (false, false, end);
                continue;
            }

            var c = plainText[at];
            if (c == '?') asking?.Add(sentence);
            if (EndsSentence(plainText, at) && words.Count > 0 && words[^1].Sentence == sentence) sentence++;
            comma |= c is ',' or ':' or '–' or '—' or ';' or '(' or ')' or '/' || (c == '-' && hyphen is false && at > 0 && plainText[at - 1] == ' ');
            hyphen = c == '-' && at > 0 && char.IsLetterOrDigit(plainText[at - 1]);
            at++;
        }

        return words;
    }

    /// <summary>All words as they are compared, with a space between.</summary>
    /// <param name="text">As it was typed.</param>
    public static string Folded(string text) => string.Join(' ', Of(PlainText.Of(text)).Select(w => w.Folded));

    private static bool IsHanging(string text, int end) => end + 1 < text.Length && text[end] == '-' && text[end + 1] == ' ' && !char.IsDigit(text[end - 1]);

    public static string Fold(string word) => string.Create(word.Length, word, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = Fold(source[i]);
    });

    private static char Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'å' or 'ä' or 'à' or 'á' or 'â' or 'æ' => 'a',
        'ö' or 'ø' or 'ó' or 'ò' => 'o',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'ü' or 'ú' => 'u',
        var other => other,
    };

    private static bool EndsSentence(string text, int at) =>
        text[at] is '?' or '!' or '\n' || (text[at] == '.' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));

    /// <summary>A word is letters and digits, with dots inside an abbreviation (lev.res), an apostrophe (what's) and spaces or dots that part thousands.</summary>
    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, at, end)) && !StartsUnit(text, at, end)) end++;
        return end;
    }

    /// <summary>"50h", "20st": the number ends where its unit begins.</summary>
    private static bool StartsUnit(string text, int start, int at) => at > start && char.IsDigit(text[start]) && char.IsDigit(text[at - 1]) && char.IsLetter(text[at]);

    private static bool IsInside(string text, int start, int at)
    {
        if (at == start || at + 1 >= text.Length) return false;
        var (before, after) = (text[at - 1], text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(after),
            '.' => (char.IsLetter(before) && char.IsLower(after)) || (char.IsDigit(before) && char.IsDigit(after)),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            ':' => char.IsLetter(before) && char.IsLower(after) && at - start <= 5,
            ' ' or ' ' => IsThousands(text, start, at),
            _ => false,
        };
    }

    /// <summary>"4 100": one to three digits, a space and just three digits more.</summary>
    private static bool IsThousands(string text, int start, int at)
    {
        var digits = text.AsSpan(start, at - start);
        return digits.Length <= 3 && !digits.ContainsAnyExceptInRange('0', '9')
            && at + 4 <= text.Length && !text.AsSpan(at + 1, 3).ContainsAnyExceptInRange('0', '9')
            && (at + 4 == text.Length || !char.IsLetterOrDigit(text[at + 4]));
    }
}
