namespace Forumbot.Features.Packs;

/// <summary>Which tables and columns a pack has. A column that may be left out ends with a question mark here.</summary>
public static class PackLayout
{
    internal const string Settings = "pack";
    internal const string Areas = "areas";
    internal const string Services = "services";
    internal const string Phrases = "phrases";
    internal const string Units = "units";
    internal const string Forums = "forums";
    internal const string People = "people";
    internal const string Channels = "channels";
    internal const string PriceLists = "price-lists";
    internal const string Prices = "prices";
    internal const string AllocationKeys = "allocation-keys";
    internal const string KeyVolumes = "key-volumes";
    internal const string Volumes = "volumes";
    internal const string Years = "years";
    internal const string Billing = "billing";
    internal const string DirectCosts = "direct-costs";
    internal const string VolumeAdjustments = "volume-adjustments";
    internal const string PriceSteps = "price-steps";
    internal const string StaffRates = "staff-rates";
    internal const string Staffing = "staffing";
    internal const string CapitalCosts = "capital-costs";
    internal const string Revenues = "revenues";
    internal const string RevenuePrints = "revenue-prints";
    internal const string RevenueLimits = "revenue-limits";
    internal const string SieMap = "sie-map";
    internal const string SieAccounts = "sie-accounts";
    internal const string Budgets = "budgets";
    internal const string Ordering = "ordering";
    internal const string OrderLimits = "order-limits";

    private static readonly Dictionary<string, string[]> Layout = new(StringComparer.Ordinal)
    {
        [Settings] = ["key", "value"],
        [Areas] = ["key", "name", "english_name?", "aliases?"],
        [Services] = ["key", "name", "english_name?", "area", "category", "obligatory", "delivery", "price_form", "unit", "lead_time_days?", "aliases?", "description", "english_description?", "source", "driver?"],
        [Phrases] = ["service", "phrase"],
        [Units] = ["key", "name", "kind", "aliases?", "valid_from?", "valid_to?", "successor?"],
        [Forums] = ["key", "name", "english_name?", "level", "frequency?", "aliases?"],
        [People] = ["key", "aad_object_id", "title", "role", "unit", "area?"],
        [Channels] = ["conversation_id", "unit"],
        [PriceLists] = ["year", "decided_by", "decided_on", "valid_from", "valid_to", "note?", "state?"],
        [Prices] = ["year", "service", "basis", "amount_sek", "unit", "example", "source"],
        [AllocationKeys] = ["year", "service", "key", "name", "english_name?", "weight_percent", "base?", "deviation_key?", "deviation_factor?"],
        [KeyVolumes] = ["year", "key", "unit", "volume", "example"],
        [Volumes] = ["service", "unit", "month", "quantity", "example"],
        [Years] = ["year", "result_target_percent?", "indexation_percent?", "price_cap_percent?", "source"],
        [Billing] = ["area", "basis", "rhythm"],
        [DirectCosts] = ["year", "service", "unit", "name", "english_name?", "amount_sek", "example", "source"],
        [VolumeAdjustments] = ["year", "key", "unit", "change", "reason", "english_reason?", "example"],
        [PriceSteps] = ["year", "service", "kind", "key", "from_volume", "amount_sek", "example", "source"],
        [StaffRates] = ["year", "category", "name", "english_name?", "kind", "amount_sek", "example", "source"],
        [Staffing] = ["year", "service", "part", "category", "fte", "change", "example"],
        [CapitalCosts] = ["year", "service", "name", "amount_sek", "example", "source"],
        [Revenues] = ["year", "area", "name", "english_name?", "form", "amount_sek", "source"],
        [RevenuePrints] = ["year", "area", "form", "amount_sek?", "percent?", "source"],
        [RevenueLimits] = ["year", "area", "amount_sek", "example", "source"],
        [SieMap] = ["dimension", "object", "unit?", "service?", "area?"],
        [SieAccounts] = ["from", "to", "side", "flow"],
        [Budgets] = ["year", "unit", "service", "amount_sek", "example"],
        [Ordering] = ["service", "decimals?", "cancel_until?", "notice_months?", "asks?", "english_asks?"],
        [OrderLimits] = ["role", "unit?", "per_order_sek?", "per_year_sek?"],
    };

    private static readonly HashSet<string> Needed = [Settings, Areas, Services, Units, PriceLists, Prices];

    internal static IEnumerable<string> MayBeLeftOut => Layout.Keys.Where(name => !Needed.Contains(name));

    public static IEnumerable<string> Tables => Layout.Keys;

    internal static IEnumerable<string> ColumnsOf(string table) => Layout[table].Select(c => c.TrimEnd('?'));

    /// <summary>What is wrong with a table's header.</summary>
    internal static IEnumerable<PackFault> HeaderFaults(PackTable table) => Faults(table, Layout[table.Name]);

    internal static IEnumerable<PackFault> Faults(PackTables pack)
    {
        foreach (var table in pack.Tables.Where(t => !Layout.ContainsKey(t.Name))) yield return new(table.File, null, null, PackFaultReason.UnknownTable, Detail: string.Join(", ", Tables));
        foreach (var group in pack.Tables.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)) yield return new(group.First().File, null, null, PackFaultReason.DuplicateTable);
        foreach (var name in Needed.Where(name => pack.Tables.All(t => t.Name != name))) yield return new(name, null, null, PackFaultReason.MissingTable);
        foreach (var fault in pack.Tables.Where(t => Layout.ContainsKey(t.Name)).SelectMany(t => Faults(t, Layout[t.Name]))) yield return fault;
    }

    private static IEnumerable<PackFault> Faults(PackTable table, string[] columns)
    {
        var names = columns.Select(c => c.TrimEnd('?')).ToArray();
        foreach (var missing in columns.Where(c => !c.EndsWith('?') && !table.Header.Contains(c))) yield return new(table.File, null, missing, PackFaultReason.MissingColumn);
        foreach (var unknown in table.Header.Where(h => !names.Contains(h))) yield return new(table.File, null, unknown, PackFaultReason.UnknownColumn, Detail: string.Join(", ", names));
        foreach (var twice in table.Header.GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1)) yield return new(table.File, null, twice.Key, PackFaultReason.DuplicateColumn);
        foreach (var row in table.Rows.Where(r => r.Cells.Count > table.Header.Count)) yield return new(table.File, row.Number, null, PackFaultReason.ExtraCells);
    }
}
