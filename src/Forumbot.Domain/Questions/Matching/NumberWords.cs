using System.Globalization;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>Numbers in digits and in words, Swedish and English.</summary>
internal sealed class NumberWords(IReadOnlyDictionary<string, int> words)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly Dictionary<string, int> words = new(words, StringComparer.Ordinal);

    /// <summary>The number words that go with the program.</summary>
    public static NumberWords FromFile() => new(WordFile.Phrases("numbers.txt").SelectMany(n => n.Phrases.Select(w => (Word: Reading.Words.Fold(w), n.Key)))
        .ToDictionary(n => n.Word, n => int.Parse(n.Key, Invariant)));

    /// <param name="folded">One word; thousands may be parted by a space, decimals by a comma or a dot.</param>
    public decimal? ValueOf(string folded)
    {
        if (char.IsDigit(folded[0])) return OfDigits(folded);
        return words.TryGetValue(folded, out var value) ? value : OfParts(folded);
    }

    private static decimal? OfDigits(string folded)
    {
        var digits = folded.Replace(" ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        return digits.Length <= 15 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, Invariant, out var value) ? value : null;
    }

    /// <summary>"tjugofem": a ten and a one written together.</summary>
    private decimal? OfParts(string folded)
    {
        if (folded.Length is < 6 or > 12) return null;
        for (var cut = 4; cut <= folded.Length - 2; cut++)
        {
            if (words.TryGetValue(folded[..cut], out var tens) && tens is >= 20 and < 100 && tens % 10 == 0
                && words.TryGetValue(folded[cut..], out var ones) && ones is > 0 and < 10)
                return tens + ones;
        }

        return null;
    }
}
