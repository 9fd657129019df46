using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>JSON may hold what is no text: half a surrogate pair (<c>\ud83d</c>), which .NET throws at when it is read, and the two code
/// points that Unicode says are no characters (U+FFFE, U+FFFF), which it throws at when it is compared.</summary>
internal static class JsonTexts
{
    private static readonly SearchValues<char> NoCharacters = SearchValues.Create("\uFFFE\uFFFF");

    /// <summary>Whether every text and name in the value is text. Only escapes and those code points can be wrong, and most values
    /// have none.</summary>
    internal static bool AreWhole(JsonElement value) => value.ValueKind is JsonValueKind.Undefined || !MayBeWrong(JsonMarshal.GetRawUtf8Value(value)) || CanBeRead(value);

    private static bool MayBeWrong(ReadOnlySpan<byte> json) => json.IndexOf("\\u"u8) >= 0 || json.IndexOf("\uFFFE"u8) >= 0 || json.IndexOf("\uFFFF"u8) >= 0;

    private static bool CanBeRead(JsonElement value)
    {
        try
        {
            return Texts(value).All(text => !text.AsSpan().ContainsAny(NoCharacters));
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Texts(property.Value).Prepend(property.Name)),
        _ => [],
    };
}
