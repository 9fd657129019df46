using System.Buffers;
using System.Text;

namespace Forumbot.Features;

/// <summary>Cards read their texts as markdown. What comes from packs and users is shown as written: nothing in it becomes a
/// link, a list or emphasis.</summary>
internal static class CardMarkdown
{
    // Emphasis, code, links, images, strikethrough and HTML.
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>~");

    // At the start of a text: headings, lists and rules.
    private static readonly SearchValues<char> Starting = SearchValues.Create("#+-=");

    /// <summary>One line of text that markdown renders as exactly these characters; line breaks become spaces.</summary>
    public static string Escape(string text)
    {
        if (IsPlain(text)) return text;
        var line = new string([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]).Trim(' ');
        var escaped = new StringBuilder(line.Length + 8);
        var listDot = DigitsOfList(line);
        for (var i = 0; i < line.Length; i++)
        {
            if (Special.Contains(line[i]) || (i == 0 && Starting.Contains(line[i])) || (listDot > 0 && i == listDot) || IsEntity(line, i)) escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length == 0
        || !(text.AsSpan().ContainsAny(Special) || text.Contains('&', StringComparison.Ordinal) || text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')
            || text[0] == ' ' || text[^1] == ' ' || Starting.Contains(text[0]) || DigitsOfList(text) > 0);

    // "1." and "1)" start a numbered list.
    private static int DigitsOfList(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits] is '.' or ')' ? Math.Max(digits, 0) : 0;
    }

    private static bool IsEntity(string line, int i) =>
        line[i] == '&' && i + 1 < line.Length && (line[i + 1] == '#' || char.IsAsciiLetter(line[i + 1])) && line.IndexOf(';', i) > 0;
}
