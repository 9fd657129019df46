using System.Text;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>JavaScript's JSON.stringify.</summary>
internal static class JsonWriter
{
    public static string Json(Value value)
    {
        var json = new StringBuilder();
        Write(json, value, 0);
        return json.ToString();
    }

    /// <summary>As concat and string make text of a value: JSON without quotes at its ends; nothing of null.</summary>
    public static string Plain(Value value) => value.Kind switch
    {
        ValueKind.Undefined or ValueKind.Null => "",
        ValueKind.List or ValueKind.Object => Json(value).Trim('\'', '"'),
        _ => JsText.Of(value),
    };

    private static void Write(StringBuilder json, Value value, int depth)
    {
        if (depth > JsText.MaxDepth || json.Length > Budget.LongestText) throw Budget.TooLarge();
        switch (value.Kind)
        {
            case ValueKind.Text: Quote(json, value.Text); break;
            case ValueKind.Number: json.Append(double.IsFinite(value.Number) ? JsNumber.ToText(value.Number) : "null"); break;
            case ValueKind.True or ValueKind.False: json.Append(JsText.Of(value)); break;
            case ValueKind.List: WriteList(json, value, depth); break;
            case ValueKind.Object: WriteObject(json, JsObject.CopyOf(value)!, depth); break;
            default: json.Append("null"); break;
        }
    }

    private static void WriteList(StringBuilder json, Value list, int depth)
    {
        var separator = '[';
        foreach (var item in new ListItems(list))
        {
            Write(json.Append(separator), item, depth + 1);
            separator = ',';
        }
        json.Append(separator == '[' ? "[]" : "]");
    }

    private static void WriteObject(StringBuilder json, JsObject value, int depth)
    {
        var separator = '{';
        foreach (var (name, item) in value.Properties)
        {
            if (item.Kind == ValueKind.Undefined) continue;
            Quote(json.Append(separator), name);
            Write(json.Append(':'), item, depth + 1);
            separator = ',';
        }
        json.Append(separator == '{' ? "{}" : "}");
    }

    private static void Quote(StringBuilder json, string text)
    {
        json.Append('"');
        for (var at = 0; at < text.Length; at++)
            json.Append(IsHalf(text, at) ? $"\\u{(int)text[at]:x4}" : Escaped(text[at]));
        json.Append('"');
    }

    /// <summary>Whether a surrogate stands there without its other half.</summary>
    private static bool IsHalf(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));

    private static string Escaped(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => $"\\u{(int)letter:x4}",
        _ => letter.ToString(),
    };
}
