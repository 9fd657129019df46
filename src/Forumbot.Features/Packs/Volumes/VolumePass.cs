namespace Forumbot.Features.Packs.Volumes;

/// <summary>The second reading of a file, which gives the rows that are to be saved. A file that is no longer what was checked gives none of
/// its other lines, and is told as changed.</summary>
internal sealed class VolumePass(ReadVolumes read, string file, VolumeKeys keys, VolumeBlocks blocks, Action<VolumesProgress>? progress, CancellationToken cancel)
{
    internal VolumeKeys Keys => keys;

    /// <summary>Whether just what was checked has been given.</summary>
    internal bool IsWhole { get; private set; }

    internal PackFault Changed => new(file, null, null, PackFaultReason.FileChanged);

    internal void Give(TakeRow take)
    {
        var (given, rows) = (new VolumeBlocks(keys), 0L);
        var same = true;
        var reader = new VolumeReader(keys, file, (in VolumeRow row) =>
        {
            if ((++rows & 0x3FFFF) == 0) progress?.Invoke(new(true, rows));
            same = same && given.Add(row, 0);
            if (same && blocks.Find(row.Tjanst, row.Month) is { IsNews: true }) take(row);
        }, cancel);
        read(reader);
        IsWhole = same && reader.Faults == 0 && given.AreSame(blocks);
    }
}
