using System.Security.Cryptography;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>128 bits of a row. Seeded anew in each process, so that no file can be made whose rows look like other rows.</summary>
internal static class Fingerprint
{
    private static readonly ulong First = Seed(), Second = Seed();

    internal static (ulong, ulong) Of(in VolumeRow row)
    {
        var value = ((ulong)row.Thousandths << 1) | (row.Example ? 1UL : 0);
        return (Mixed(Mixed(First + (ulong)row.Forvaltning) + value), Mixed(Mixed(Second + (ulong)row.Forvaltning) + value));
    }

    private static ulong Mixed(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    private static ulong Seed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
}
