using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Forumbot.Teams.Templating.Values;

/// <summary>Reads JSON strings. Unlike GetString it takes half a surrogate pair, which is valid JSON and may come from anyone.</summary>
internal static class JsonText
{
    public static string Read(JsonElement text)
    {
        var raw = Inside(text);
        return raw.Contains((byte)'\\') ? Unescape(Encoding.UTF8.GetString(raw)) : Encoding.UTF8.GetString(raw);
    }

    public static string Name(JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        return raw.Contains((byte)'\\') ? Unescape(Encoding.UTF8.GetString(raw)) : Encoding.UTF8.GetString(raw);
    }

    /// <summary>The bytes between the quotes, as written.</summary>
    public static ReadOnlySpan<byte> Inside(JsonElement text) => JsonMarshal.GetRawUtf8Value(text)[1..^1];

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\') text.Append(raw[at]);
            else if (raw[++at] != 'u') text.Append(Short(raw[at]));
            else
            {
                text.Append((char)ushort.Parse(raw.AsSpan(at + 1, 4), System.Globalization.NumberStyles.HexNumber, null));
                at += 4;
            }
        }
        return text.ToString();
    }

    private static char Short(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}
