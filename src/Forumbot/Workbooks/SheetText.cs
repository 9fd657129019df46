using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Forumbot.Workbooks;

/// <summary>Texts as a sheet can hold them, there and back.</summary>
internal static partial class SheetText
{
    /// <summary>A cell holds no more.</summary>
    private const int Longest = 32_767;

    /// <summary>What XML cannot hold becomes U+FFFD; a text that looks like a sheet's own escape is escaped.</summary>
    internal static string Write(string text) => Escape().Replace(Clean(text.Length > Longest ? text[..Longest] : text), "_x005F$0");

    internal static string Read(string text) => Escape().Replace(text, match => $"{(char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)}");

    internal static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var clean = text.ToCharArray();
        for (var n = 0; n < clean.Length; n++)
        {
            if (n + 1 < clean.Length && char.IsSurrogatePair(clean[n], clean[n + 1])) n++;
            else if (!XmlConvert.IsXmlChar(clean[n])) clean[n] = '\uFFFD';
        }

        return new(clean);
    }

    /// <summary>Whether a program would take the text for a formula when somebody edits its cell.</summary>
    internal static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
