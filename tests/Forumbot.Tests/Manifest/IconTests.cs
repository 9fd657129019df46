using System.Buffers.Binary;
using System.IO.Compression;
using Forumbot.Manifest;

namespace Forumbot.Tests.Manifest;

public sealed class IconTests
{
    [Fact]
    public void The_outline_is_white_on_nothing_and_shows_something()
    {
        var pixels = Pixels(OurManifest.Unzipped()["outline.png"], 32);

        Assert.All(pixels.Where(p => p.Alpha > 0), p => Assert.Equal((255, 255, 255), (p.Red, p.Green, p.Blue)));
        Assert.InRange(pixels.Count(p => p.Alpha > 0), 100, 512);
    }

    [Fact]
    public void An_outline_with_a_colour_would_be_found() =>
        Assert.Contains(Pixels(Png(1, 6, [0, 200, 20, 20, 255]), 1), p => p.Alpha > 0 && p.Green != 255);

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_icons_have_their_sizes_and_no_other(string file, int side)
    {
        var png = OurManifest.Unzipped()[file];

        Assert.Null(Icon.Fault(png, side));
        Assert.NotNull(Icon.Fault(png, side + 1));
        Assert.Equal("it is not a PNG.", Icon.Fault(png.AsSpan(0, 20), side));
    }

    /// <summary>Of an RGBA picture with eight bits a channel, not interlaced.</summary>
    private static List<Pixel> Pixels(byte[] png, int side)
    {
        Assert.Equal((8, 6, 0), (png[24], png[25], png[28]));
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length; at += 12 + Length(png, at))
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(png, at + 8, Length(png, at));
        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress)) zlib.CopyTo(unpacked);
        return [.. Lines(unpacked.ToArray(), side).SelectMany(line => line.Chunk(4)).Select(p => new Pixel(p[0], p[1], p[2], p[3]))];
    }

    /// <summary>Each line tells what was taken from its bytes: nothing, the left, the above, their mean, or the nearest of three.</summary>
    private static IEnumerable<byte[]> Lines(byte[] all, int side)
    {
        var above = new byte[side * 4];
        for (var line = 0; line < side; line++)
        {
            var (filter, bytes) = (all[line * (side * 4 + 1)], all.AsSpan(line * (side * 4 + 1) + 1, side * 4).ToArray());
            for (var i = 0; i < bytes.Length; i++)
            {
                var (left, up, corner) = (i < 4 ? 0 : bytes[i - 4], (int)above[i], i < 4 ? 0 : above[i - 4]);
                bytes[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Nearest(left, up, corner), _ => 0 });
            }

            yield return above = bytes;
        }
    }

    private static int Nearest(int left, int up, int corner) => new[] { left, up, corner }.MinBy(c => Math.Abs(left + up - corner - c));

    private static int Length(byte[] png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));

    /// <summary>Checksums are left out: nothing here reads them.</summary>
    private static byte[] Png(int side, byte kind, byte[] lines)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest)) zlib.Write(lines);
        byte[] header = [0, 0, 0, (byte)side, 0, 0, 0, (byte)side, 8, kind, 0, 0, 0];
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray())];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data) => [0, 0, 0, (byte)data.Length, .. name, .. data, 0, 0, 0, 0];

    private readonly record struct Pixel(int Red, int Green, int Blue, int Alpha);
}
