using System.Text;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Packs.Volumes;
using Forumbot.Packs;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Packs.Volumes;

/// <summary>Files of volumes for the store of <see cref="SmallPack"/>: its services are fakturor and kurs, its units norr and soder.</summary>
internal static class VolumesInTest
{
    internal const string Header = "service;unit;month;quantity;example";

    internal static Task<VolumesOutcome> Import(StoreSettings store, params string[] lines) => Import(store, replaceMonths: false, lines);

    internal static Task<VolumesOutcome> Import(StoreSettings store, bool replaceMonths, params string[] lines) =>
        Import(store, replaceMonths, Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Header))));

    internal static async Task<VolumesOutcome> Import(StoreSettings store, bool replaceMonths, byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file);
            using var volumes = new VolumeFile(path);
            return await new ImportVolumes(store, TimeProvider.System).Handle(volumes.Read, "volumes.csv", replaceMonths, null, default);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What the store holds, in the order of its key, and the sums that it keeps of it.</summary>
    internal static async Task<(IReadOnlyList<Consumption> Rows, IReadOnlyList<ReportedMonth> Sums, long? Revision)> Held(StoreSettings store)
    {
        await using var db = new ForumbotDb(store.Options());
        var rows = await db.Consumptions.AsNoTracking().ToListAsync();
        var sums = await db.ReportedMonths.AsNoTracking().ToListAsync();
        return (
            [.. rows.OrderBy(c => c.Tjanst, StringComparer.Ordinal).ThenBy(c => c.Forvaltning, StringComparer.Ordinal).ThenBy(c => c.Month)],
            [.. sums.OrderBy(s => s.Tjanst, StringComparer.Ordinal).ThenBy(s => s.Month)],
            await OrganisationReader.Revision(db, default));
    }

    /// <summary>The sums as they come from the rows.</summary>
    internal static IEnumerable<ReportedMonth> SumsOf(IEnumerable<Consumption> rows) => ReportedMonth.Of(rows).OrderBy(s => s.Tjanst, StringComparer.Ordinal).ThenBy(s => s.Month);
}
