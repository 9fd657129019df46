namespace Forumbot.Teams.Templating.Expressions;

/// <summary>Finds where ${ … } ends. Braces inside are those of objects, {name: value}, and of texts in quotes.</summary>
internal static class Braces
{
    private const int MaxNesting = 50;

    /// <summary>The place after the closing brace; -1 where the text from there on is no expression.</summary>
    public static int End(string text, int start)
    {
        var end = Close(text, start + 2, escapedQuoteCloses: false, 0);
        return end > 0 ? end : Close(text, start + 2, escapedQuoteCloses: true, 0);
    }

    private static int Close(string text, int at, bool escapedQuoteCloses, int depth)
    {
        var first = at;
        while (at > 0 && at < text.Length && depth < MaxNesting)
        {
            switch (text[at])
            {
                case '}': return at > first ? at + 1 : -1;
                case '\r' or '\n' or '`': return -1;
                case '\'' or '"': at = QuotedText.End(text, at, escapedQuoteCloses); break;
                case '{': at = Object(text, at + 1, escapedQuoteCloses, depth + 1); break;
                default: at++; break;
            }
        }
        return -1;
    }

    /// <summary>An object is empty or begins at once with a name and a colon.</summary>
    private static int Object(string text, int at, bool escapedQuoteCloses, int depth)
    {
        if (at < text.Length && text[at] == '}') return at + 1;
        var colon = at < text.Length && text[at] is '\'' or '"' ? QuotedText.End(text, at, escapedQuoteCloses) : NameEnd(text, at);
        return colon > at && colon < text.Length && text[colon] == ':' ? Close(text, colon + 1, escapedQuoteCloses, depth) : -1;
    }

    private static int NameEnd(string text, int at)
    {
        if (at < text.Length && text[at] is '#' or '@' or '$' or '%') at++;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_')) at++;
        return at;
    }
}
