using System.Globalization;
using Forumbot.Domain.Questions.Matching;

namespace Forumbot.Domain.Questions;

/// <param name="Value">A count, a percent, a part of one, or how many times; as <paramref name="Kind"/> says.</param>
/// <param name="First">Its first word, and <paramref name="Last"/> its last.</param>
internal sealed record ChangeAmount(AmountKind Kind, decimal Value, int First, int Last);

internal enum AmountKind { Count, Percent, Part, Half, Times, Other }

/// <summary>The amounts among the words of a what-if question.</summary>
internal static class ChangeAmounts
{
    private static readonly NumberWords Numbers = NumberWords.FromFile();

    private static readonly string[] NumberParts = [.. WordFile.Phrases("numbers.txt").SelectMany(n => n.Phrases).Select(Reading.Words.Fold).OrderByDescending(w => w.Length)];

    public static IReadOnlyList<ChangeAmount> In(ChangeText text)
    {
        var found = new List<ChangeAmount>();
        for (var at = 0; at < text.Count; at++)
        {
            if (At(text, at) is not { } amount) continue;
            at = amount.Last;
            if (!IsYear(text, amount)) found.Add(amount);
        }

        return found;
    }

    private static ChangeAmount? At(ChangeText text, int at)
    {
        if (text.Is(at, "half-verb")) return new(AmountKind.Times, 0.5m, at, at);
        if (text.Is(at, "half")) return new(AmountKind.Half, 0.5m, at, at);
        if (text.Of("times", at) is { } times) return new(AmountKind.Times, times, at, at);
        // "A third", "one quarter"; but "the third quarter" is a time of the year.
        if (text.Of("part", at) is { } part) return text.At(at - 1) is "per" or "this" or "next" or "last" or "first" or "second" ? null : new(AmountKind.Part, 1m / part, at, at);
        return Number(text, at) is var (value, last) ? Counted(text, value, at, last) : null;
    }

    private static ChangeAmount Counted(ChangeText text, decimal value, int first, int last)
    {
        if (text.At(last + 1) is "%" or "procent" or "percent") return new(AmountKind.Percent, value, first, last + 1);
        if (text.At(last + 1) == "per" && text.At(last + 2) == "cent") return new(AmountKind.Percent, value, first, last + 2);
        if (text.Of("part", last + 1) is { } part) return new(AmountKind.Part, value / part, first, last + 1);
        if (text.At(last + 1) is "ganger" or "ggr" or "times") return new(text.At(last + 2) is "sa" or "as" ? AmountKind.Times : AmountKind.Other, value, first, last + 1);
        return new(text.Is(last + 1, "other-after") || text.Is(first - 1, "other-before") ? AmountKind.Other : AmountKind.Count, value, first, last);
    }

    private static (decimal Value, int Last)? Number(ChangeText text, int at)
    {
        if (OfWord(text.At(at)) is not { } value || (value == 1 && !char.IsDigit(text.At(at)[0]) && !IsOneOf(text, at))) return null;
        if (value is >= 20 and < 100 && value % 10 == 0 && OfWord(text.At(at + 1)) is > 0 and < 10 and var ones && !char.IsDigit(text.At(at + 1)[0])) (value, at) = (value + ones, at + 1);
        while (Multiplier(text.At(at + 1)) is { } multiplier) (value, at) = (value * multiplier, at + 1);
        return (value, at);
    }

    // "En färre", "ett till", "one hundred": elsewhere it is an article.
    private static bool IsOneOf(ChangeText text, int at) => text.Is(at + 1, "beside") || Multiplier(text.At(at + 1)) is not null || text.Of("part", at + 1) is not null || text.IsAndMore(at);

    private static decimal? Multiplier(string word) => word switch { "hundra" or "hundred" => 100, "tusen" or "thousand" => 1_000, "miljon" or "miljoner" or "million" => 1_000_000, _ => null };

    private static decimal? OfWord(string word)
    {
        if (word.Length == 0) return null;
        if (!char.IsDigit(word[0])) return Multiplier(word) ?? Numbers.ValueOf(word) ?? OfCompound(word);
        // "1.000" and "1,000" are a thousand; "0,125" and "12,5" are decimals.
        var thousands = word[0] != '0' && word.Split(' ', '\u00A0', '\u202F', '.', ',') is [{ Length: <= 3 }, .. { Length: > 0 } rest] && rest.All(r => r.Length == 3);
        var digits = thousands ? string.Concat(word.Where(char.IsDigit)) : word.Replace(',', '.');
        return digits.Length <= 15 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>"tvåhundrafemtio", "femtiotusen".</summary>
    private static decimal? OfCompound(string word)
    {
        var (whole, part) = (0m, 0m);
        for (var at = 0; at < word.Length;)
        {
            if (Array.Find(NumberParts, p => word.AsSpan(at).StartsWith(p, StringComparison.Ordinal)) is not { } found) return null;
            at += found.Length;
            var value = Numbers.ValueOf(found)!.Value;
            if (value == 1_000) (whole, part) = (whole + (Math.Max(1, part) * 1_000), 0);
            else part = value == 100 ? Math.Max(1, part) * 100 : part + value;
        }

        return whole + part;
    }

    private static bool IsYear(ChangeText text, ChangeAmount amount) =>
        amount is { Kind: AmountKind.Count, Value: >= 2015 and <= 2045 } && text.At(amount.First).Length == 4 && text.Is(amount.First - 1, "year-before");
}
