using System.Globalization;
using System.Text;

namespace Forumbot.Features.FollowUp.Sie;

/// <summary>The control sum of a SIE file: CRC-32 over the labels and fields between the two #KSUMMA, in the file's own bytes.</summary>
/// <remarks>Programs differ in whether the # of a label counts, so that either sum is right.</remarks>
internal sealed class SieChecksum(Encoding encoding)
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Entry((uint)n))];

    private uint whole = uint.MaxValue, withoutSigns = uint.MaxValue;

    internal bool IsRunning { get; private set; }

    internal void Start() => IsRunning = true;

    internal void Count(string line)
    {
        if (!IsRunning) return;
        var bytes = encoding.GetBytes(line);
        whole = Over(whole, bytes);
        withoutSigns = Over(withoutSigns, bytes.AsSpan(Math.Min(1, bytes.Length)));
    }

    /// <returns>Whether the sum is what the file says; a file may write it with or without a sign.</returns>
    internal bool Ends(string said)
    {
        IsRunning = false;
        return long.TryParse(said, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number is >= int.MinValue and <= uint.MaxValue
            && (unchecked((uint)number) == ~whole || unchecked((uint)number) == ~withoutSigns);
    }

    private static uint Over(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        return sum;
    }

    private static uint Entry(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? Polynomial ^ (value >> 1) : value >> 1;
        return value;
    }
}
