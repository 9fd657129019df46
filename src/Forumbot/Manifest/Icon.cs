using System.Buffers.Binary;

namespace Forumbot.Manifest;

/// <summary>An icon of the app: a PNG of the size that Teams asks for.</summary>
internal static class Icon
{
    private const int HeaderLength = 24;

    private static ReadOnlySpan<byte> Start => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null where it is right.</summary>
    public static string? Fault(ReadOnlySpan<byte> png, int side)
    {
        if (png.Length < HeaderLength || !png.StartsWith(Start)) return "it is not a PNG.";
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
        return (width, height) == (side, side) ? null : $"it is {width} × {height} pixels and must be {side} × {side}.";
    }
}
