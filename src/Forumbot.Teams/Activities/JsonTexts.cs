using System.Runtime.InteropServices;
using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>JSON may hold half a surrogate pair (<c>\ud83d</c>), which is no text: .NET throws when it is read as one.</summary>
internal static class JsonTexts
{
    /// <summary>Whether every text and name in the value can be read. Only escapes can be wrong, and most values have none.</summary>
    internal static bool AreWhole(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined || JsonMarshal.GetRawUtf8Value(value).IndexOf("\\u"u8) < 0 || CanBeRead(value);

    private static bool CanBeRead(JsonElement value)
    {
        try
        {
            Read(value);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Read(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String) value.GetString();
        if (value.ValueKind is JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) Read(item);
        if (value.ValueKind is JsonValueKind.Object)
            foreach (var property in value.EnumerateObject())
            {
                _ = property.Name;
                Read(property.Value);
            }
    }
}
