using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>All volumes of a service and month, without the volumes themselves: who has one, what they come to, and a fingerprint.</summary>
internal sealed class VolumeBlock(int tjanst, int month, int forvaltningar, long line)
{
    private readonly ulong[] seen = new ulong[(forvaltningar + 63) / 64];
    private (ulong, ulong) fingerprint;
    private long thousandths;
    private int rows;
    private bool example;

    internal int Tjanst => tjanst;

    internal int Month => month;

    /// <summary>Where the file first tells of it.</summary>
    internal long Line => line;

    /// <summary>Whether the store holds something else, and gets the file's rows.</summary>
    internal bool IsNews { get; set; }

    /// <returns>False where the buyer has one already.</returns>
    internal bool Add(in VolumeRow row)
    {
        ref var part = ref seen[row.Forvaltning >> 6];
        var bit = 1UL << (row.Forvaltning & 63);
        if ((part & bit) != 0) return false;
        part |= bit;
        var (a, b) = Fingerprint.Of(row);
        // In any order: the store and a file sorted otherwise hold the same.
        fingerprint = (fingerprint.Item1 + a, fingerprint.Item2 + b);
        thousandths += row.Thousandths;
        example |= row.Example;
        rows++;
        return true;
    }

    internal bool IsSame(VolumeBlock other) => (rows, thousandths, example, fingerprint) == (other.rows, other.thousandths, other.example, other.fingerprint);

    /// <summary>Whether the store's control sums say the same; then its rows are looked at.</summary>
    internal bool MayBe(ReportedMonth held) => (held.Rows, held.Quantity, held.Example) == (rows, thousandths / 1000m, example);

    internal ReportedMonth Reported(VolumeKeys keys) => new(keys.Tjanster.Keys[tjanst], VolumeRow.DayOf(month), rows, thousandths / 1000m, example);
}
