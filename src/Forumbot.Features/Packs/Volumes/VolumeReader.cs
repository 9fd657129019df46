using System.Text;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>Turns the lines of a file of volumes into rows. A line as it is usually written is read from its bytes; any other goes
/// through the same rules, and gets the same faults, as a row of a pack.</summary>
public sealed class VolumeReader
{
    /// <summary>Faults told: more than can be read would only hide the first. The rest is counted.</summary>
    public const int MostTold = 1_000;

    /// <summary>More than a region of a hundred thousand buyers has in a year.</summary>
    internal const long MostRows = 100_000_000;

    private static readonly string[] Columns = [.. PackLayout.ColumnsOf(PackLayout.Volumes)];

    private readonly VolumeKeys keys;
    private readonly PackTable table;
    private readonly TakeRow take;
    private readonly CancellationToken cancel;
    private readonly List<PackFault> told = [];

    internal VolumeReader(VolumeKeys keys, string file, TakeRow take, CancellationToken cancel)
    {
        (this.keys, this.take, this.cancel) = (keys, take, cancel);
        table = new(PackLayout.Volumes, file, Columns, []);
    }

    /// <summary>As a person would look for it.</summary>
    public string File => table.File;

    /// <summary>Of the row that is being taken.</summary>
    internal long Line { get; private set; }

    internal long Lines { get; private set; }

    internal IReadOnlyList<PackFault> Told => told;

    internal long Faults { get; private set; }

    /// <returns>False where reading is to end.</returns>
    public bool Take(in VolumeCells cells)
    {
        Line = cells.Line;
        if ((++Lines & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
        if (Lines > MostRows) return TooMany();
        if (Plain(cells) is { } row) take(row);
        else Otherwise(cells);
        return true;
    }

    public void Report(PackFault fault)
    {
        Faults++;
        if (told.Count < MostTold) told.Add(fault);
    }

    /// <summary>The file is no table of volumes, or not to its end.</summary>
    /// <param name="line">Null where it is the whole file.</param>
    public void Report(long? line, string? column, PackFaultReason reason, string value = "", string detail = "") => Report(new(table.File, (int?)line, column, reason, value, detail));

    private bool TooMany()
    {
        Report(null, null, PackFaultReason.TooManyRows, detail: $"{MostRows}");
        return false;
    }

    private VolumeRow? Plain(in VolumeCells cells)
    {
        if (!VolumeText.Month(cells.Month, out var month) || !VolumeText.Thousandths(cells.Quantity, out var thousandths) || VolumeText.YesNo(cells.Example) is not { } example) return null;
        var (tjanst, forvaltning) = (keys.Tjanster.Find(cells.Tjanst), keys.Forvaltningar.Find(cells.Forvaltning));
        return tjanst != KeyNumbers.None && forvaltning != KeyNumbers.None && keys.IsThere(forvaltning, month) ? new(tjanst, forvaltning, month, thousandths, example) : null;
    }

    private void Otherwise(in VolumeCells cells)
    {
        string[] texts = [Text(cells.Tjanst), Text(cells.Forvaltning), Text(cells.Month), Text(cells.Quantity), Text(cells.Example)];
        if (Array.TrueForAll(texts, string.IsNullOrWhiteSpace)) return;
        var faults = new List<PackFault>();
        var row = new Cells(table, new((int)cells.Line, texts), faults);
        var used = PackPricing.Consumption(row);
        var found = VolumeRow.Of(used, keys);
        bool Judged(string column) => faults.Exists(f => f.Column == column);
        if (found.Tjanst == KeyNumbers.None && !Judged("service")) row.Report("service", PackFaultReason.Dangling, used.Tjanst, PackLayout.Services);
        if (found.Forvaltning == KeyNumbers.None && !Judged("unit")) row.Report("unit", PackFaultReason.Dangling, used.Forvaltning, PackLayout.Units);
        else if (faults.Count == 0 && !keys.IsThere(found.Forvaltning, found.Month)) row.Report("unit", PackFaultReason.UnitNotThere, used.Forvaltning, $"{used.Month:yyyy-MM}");
        if (faults.Count == 0) take(found);
        else faults.ForEach(Report);
    }

    private static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell);
}
