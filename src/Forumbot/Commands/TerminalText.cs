using System.Globalization;
using System.Text;

namespace Forumbot.Commands;

/// <summary>Foreign text on one line of a terminal, where it can neither move the cursor nor turn the line round.</summary>
internal static class TerminalText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) plain.Append(Shown(rune));
        return string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Control => Rune.IsWhiteSpace(rune) ? " " : "\uFFFD",
        UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "\uFFFD",
        _ => rune.ToString(),
    };
}
