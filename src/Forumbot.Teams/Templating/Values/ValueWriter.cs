using System.Runtime.InteropServices;
using System.Text.Json;

namespace Forumbot.Teams.Templating.Values;

/// <summary>Writes a value as JSON. Text of the data is written as text, whatever is in it.</summary>
internal static class ValueWriter
{
    public static void Write(Utf8JsonWriter writer, Value value) => Write(writer, value, 0);

    private static void Write(Utf8JsonWriter writer, Value value, int depth)
    {
        if (depth > JsText.MaxDepth) throw new CardTemplateException("$", "values lie too deep to be written");
        switch (value.Kind)
        {
            case ValueKind.True or ValueKind.False: writer.WriteBooleanValue(value.IsTrue); break;
            case ValueKind.Number: Write(writer, value.Number); break;
            case ValueKind.Text when value.Found.ValueKind == JsonValueKind.Undefined: writer.WriteStringValue(value.Text); break;
            case ValueKind.Text or ValueKind.List or ValueKind.Object when value.MadeList is null && value.MadeObject is null: Write(writer, value.Found); break;
            case ValueKind.List: WriteList(writer, value.MadeList!, depth); break;
            case ValueKind.Object: WriteObject(writer, value.MadeObject!, depth); break;
            default: writer.WriteNullValue(); break;
        }
    }

    /// <summary>What is no finite number is null in JSON.</summary>
    private static void Write(Utf8JsonWriter writer, double number)
    {
        if (double.IsInteger(number) && Math.Abs(number) < 1e15) writer.WriteNumberValue((long)number);
        else if (double.IsFinite(number)) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }

    /// <summary>As it is. Half a surrogate pair, valid in JSON but refused by the writer, goes through as its escape.</summary>
    private static void Write(Utf8JsonWriter writer, JsonElement found)
    {
        var raw = JsonMarshal.GetRawUtf8Value(found);
        if (raw.Length > Budget.LargestOutput) throw Budget.TooLarge();
        if (raw.IndexOf("\\ud"u8) >= 0 || raw.IndexOf("\\uD"u8) >= 0) writer.WriteRawValue(raw);
        else found.WriteTo(writer);
    }

    private static void WriteList(Utf8JsonWriter writer, Value[] items, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in items) Write(writer, item, depth + 1);
        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, JsObject value, int depth)
    {
        writer.WriteStartObject();
        foreach (var (name, item) in value.Properties)
        {
            if (item.Kind == ValueKind.Undefined) continue;
            writer.WritePropertyName(name);
            Write(writer, item, depth + 1);
        }
        writer.WriteEndObject();
    }
}
