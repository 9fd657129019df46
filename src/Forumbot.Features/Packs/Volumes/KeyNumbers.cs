using System.Text;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>Known keys by number, found without making a string of each cell that holds one.</summary>
internal sealed class KeyNumbers
{
    internal const int None = -1;

    private readonly Dictionary<byte[], int> numbers = new(new SameBytes());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> byCell;
    private readonly byte[][] bytes;
    private int latest = None;

    internal KeyNumbers(IEnumerable<string> keys)
    {
        Keys = [.. keys];
        bytes = [.. Keys.Select(Pinned)];
        for (var number = 0; number < bytes.Length; number++) numbers[bytes[number]] = number;
        byCell = numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    internal IReadOnlyList<string> Keys { get; }

    /// <summary>In memory that stays where it is.</summary>
    internal byte[] Bytes(int number) => bytes[number];

    internal int Find(string key) => Find(Encoding.UTF8.GetBytes(key));

    /// <returns><see cref="None"/> for what is no known key.</returns>
    internal int Find(ReadOnlySpan<byte> key)
    {
        // Files are in some order: the key of the line before is the likeliest.
        if (latest != None && key.SequenceEqual(bytes[latest])) return latest;
        if (!byCell.TryGetValue(key, out var number)) return None;
        return latest = number;
    }

    private static byte[] Pinned(string key)
    {
        var pinned = GC.AllocateArray<byte>(Encoding.UTF8.GetByteCount(key), pinned: true);
        Encoding.UTF8.GetBytes(key, pinned);
        return pinned;
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? a, byte[]? b) => a.AsSpan().SequenceEqual(b);

        public int GetHashCode(byte[] key) => GetHashCode(key.AsSpan());

        public bool Equals(ReadOnlySpan<byte> cell, byte[] key) => cell.SequenceEqual(key);

        public int GetHashCode(ReadOnlySpan<byte> cell)
        {
            var hash = default(HashCode);
            hash.AddBytes(cell);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> cell) => cell.ToArray();
    }
}
