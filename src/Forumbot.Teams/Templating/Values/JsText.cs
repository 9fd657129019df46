using System.Text;

namespace Forumbot.Teams.Templating.Values;

/// <summary>What JavaScript's String(value) gives, and its idea of white space.</summary>
internal static class JsText
{
    /// <summary>How deep lists may lie in lists where they are made into text or compared.</summary>
    public const int MaxDepth = 200;

    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Text => value.Text,
        ValueKind.Number => JsNumber.ToText(value.Number),
        ValueKind.True => "true",
        ValueKind.False => "false",
        ValueKind.Null => "null",
        ValueKind.List => Join(value, ","),
        ValueKind.Object => "[object Object]",
        _ => "undefined",
    };

    public static string Join(Value list, string separator)
    {
        var text = new StringBuilder();
        Append(text, list, separator, 0);
        return text.ToString();
    }

    public static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsWhiteSpace(text[start])) start++;
        while (end > start && IsWhiteSpace(text[end - 1])) end--;
        return text[start..end];
    }

    public static bool IsWhiteSpace(char letter) => letter == '\uFEFF' || (letter != '\u0085' && char.IsWhiteSpace(letter));

    private static void Append(StringBuilder text, Value list, string separator, int depth)
    {
        if (depth > MaxDepth) throw new CardTemplateException("$", "lists lie too deep in lists to be made into text");
        var first = true;
        foreach (var item in new ListItems(list))
        {
            if (!first) text.Append(separator);
            first = false;
            if (item.Kind == ValueKind.List) Append(text, item, ",", depth + 1);
            else if (!item.IsMissing) text.Append(Of(item));
            if (text.Length > Budget.LongestText) throw Budget.TooLarge();
        }
    }
}
