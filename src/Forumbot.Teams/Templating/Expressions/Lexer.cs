namespace Forumbot.Teams.Templating.Expressions;

/// <summary>Cuts an expression into names, numbers, texts and signs.</summary>
internal static class Lexer
{
    private static readonly string[] Signs =
    [
        "==", "!=", "<>", "&&", "||", "<=", ">=", "=>", "??",
        "+", "-", "!", "^", "*", "/", "%", "&", "<", ">", "(", ")", ".", "[", "]", "{", "}", ",", ":", "?",
    ];

    public static List<Token> Cut(string expression)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (SkipSpace(expression, ref at))
        {
            var token = Next(expression, at);
            tokens.Add(token);
            at += token.Raw.Length;
        }
        tokens.Add(new(TokenKind.End, "", at));
        return tokens;
    }

    private static bool SkipSpace(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\uFEFF' or '\u00A0' or '\n' or '\r') at++;
        return at < text.Length;
    }

    private static Token Next(string text, int at)
    {
        if (char.IsAsciiDigit(text[at])) return Number(text, at);
        if (text[at] is '\'' or '"') return Text(text, at);
        if (Name(text, at) is { Length: > 0 } name) return new(TokenKind.Name, name, at);
        foreach (var sign in Signs)
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0) return new(TokenKind.Sign, sign, at);
        throw new ExpressionException($"'{text[at]}' at letter {at + 1} of the expression is not part of the language (a name has only a-z, 0-9 and _; write ['{text[at]}…'] for others)");
    }

    private static Token Number(string text, int at)
    {
        var end = Digits(text, at);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) end = Digits(text, end + 1);
        return new(TokenKind.Number, text[at..end], at);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static Token Text(string text, int at)
    {
        var end = QuotedText.End(text, at);
        return end > 0
            ? new(TokenKind.Text, text[at..end], at)
            : throw new ExpressionException($"the text that begins at letter {at + 1} of the expression has no end");
    }

    /// <summary>A % begins a name only where a letter follows, else it is the sign of a remainder.</summary>
    private static string Name(string text, int at)
    {
        var first = text[at];
        if (!char.IsAsciiLetter(first) && first is not ('_' or '#' or '@' or '$' or '%')) return "";
        var end = at + 1;
        if (first == '@' && end < text.Length && text[end] == '@') end++;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return first == '%' && end == at + 1 ? "" : text[at..end];
    }
}
