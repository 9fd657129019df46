using System.Globalization;
using System.Text.RegularExpressions;

namespace Forumbot.Features.Packs;

/// <summary>Numbers as people write them: 53,50 and 53.50, with or without spaces between thousands.</summary>
internal static partial class Numerals
{
    /// <returns>Why it is no number from zero with at most two decimals; null where it is one.</returns>
    internal static PackFaultReason? Read(string text, out decimal number)
    {
        number = 0;
        var match = Numeral().Match(text);
        if (!match.Success) return PackFaultReason.NotAnAmount;
        if (match.Groups["sign"].Length > 0) return PackFaultReason.Negative;
        if (match.Groups["part"].Length > 2) return PackFaultReason.TooManyDecimals;
        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        number = decimal.Parse($"{whole}.{match.Groups["part"].Value}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return null;
    }

    [GeneratedRegex("^(?<sign>[-−])?(?<whole>[0-9]{1,20}|[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3}){1,5})(?:[.,](?<part>[0-9]+))?$")]
    private static partial Regex Numeral();
}
