using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs;

/// <summary>A pack while it is checked: its tables row by row, and what is wrong so far.</summary>
internal sealed class PackDraft
{
    private readonly Dictionary<string, PackTable> tables;

    private PackDraft(PackTables pack)
    {
        Faults = [.. PackLayout.Faults(pack)];
        tables = pack.Tables.GroupBy(t => t.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    internal List<PackFault> Faults { get; }

    /// <returns>The organisation at revision 0, or every fault of the pack.</returns>
    internal static (Organisation? Organisation, IReadOnlyList<Consumption> Consumptions, IReadOnlyList<PackFault> Faults) Check(PackTables pack)
    {
        var draft = new PackDraft(pack);
        var catalogue = PackCatalogue.Read(draft, PackRules.Read(draft));
        var used = PackPricing.Consumptions(draft, catalogue);
        var organisation = PackOrdering.Read(draft, PackFollowUp.Read(draft, PackSelfCosts.Read(draft, PackPricing.Read(draft, catalogue))));
        return draft.Faults.Count == 0 ? (organisation with { Reported = ReportedMonth.Of(used) }, used, []) : (null, [], draft.Faults);
    }

    internal IReadOnlyList<Parsed<T>> Rows<T>(string table, Func<Cells, T> read) =>
        tables.TryGetValue(table, out var found) ? [.. found.Rows.Select(row => new Cells(found, row, Faults)).Select(cells => new Parsed<T>(cells, read(cells)))] : [];

    /// <summary>The settings as one row whose columns are their keys.</summary>
    internal Cells Settings(IReadOnlyCollection<string> known)
    {
        var settings = Rows(PackLayout.Settings, cells => (Key: cells.Text("key"), Value: cells.OptionalText("value", 2000) ?? ""));
        settings.Once("key", s => s.Key);
        foreach (var (at, setting) in settings.Where(s => !known.Contains(s.Item.Key))) at.Report(setting.Key, PackFaultReason.UnknownSetting);
        var given = settings.Items().GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.First().Value);
        var file = tables.TryGetValue(PackLayout.Settings, out var table) ? table.File : PackLayout.Settings;
        return new(new(PackLayout.Settings, file, table is null ? [] : [.. known], []), new(0, [.. known.Select(key => given.GetValueOrDefault(key, ""))]), Faults);
    }
}
