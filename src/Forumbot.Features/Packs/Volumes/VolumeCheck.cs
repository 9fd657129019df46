namespace Forumbot.Features.Packs.Volumes;

/// <summary>A file of volumes as it was checked: which services and months it holds, or what is wrong with it.</summary>
internal sealed class VolumeCheck
{
    private readonly VolumeKeys keys;
    private readonly VolumeBlocks blocks;
    private readonly VolumeReader reader;
    private readonly List<(VolumeRow Row, long Line)> again = [];

    private VolumeCheck(VolumeKeys keys, string file, Action<long>? progress, CancellationToken cancel)
    {
        (this.keys, blocks) = (keys, new(keys));
        reader = new(keys, file, (in VolumeRow row) => Take(row, progress), cancel);
    }

    internal VolumeBlocks Blocks => blocks;

    internal long Rows { get; private set; }

    internal IReadOnlyList<PackFault> Told => reader.Told;

    internal long Faults => reader.Faults;

    internal static VolumeCheck Of(ReadVolumes read, VolumeKeys keys, string file, Action<long>? progress, CancellationToken cancel)
    {
        var check = new VolumeCheck(keys, file, progress, cancel);
        read(check.reader);
        if (check.again.Count > 0) check.TellEarlier(read, file, cancel);
        return check;
    }

    internal void Report(long? line, PackFaultReason reason, string value = "", string detail = "") => reader.Report(line, null, reason, value, detail);

    private void Take(in VolumeRow row, Action<long>? progress)
    {
        if ((++Rows & 0x3FFFF) == 0) progress?.Invoke(Rows);
        if (blocks.Add(row, reader.Line)) return;
        if (again.Count < VolumeReader.MostTold) again.Add((row, reader.Line));
        else reader.Report(reader.Line, "month", PackFaultReason.Duplicate, Name(row));
    }

    /// <summary>Where a row stood first is not kept for the millions; the file is read once more for those that stand there again.</summary>
    private void TellEarlier(ReadVolumes read, string file, CancellationToken cancel)
    {
        var first = again.Select(a => (a.Row.Tjanst, a.Row.Forvaltning, a.Row.Month)).Distinct().ToDictionary(key => key, _ => 0L);
        VolumeReader? second = null;
        second = new(keys, file, (in VolumeRow row) =>
        {
            if (first.TryGetValue((row.Tjanst, row.Forvaltning, row.Month), out var line) && line == 0) first[(row.Tjanst, row.Forvaltning, row.Month)] = second!.Line;
        }, cancel);
        read(second);
        foreach (var (row, line) in again) reader.Report(line, "month", PackFaultReason.Duplicate, Name(row), $"{first[(row.Tjanst, row.Forvaltning, row.Month)]}");
    }

    private string Name(in VolumeRow row) => $"{keys.Tjanster.Keys[row.Tjanst]}, {keys.Forvaltningar.Keys[row.Forvaltning]}, {row.FirstDay:yyyy-MM}";
}
