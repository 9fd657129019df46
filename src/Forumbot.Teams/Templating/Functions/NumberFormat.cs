using System.Globalization;
using System.Text;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>How a number is written: decimals with a sign of their own and digits in groups of three. A language that is not
/// listed is written the English way, as in the official engine.</summary>
internal sealed record NumberFormat(string Point, string Group)
{
    private const int MostDecimals = 20;
    private const char Minus = '\u2212';
    private static readonly NumberFormat English = new(".", ",");
    private static readonly NumberFormat Spaced = new(",", "\u00A0");
    private static readonly NumberFormat Dotted = new(",", ".");

    public static NumberFormat Of(string locale) => locale switch
    {
        "sv-SE" or "fi-FI" => Spaced,
        "de-DE" or "it-IT" or "nl-NL" => Dotted,
        _ => English,
    };

    public string Write(double number, double decimals)
    {
        var digits = Fixed(Math.Abs(number), (int)Math.Min(decimals, MostDecimals));
        var whole = digits.TakeWhile(char.IsAsciiDigit).Count();
        var written = new StringBuilder(number < 0 && digits.AsSpan().ContainsAnyInRange('1', '9') ? Minus.ToString() : "");
        for (var at = 0; at < whole; at++)
        {
            if (at > 0 && (whole - at) % 3 == 0) written.Append(Group);
            written.Append(digits[at]);
        }
        var rest = digits[whole..];
        return written.Append(rest.StartsWith('.') ? Point + rest[1..] : rest).ToString();
    }

    /// <summary>JavaScript's toFixed.</summary>
    private static string Fixed(double number, int decimals) =>
        number >= 1e21 || !double.IsFinite(number) ? JsNumber.ToText(number) : number.ToString("F" + decimals, CultureInfo.InvariantCulture);
}
