using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>A value with the row and the column that it stands in.</summary>
internal readonly record struct Entered<T>(SheetRow At, int Column, T Item);

/// <summary>What an allocation workbook says of its year.</summary>
/// <param name="Tjanster">Services that the workbook is of; other services' rows are none of its business.</param>
/// <param name="Owned">Keys whose volumes stand in it.</param>
internal sealed record AllocationEntries(
    int Year,
    IReadOnlyList<string> Tjanster,
    IReadOnlyList<Entered<(string Tjanst, string Key, decimal Percent)>> Weights,
    IReadOnlyList<Entered<string>> Owned,
    IReadOnlyList<Entered<(string Key, string Forvaltning)>> Rows,
    IReadOnlyList<Entered<KeyVolume>> Volumes,
    IReadOnlyList<Entered<VolumeAdjustment>> Adjustments,
    IReadOnlyList<Entered<DirectCost>> Direct,
    IReadOnlyList<Entered<Staffing>> Staff,
    IReadOnlyList<Entered<StaffRate>> Rates,
    IReadOnlyList<Entered<CapitalCost>> Capital);
