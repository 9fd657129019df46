using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Forumbot.Teams.Templating.Values;

/// <summary>Writes a value as JSON. Text of the data is written as text, whatever is in it.</summary>
internal static class ValueWriter
{
    public static void Write(JsonOutput output, Value value, int depth = 0)
    {
        if (depth > JsText.MaxDepth) throw new CardTemplateException("$", "values lie too deep to be written");
        output.Separate();
        switch (value.Kind)
        {
            case ValueKind.True: output.Raw("true"u8); break;
            case ValueKind.False: output.Raw("false"u8); break;
            case ValueKind.Number: WriteNumber(output, value.Number); break;
            case ValueKind.Text: WriteText(output, value); break;
            case ValueKind.List: WriteList(output, value, depth); break;
            case ValueKind.Object when value.MadeObject is { } made: WriteMade(output, made, depth); break;
            case ValueKind.Object: WriteFound(output, value.Found, depth); break;
            default: output.Raw("null"u8); break;
        }
    }

    /// <summary>As part of a text, inside its quotes: text of the data as it is escaped there already.</summary>
    public static void WriteInside(JsonOutput output, Value value)
    {
        if (value.Kind == ValueKind.Text && value.Found.ValueKind == JsonValueKind.String) output.Raw(JsonText.Inside(value.Found));
        else if (value.IsInteger && Math.Abs(value.Number) < 1e15) output.Number((long)value.Number);
        else output.Text(JsText.Of(value));
    }

    /// <summary>What is no finite number is null in JSON.</summary>
    private static void WriteNumber(JsonOutput output, double number)
    {
        if (double.IsInteger(number) && Math.Abs(number) < 1e15) output.Number((long)number);
        else output.Raw(double.IsFinite(number) ? Encoding.ASCII.GetBytes(JsNumber.ToText(number)) : "null"u8);
    }

    private static void WriteText(JsonOutput output, Value text)
    {
        output.Raw("\""u8);
        WriteInside(output, text);
        output.Raw("\""u8);
    }

    private static void WriteList(JsonOutput output, Value list, int depth)
    {
        output.Open((byte)'[');
        foreach (var item in new ListItems(list)) Write(output, item, depth + 1);
        output.Close((byte)']');
    }

    private static void WriteFound(JsonOutput output, JsonElement found, int depth)
    {
        output.Open((byte)'{');
        foreach (var property in found.EnumerateObject())
        {
            output.Item("\""u8);
            output.Raw(JsonMarshal.GetRawUtf8PropertyName(property));
            output.EndName();
            Write(output, Value.Of(property.Value), depth + 1);
        }
        output.Close((byte)'}');
    }

    private static void WriteMade(JsonOutput output, JsObject made, int depth)
    {
        output.Open((byte)'{');
        foreach (var (name, item) in made.Properties)
        {
            if (item.Kind == ValueKind.Undefined) continue;
            output.Item("\""u8);
            output.Text(name);
            output.EndName();
            Write(output, item, depth + 1);
        }
        output.Close((byte)'}');
    }
}
