using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs;

/// <summary>What it costs, how it is divided, and what was used.</summary>
internal static class PackPricing
{
    /// <summary>Of a buyer in a month: so the sum of all buyers has room.</summary>
    private const decimal MostQuantity = 10_000_000_000m;

    /// <summary>What was used; kept apart from the organisation, which is held in memory.</summary>
    internal static IReadOnlyList<Consumption> Consumptions(PackDraft draft, Organisation catalogue) =>
        Consumptions(draft, [.. catalogue.Tjanster.Select(t => t.Key)], [.. catalogue.Forvaltningar.Select(f => f.Key)], catalogue);

    internal static Consumption Consumption(Cells row) => new(row.Key("service"), row.Key("unit"), row.Month("month"), row.Number("quantity", MostQuantity), row.YesNo("example"));

    /// <summary>A key with its year, as one looks for it; and the keys that only count deviations.</summary>
    internal static HashSet<string> KeyNames(IReadOnlyList<AllocationKey> keys) =>
        [.. keys.Select(k => $"{k.Year} {k.Key}"), .. keys.Where(k => k.DeviationKey is not null).Select(k => $"{k.Year} {k.DeviationKey}")];

    internal static Organisation Read(PackDraft draft, Organisation catalogue)
    {
        var lists = Lists(draft);
        var years = lists.Keys(l => l.Year.ToString(CultureInfo.InvariantCulture));
        HashSet<string> tjanster = [.. catalogue.Tjanster.Select(t => t.Key)];
        HashSet<string> units = [.. catalogue.Forvaltningar.Select(f => f.Key)];
        var keys = AllocationKeys(draft, years, tjanster);
        return catalogue with
        {
            PriceLists = lists.Items(),
            Prices = Prices(draft, years, catalogue.Tjanster),
            AllocationKeys = keys,
            KeyVolumes = KeyVolumes(draft, KeyNames(keys), units, catalogue),
        };
    }

    private static IReadOnlyList<Parsed<PriceList>> Lists(PackDraft draft)
    {
        var lists = draft.Rows(PackLayout.PriceLists, row => new PriceList(
            row.Year("year"), row.Text("decided_by"), row.Date("decided_on"), row.Date("valid_from"), row.Date("valid_to"), row.OptionalText("note"))
        { State = row.Choice("state", Choices.ListState, PriceListState.Adopted) });
        lists.Once("year", l => l.Year);
        foreach (var (at, list) in lists.Where(l => l.Item.ValidTo < l.Item.ValidFrom)) at.Report("valid_to", PackFaultReason.EndsBeforeItStarts, $"{list.Year}");
        Apart(lists);
        return lists;
    }

    /// <summary>On any day at most one list is in force.</summary>
    private static void Apart(IReadOnlyList<Parsed<PriceList>> lists)
    {
        PriceList? latest = null;
        foreach (var (at, list) in lists.OrderBy(l => l.Item.ValidFrom))
        {
            if (latest is not null && list.ValidFrom <= latest.ValidTo) at.Report("valid_from", PackFaultReason.ListsOverlap, $"{list.Year}", $"{latest.Year}");
            if (latest is null || list.ValidTo > latest.ValidTo) latest = list;
        }
    }

    private static IReadOnlyList<Price> Prices(PackDraft draft, HashSet<string> years, IReadOnlyList<Tjanst> tjanster)
    {
        var prices = draft.Rows(PackLayout.Prices, row => new Price(
            row.Year("year"), row.Key("service"), row.Choice("basis", Choices.Basis), row.Amount("amount_sek"), row.Text("unit"), row.YesNo("example"), row.Text("source")));
        prices.Once("basis", p => (p.ListYear, p.Tjanst, p.Basis));
        prices.PointAt("year", p => p.ListYear.ToString(CultureInfo.InvariantCulture), years, PackLayout.PriceLists);
        prices.PointAt("service", p => p.Tjanst, [.. tjanster.Select(t => t.Key)], PackLayout.Services);
        PriceForms.Check(prices, tjanster);
        foreach (var (at, _) in prices.Where(p => p.Item.Basis == PriceBasis.Included && p.Item.Amount != Money.Zero)) at.Report("amount_sek", PackFaultReason.IncludedButPriced);
        return prices.Items();
    }

    private static IReadOnlyList<AllocationKey> AllocationKeys(PackDraft draft, HashSet<string> years, HashSet<string> tjanster)
    {
        var keys = draft.Rows(PackLayout.AllocationKeys, row => new AllocationKey(
            row.Year("year"), row.Key("service"), row.Key("key"), row.Text("name"), row.OptionalText("english_name"), row.Number("weight_percent", 100))
        {
            Base = row.Choice("base", Choices.KeyBase, KeyBase.Volume),
            DeviationKey = row.OptionalKey("deviation_key"),
            DeviationFactor = row.OptionalNumber("deviation_factor", 1000) ?? 0,
        });
        keys.Once("key", k => (k.Year, k.Tjanst, k.Key));
        keys.PointAt("year", k => k.Year.ToString(CultureInfo.InvariantCulture), years, PackLayout.PriceLists);
        keys.PointAt("service", k => k.Tjanst, tjanster, PackLayout.Services);
        foreach (var group in keys.GroupBy(k => (k.Item.Year, k.Item.Tjanst)).Where(g => g.Sum(k => k.Item.WeightPercent) != 100))
            group.First().At.Report("weight_percent", PackFaultReason.WeightsOff, $"{group.Key.Tjanst} {group.Key.Year}", group.Sum(k => k.Item.WeightPercent).ToString(CultureInfo.InvariantCulture));
        return keys.Items();
    }

    private static IReadOnlyList<KeyVolume> KeyVolumes(PackDraft draft, HashSet<string> keys, HashSet<string> units, Organisation catalogue)
    {
        var volumes = draft.Rows(PackLayout.KeyVolumes, row => new KeyVolume(row.Year("year"), row.Key("key"), row.Key("unit"), row.Number("volume"), row.YesNo("example")));
        volumes.Once("unit", v => (v.Year, v.Key, v.Forvaltning));
        volumes.PointAt("key", v => $"{v.Year} {v.Key}", keys, PackLayout.AllocationKeys);
        volumes.PointAt("unit", v => v.Forvaltning, units, PackLayout.Units);
        There(volumes, catalogue, v => v.Forvaltning, v => (new(v.Year, 1, 1), 12));
        return volumes.Items();
    }

    private static IReadOnlyList<Consumption> Consumptions(PackDraft draft, HashSet<string> tjanster, HashSet<string> units, Organisation catalogue)
    {
        var used = draft.Rows(PackLayout.Volumes, Consumption);
        used.Once("month", c => (c.Tjanst, c.Forvaltning, c.Month));
        used.PointAt("service", c => c.Tjanst, tjanster, PackLayout.Services);
        used.PointAt("unit", c => c.Forvaltning, units, PackLayout.Units);
        There(used, catalogue, c => c.Forvaltning, c => (c.Month, 1));
        return used.Items();
    }

    /// <summary>What a förvaltning used when it was not there would be charged to nobody.</summary>
    private static void There<T>(IReadOnlyList<Parsed<T>> rows, Organisation catalogue, Func<T, string> unit, Func<T, (DateOnly First, int Months)> when)
    {
        var limited = catalogue.Forvaltningar.Where(f => f.Validity != default && !(f.ValidTo < f.ValidFrom)).GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.First().Validity);
        if (limited.Count == 0) return;
        foreach (var (at, item) in rows)
            if (limited.TryGetValue(unit(item), out var validity) && when(item) is var (first, months) && validity.Within(first, months) is null)
                at.Report("unit", PackFaultReason.UnitNotThere, unit(item), months == 1 ? $"{first:yyyy-MM}" : $"{first:yyyy}");
    }
}
