namespace Forumbot.Features.Packs.Volumes;

/// <summary>The services and months that volumes are of.</summary>
internal sealed class VolumeBlocks(VolumeKeys keys)
{
    private readonly Dictionary<long, VolumeBlock> blocks = [];

    internal IReadOnlyCollection<VolumeBlock> All => blocks.Values;

    internal VolumeBlock? Find(int tjanst, int month) => blocks.GetValueOrDefault(Key(tjanst, month));

    /// <returns>False where a row of the same service, buyer and month is there already.</returns>
    internal bool Add(in VolumeRow row, long line)
    {
        if (!blocks.TryGetValue(Key(row.Tjanst, row.Month), out var block)) blocks.Add(Key(row.Tjanst, row.Month), block = new(row.Tjanst, row.Month, keys.Forvaltningar.Keys.Count, line));
        return block.Add(row);
    }

    internal bool AreSame(VolumeBlocks others) => blocks.Count == others.blocks.Count && blocks.All(b => others.blocks.TryGetValue(b.Key, out var other) && b.Value.IsSame(other));

    private static long Key(int tjanst, int month) => ((long)tjanst << 32) | (uint)month;
}
