using System.Globalization;
using System.Text.RegularExpressions;

namespace Forumbot.Teams.Templating.Values;

/// <summary>JavaScript's parseInt and parseFloat: as much of the beginning as is a number.</summary>
internal static partial class JsParse
{
    public static double Int(string text)
    {
        var trimmed = JsText.Trim(text);
        var sign = trimmed.StartsWith('-') ? -1 : 1;
        var digits = trimmed.StartsWith('-') || trimmed.StartsWith('+') ? trimmed[1..] : trimmed;
        var length = digits.TakeWhile(char.IsAsciiDigit).Count();
        return length == 0 ? double.NaN : sign * double.Parse(digits.AsSpan(0, length), CultureInfo.InvariantCulture);
    }

    /// <summary>As parseInt without a radix, which takes 0x1F too.</summary>
    public static double IntOrHex(string text)
    {
        var hex = Hex().Match(JsText.Trim(text));
        if (!hex.Success) return Int(text);
        var value = hex.Groups[2].Value.Aggregate(0.0, (sum, digit) => sum * 16 + Convert.ToInt32(digit.ToString(), 16));
        return hex.Groups[1].Value == "-" ? -value : value;
    }

    public static double Float(string text)
    {
        var match = Decimal().Match(JsText.Trim(text));
        if (!match.Success) return double.NaN;
        return match.Value.EndsWith("Infinity", StringComparison.Ordinal)
            ? (match.Value[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity)
            : double.Parse(match.Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^([+-]?)0[xX]([0-9a-fA-F]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    [GeneratedRegex(@"^[+-]?(Infinity|([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
