using System.Text;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>Text in single or double quotes, and its escapes.</summary>
internal static class QuotedText
{
    /// <summary>Where the text that begins at a quote ends (after its closing quote); -1 where it does not. Where no quote
    /// but escaped ones follow, the last of those closes it ('C:\').</summary>
    public static int End(string text, int at, bool escapedQuoteCloses = false)
    {
        var quote = text[at];
        var lastEscaped = -1;
        for (var next = at + 1; next < text.Length; next++)
        {
            if (text[next] == quote) return next + 1;
            if (text[next] != '\\' || next + 1 >= text.Length) continue;
            if (text[next + 1] == quote && escapedQuoteCloses) return next + 2;
            if (text[next + 1] == quote) lastEscaped = next + 2;
            if (text[next + 1] == quote || text[next + 1] == '\\') next++;
        }
        return lastEscaped;
    }

    /// <summary>What the quoted text says.</summary>
    public static string Read(string raw)
    {
        var text = raw[1..^1].Replace("\\" + raw[0], raw[..1], StringComparison.Ordinal);
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var read = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length) read.Append(text[at]);
            else read.Append(Escape(text[++at]));
        }
        return read.ToString();
    }

    private static string Escape(char letter) => letter switch
    {
        'r' => "\r",
        'n' => "\n",
        't' => "\t",
        '\\' => "\\",
        _ => "\\" + letter,
    };
}
