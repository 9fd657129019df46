using System.Globalization;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Packs;

/// <summary>Changes that workbooks have made since the last pack, and that another pack would undo unseen.</summary>
internal static class WorkbookYears
{
    private static readonly HashSet<string> Tables =
    [
        PackLayout.AllocationKeys, PackLayout.KeyVolumes, PackLayout.VolumeAdjustments, PackLayout.DirectCosts, PackLayout.StaffRates, PackLayout.Staffing, PackLayout.CapitalCosts,
    ];

    /// <returns>A fault for each table that both a workbook and the pack change; none where the pack leaves them as they are.</returns>
    internal static async Task<IReadOnlyList<PackFault>> Lost(ForumbotDb db, IReadOnlyList<TableChange> changes, CancellationToken cancel)
    {
        var undone = changes.Where(c => Tables.Contains(c.Table)).ToList();
        if (undone.Count == 0) return [];
        var years = await db.WorkbookYears.AsNoTracking().Select(y => y.Year).Order().ToListAsync(cancel);
        if (years.Count == 0) return [];
        var named = string.Join(", ", years.Select(y => y.ToString(CultureInfo.InvariantCulture)));
        return [.. undone.Select(c => new PackFault(c.Table, null, null, PackFaultReason.ChangedByWorkbook, Detail: named))];
    }
}
