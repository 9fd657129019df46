using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace Forumbot.Teams.Templating.Values;

/// <summary>JSON being written, as UTF-8. It knows only where a comma is wanted; what is put into it is well-formed already.</summary>
internal sealed class JsonOutput
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private byte[] bytes = new byte[8192];
    private bool comma;

    public int Length { get; private set; }

    public int Capacity => bytes.Length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => (Length, comma) = (0, false);

    /// <summary>An item of a list, or a value on its own.</summary>
    public void Item(ReadOnlySpan<byte> json)
    {
        Separate();
        Raw(json);
    }

    /// <summary>A name with its colon, or whole properties: with a comma before it, which is left out where none is wanted.</summary>
    public void Properties(ReadOnlySpan<byte> json, bool nameOnly)
    {
        Raw(comma ? json : json[1..]);
        comma = !nameOnly;
    }

    /// <summary>A bracket; a comma before it is asked for with Separate.</summary>
    public void Open(byte bracket)
    {
        Raw([bracket]);
        comma = false;
    }

    /// <summary>After the name of a property there is no comma.</summary>
    public void EndName()
    {
        Raw("\":"u8);
        comma = false;
    }

    public void Close(byte bracket)
    {
        Raw([bracket]);
        comma = true;
    }

    /// <summary>A comma, if one is wanted before the value that follows.</summary>
    public void Separate()
    {
        if (comma) Raw(","u8);
        comma = true;
    }

    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        Length += json.Length;
    }

    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var written);
        Length += written;
    }

    /// <summary>Text inside quotes, escaped. Half a surrogate pair becomes U+FFFD.</summary>
    public void Text(string text)
    {
        var written = Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));
        if (bytes.AsSpan(Length, written).ContainsAny(Special)) Raw(Encoding.UTF8.GetBytes(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)));
        else Length += written;
    }

    /// <summary>Takes out one byte.</summary>
    public void Remove(int at)
    {
        bytes.AsSpan((at + 1)..Length).CopyTo(bytes.AsSpan(at));
        Length--;
    }

    private Span<byte> Room(int wanted)
    {
        if (Length + (long)wanted > Budget.LargestOutput) throw Budget.TooLarge();
        if (Length + wanted > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + wanted));
        return bytes.AsSpan(Length);
    }
}
