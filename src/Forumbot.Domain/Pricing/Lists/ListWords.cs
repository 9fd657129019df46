using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing.Lists;

/// <summary>Reads what somebody wrote about a list; null where it cannot be read.</summary>
public static partial class ListWords
{
    public const int LongestReason = 500, LongestReference = 100, LongestUnit = 60;

    private const int SoftHyphen = 0xAD, Joiner = 0x200D;

    /// <summary>In kronor. No list has a larger price.</summary>
    private const decimal LargestAmount = 10_000_000_000;

    internal static PriceBasis? Basis(string text) => EnumKeys.Find<PriceBasis>(text.Trim());

    public static int? Year(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : null;

    internal static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100 ? day : null;

    /// <returns>The first of a month yyyy-MM.</returns>
    internal static DateOnly? Month(string text) => Day($"{text.Trim()}-01");

    /// <summary>Kronor with at most two decimals, point or comma, from 0.</summary>
    internal static Money? Amount(string text) => !MayBeThousands(text) && Number(text) is { } kronor and >= 0 and <= LargestAmount && decimal.IsInteger(kronor * 100) ? Money.FromKronor(kronor) : null;

    /// <summary>From −99 to 100, with at most three decimals.</summary>
    internal static decimal? Percent(string text) => Number(text.Replace("%", "", StringComparison.Ordinal)) is { } percent and >= -99 and <= 100 && decimal.IsInteger(percent * 1000) ? percent : null;

    /// <summary>A volume from 0 with at most two decimals.</summary>
    internal static decimal? Volume(string text) => !MayBeThousands(text) && Number(text) is { } volume and >= 0 and <= LargestAmount && decimal.IsInteger(volume * 100) ? volume : null;

    /// <summary>Whether a point or a comma may part thousands as well as decimals, "1.000": some mean a thousand by it, and some mean one.</summary>
    internal static bool MayBeThousands(string text) => Thousands().IsMatch(text);

    [GeneratedRegex(@"^\s*[-\u2212]?[1-9][0-9]{0,2}([.,][0-9]{3})+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    /// <returns>False where it is too long, or holds signs that are no text. Empty is null.</returns>
    internal static bool TryText(string? given, int longest, out string? text)
    {
        text = given?.Trim() is { Length: > 0 } written ? written : null;
        return text is null || (text.Length <= longest && IsText(text));
    }

    /// <summary>One line.</summary>
    internal static bool TryLine(string? given, int longest, out string? text) => TryText(given, longest, out text) && (text is null || !text.Any(char.IsControl));

    /// <summary>One line that no spreadsheet takes for a formula: units and references are exported.</summary>
    internal static bool TryPlain(string? given, int longest, out string? text) => TryLine(given, longest, out text) && text?[0] is not ('=' or '+' or '-' or '@');

    /// <summary>Emojis and words that may be broken are text; what steers the reading of other text is not.</summary>
    private static bool IsText(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) is not OperationStatus.Done) return false;
            at += length;
            var isText = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => rune.Value is '\n' or '\r' or '\t',
                UnicodeCategory.Format => rune.Value is SoftHyphen or Joiner,
                UnicodeCategory.PrivateUse => false,
                _ => true,
            };
            if (!isText) return false;
        }

        return true;
    }

    internal static decimal? Number(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.').Replace('\u2212', '-');
        return plain.Length <= 20 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
