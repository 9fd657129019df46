using System.Text;

namespace Forumbot.Teams.Templating.Values;

/// <summary>Text being put together, as UTF-8.</summary>
internal sealed class Utf8Text
{
    private byte[] bytes = new byte[512];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        length += utf8.Length;
    }

    public void Append(Value value)
    {
        if (value.Kind == ValueKind.Text && value.Found.ValueKind != System.Text.Json.JsonValueKind.Undefined && JsonText.Inside(value.Found) is var inside && !inside.Contains((byte)'\\'))
            Append(inside);
        else
            Append(JsText.Of(value));
    }

    private void Append(string text) => length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private Span<byte> Room(int wanted)
    {
        if (length + wanted > 4 * Budget.LongestText) throw Budget.TooLarge();
        if (length + wanted > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + wanted));
        return bytes.AsSpan(length);
    }
}
