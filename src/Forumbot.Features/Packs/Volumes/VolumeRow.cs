using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs.Volumes;

/// <summary>What one buyer used of one service in a month, with service and buyer as numbers: millions of them go by.</summary>
/// <param name="Tjanst">Its place among <see cref="VolumeKeys.Tjanster"/>.</param>
/// <param name="Forvaltning">Its place among <see cref="VolumeKeys.Forvaltningar"/>.</param>
/// <param name="Month">Months since the year 0.</param>
internal readonly record struct VolumeRow(int Tjanst, int Forvaltning, int Month, long Thousandths, bool Example)
{
    internal DateOnly FirstDay => DayOf(Month);

    internal static DateOnly DayOf(int month) => new(month / 12, month % 12 + 1, 1);

    internal static int MonthOf(DateOnly day) => day.Year * 12 + day.Month - 1;

    internal static VolumeRow Of(Consumption row, VolumeKeys keys) =>
        new(keys.Tjanster.Find(row.Tjanst), keys.Forvaltningar.Find(row.Forvaltning), MonthOf(row.Month), (long)(row.Quantity * 1000), row.Example);
}

/// <summary>Takes rows one by one.</summary>
internal delegate void TakeRow(in VolumeRow row);

/// <summary>Gives all rows that are to be saved, in their order.</summary>
internal delegate void GiveRows(TakeRow take);
