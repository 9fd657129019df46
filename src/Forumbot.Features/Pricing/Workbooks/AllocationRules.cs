using System.Globalization;
using Forumbot.Domain.Pricing;
using static Forumbot.Features.Pricing.Workbooks.AllocationLayout;
using static Forumbot.Features.Pricing.Workbooks.SheetFaultReason;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>What an allocation workbook says, held against what the store knows: the same rules as for a pack, and that nothing is
/// lost because a row or a sheet is missing.</summary>
internal sealed class AllocationRules(AllocationEntries entries, AllocationRows store, List<SheetFault> faults)
{
    private readonly HashSet<string> ofYear = [.. store.Keys.Select(k => k.Key), .. store.Keys.Select(k => k.DeviationKey).OfType<string>()];

    internal void Check()
    {
        if (!store.HasYear) faults.Add(new("", null, NoSuchYear, entries.Year.ToString(CultureInfo.InvariantCulture)));
        CheckWeights();
        CheckVolumes();
        CheckAdjustments();
        CheckCosts();
        CheckStaff();
    }

    private void CheckWeights()
    {
        Once(entries.Weights, Key, w => $"{w.Tjanst} {w.Key}", w => w.Key);
        foreach (var tjanst in entries.Tjanster)
        {
            var known = store.Keys.Where(k => k.Tjanst == tjanst).Select(k => k.Key).ToHashSet(StringComparer.Ordinal);
            var given = entries.Weights.Where(w => w.Item.Tjanst == tjanst).ToList();
            foreach (var unknown in given.Where(w => w.Item.Key.Length > 0 && !known.Contains(w.Item.Key))) unknown.At.Report(Key, UnknownKey, unknown.Item.Key, Of(tjanst));
            if (given.Count == 0) continue;
            foreach (var missing in known.Except(given.Select(w => w.Item.Key)).Order(StringComparer.Ordinal)) faults.Add(new(given[0].At.Sheet, null, MissingKey, missing));
            if (given.Sum(w => w.Item.Percent) is var sum and not 100) given[0].At.Report(WeightPercent, WeightsOff, sum.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void CheckVolumes()
    {
        foreach (var twice in entries.Owned.GroupBy(o => o.Item, StringComparer.Ordinal).SelectMany(g => g.Skip(1))) twice.At.ReportAt(twice.Column, DuplicateColumn, twice.Item, entries.Owned.First(o => o.Item == twice.Item).At.Sheet);
        foreach (var (at, column, key) in entries.Owned.Where(o => !ofYear.Contains(o.Item))) at.ReportAt(column, UnknownKey, key, YearText);
        var owned = entries.Owned.Select(o => o.Item).ToHashSet(StringComparer.Ordinal);
        foreach (var key in store.Keys.Where(k => entries.Tjanster.Contains(k.Tjanst)).SelectMany(k => k.DeviationKey is null ? [k.Key] : (string[])[k.Key, k.DeviationKey]).Distinct().Where(k => !owned.Contains(k)))
            faults.Add(new("", null, MissingSheet, Detail: $"{Measured} {key}"));
        var withVolumes = entries.Volumes.Select(v => v.Item.Forvaltning).ToHashSet(StringComparer.Ordinal);
        Units(entries.Rows.DistinctBy(r => r.At), r => r.Forvaltning, withVolumes.Contains);
        Once([.. entries.Rows.DistinctBy(r => (r.At, r.Item.Key))], Unit, r => $"{r.Key} {r.Forvaltning}", r => r.Forvaltning, r => r.At);
        var rows = entries.Rows.Select(r => r.Item).ToHashSet();
        var given = entries.Volumes.Select(v => (v.Item.Key, v.Item.Forvaltning)).ToHashSet();
        var empty = entries.Rows.Where(r => !given.Contains(r.Item)).ToLookup(r => r.Item);
        foreach (var gone in store.Volumes.SelectMany(v => empty[(v.Key, v.Forvaltning)]))
            if (entries.Owned.First(o => o.Item == gone.Item.Key).Column is var column && !gone.At.IsReported(column)) gone.At.ReportAt(column, VolumeGone, gone.Item.Key);
        foreach (var lost in store.Volumes.Where(v => owned.Contains(v.Key) && !rows.Contains((v.Key, v.Forvaltning))).Select(v => (v.Key, v.Forvaltning)))
            faults.Add(new(entries.Owned.First(o => o.Item == lost.Key).At.Sheet, null, MissingUnit, lost.Forvaltning));
    }

    private void CheckAdjustments()
    {
        var owned = entries.Owned.Select(o => o.Item).ToHashSet(StringComparer.Ordinal);
        foreach (var (at, _, change) in entries.Adjustments.Where(a => a.Item.Key.Length > 0 && !owned.Contains(a.Item.Key))) at.Report(Key, UnknownKey, change.Key, YearText);
        Units(entries.Adjustments, a => a.Forvaltning);
        Once(entries.Adjustments, Reason, a => $"{a.Key} {a.Forvaltning} {a.Reason}", a => a.Reason);
        var measured = entries.Volumes.GroupBy(v => (v.Item.Key, v.Item.Forvaltning)).ToDictionary(g => g.Key, g => g.First().Item.Volume);
        foreach (var changed in entries.Adjustments.GroupBy(a => (a.Item.Key, a.Item.Forvaltning)))
            if (measured.GetValueOrDefault(changed.Key) + changed.Sum(a => a.Item.Change) is < 0 and var volume)
                changed.Last().At.Report(Change, NegativeAdjusted, volume.ToString(CultureInfo.InvariantCulture), changed.Key.Forvaltning);
    }

    private void CheckCosts()
    {
        Units(entries.Direct, d => d.Forvaltning);
        Once(entries.Direct, Name, d => $"{d.Tjanst} {d.Forvaltning} {d.Name}", d => d.Name);
        Services(entries.Capital, c => c.Tjanst);
        Once(entries.Capital, Name, c => $"{c.Tjanst} {c.Name}", c => c.Name);
    }

    private void CheckStaff()
    {
        Once(entries.Rates, CategoryKey, r => r.Category, r => r.Category);
        Services(entries.Staff, s => s.Tjanst);
        var categories = entries.Rates.Where(r => r.Item.Kind == StaffCostKind.Staff).Select(r => r.Item.Category).ToHashSet(StringComparer.Ordinal);
        var other = store.Staff.Where(s => !entries.Tjanster.Contains(s.Tjanst)).Select(s => s.Category);
        foreach (var (at, _, staff) in entries.Staff.Where(s => s.Item.Category.Length > 0 && !categories.Contains(s.Item.Category))) at.Report(CategoryKey, UnknownCategory, staff.Category);
        foreach (var lost in other.Distinct().Where(c => entries.Rates.All(r => r.Item.Category != c))) faults.Add(new(AllocationLayout.Rates, null, UnknownCategory, lost));
        Once(entries.Staff, Part, s => $"{s.Tjanst} {s.Part} {s.Category}", s => s.Part);
    }

    /// <param name="counts">Whether the row says something of the year; false for one that only names a förvaltning, as last year's do.</param>
    private void Units<T>(IEnumerable<Entered<T>> items, Func<T, string> unit, Func<string, bool>? counts = null)
    {
        foreach (var (at, _, item) in items)
        {
            if (unit(item) is not { Length: > 0 } key) continue;
            if (!store.Units.TryGetValue(key, out var validity)) at.Report(Unit, UnknownUnit, key);
            else if (counts?.Invoke(key) is not false && validity.Within(new(entries.Year, 1, 1), 12) is null) at.Report(Unit, UnitNotThere, key, YearText);
        }
    }

    private void Services<T>(IEnumerable<Entered<T>> items, Func<T, string> tjanst)
    {
        foreach (var (at, _, item) in items)
            if (tjanst(item) is { Length: > 0 } key && !entries.Tjanster.Contains(key)) at.Report(Service, UnknownService, key);
    }

    /// <summary>Reports each row whose key an earlier row has, once.</summary>
    private static void Once<T>(IReadOnlyList<Entered<T>> items, string column, Func<T, string> key, Func<T, string> shown, Func<Entered<T>, object>? each = null)
    {
        var (seen, told) = (new Dictionary<string, SheetRow>(StringComparer.Ordinal), new HashSet<object>());
        foreach (var entered in items)
            if (!seen.TryAdd(key(entered.Item), entered.At) && shown(entered.Item).Length > 0 && told.Add(each?.Invoke(entered) ?? entered))
                entered.At.Report(column, Duplicate, shown(entered.Item), $"{seen[key(entered.Item)].Sheet} {seen[key(entered.Item)].Place(column)}");
    }

    private string YearText => entries.Year.ToString(CultureInfo.InvariantCulture);

    private string Of(string tjanst) => $"{tjanst} {YearText}";
}
