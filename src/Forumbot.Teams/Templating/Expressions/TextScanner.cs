namespace Forumbot.Teams.Templating.Expressions;

/// <summary>Finds the expressions in a text of a template, and its escapes \$ and \`.</summary>
internal static class TextScanner
{
    private const string Start = "${";

    /// <summary>A text with <c>${</c> to a node; a single expression keeps the type of what it gives. No node for other texts.</summary>
    public static Node? Read(string text)
    {
        if (!text.Contains(Start, StringComparison.Ordinal)) return null;
        var parts = Parts(text).ToArray();
        if (parts is not [{ Expression: not (null or ConstantNode) and var single }]) return new InterpolationNode([.. parts.Select(Fixed)]);
        return single is FunctionNode { IsConcat: true } concat ? new InterpolationNode([.. concat.Parts.Select(Part)]) : single;
    }

    /// <summary>A text that is nothing but ${concat(…)} is its arguments one after the other, as in the official engine: there lists
    /// become text too.</summary>
    private static TextPart Part(Node part) => Fixed(new TextPart("${" + part.Describe() + "}", part) { NullIsEmpty = true });

    private static IEnumerable<TextPart> Parts(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var (end, part) = Special(text, at);
            if (part is null) continue;
            if (at > from) yield return new(text[from..at]);
            yield return part;
            (from, at) = (end, end - 1);
        }
        if (from < text.Length) yield return new(text[from..]);
    }

    private static (int End, TextPart? Part) Special(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (text[at] == '\\' && next is '$' or '`') return (at + 2, new(next.ToString()));
        if (text[at] == '`') throw new ExpressionException("a ` in a text with expressions is written \\`");
        if (text[at] != '$' || next != '{' || Braces.End(text, at) is not (> 0 and var end)) return (0, null);
        var node = Parser.Parse(text[(at + 2)..(end - 1)].Trim());
        return (end, new("${" + node.Describe() + "}", node));
    }

    /// <summary>A constant is the same in every expansion. Null cannot be made into text, so it stays as written.</summary>
    private static TextPart Fixed(TextPart part) =>
        part.Expression is ConstantNode { Value: { IsMissing: false } value } ? new(Values.JsText.Of(value)) : part;
}
