using System.Globalization;
using Forumbot.Domain.Pricing;

namespace Forumbot.Commands;

/// <summary>Divided totals as tables for people: a row per förvaltning, a column per key, kronor.</summary>
internal static class AllocationTable
{
    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "," };

    public static string Of(YearAllocation.Found found) => string.Join("\n\n", found.Divided.Select(Of));

    private static string Of(TjanstAllocation divided)
    {
        var all = divided.All;
        var before = all.Direct.Count > 0 || all.Stepped.Count > 0;
        string[] header = ["unit", .. before ? ["before keys"] : Array.Empty<string>(), .. all.Keys.Select(k => $"{TerminalText.Of(k.Key.Name)} {k.Key.WeightPercent.ToString("0.##", Spaced)} %"), "total"];
        List<string[]> rows = [header, .. all.Buyers.Select(b => Row(b.Key, all, before, b.Amount)), Total(all, before)];
        var widths = Enumerable.Range(0, header.Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        return string.Join('\n', [
            $"{TerminalText.Of(divided.Tjanst.Name)} ({divided.Tjanst.Key}) {all.Yearly.ListYear.ToString(CultureInfo.InvariantCulture)}: {Kronor(all.Yearly.Amount)} kr" + (before ? $", of which by the keys {Kronor(all.ToShare)} kr" : ""),
            .. rows.Select(row => Line(row, widths)),
            .. all.Direct.Select(d => $"before keys: {d.Forvaltning} {Kronor(d.Amount)} kr, {TerminalText.Of(d.Name)}"),
            .. all.Stepped.Select(s => $"before keys: {s.Forvaltning} {Kronor(s.Step.Amount)} kr, {AllocationWords.Step(s)}")]);
    }

    private static string[] Row(string buyer, AllocationFinding.Allocated all, bool before, Money sum)
    {
        var ahead = all.Direct.Where(d => d.Forvaltning == buyer).Select(d => d.Amount).Concat(all.Stepped.Where(s => s.Forvaltning == buyer).Select(s => s.Step.Amount)).Sum();
        return [buyer, .. before ? [Kronor(ahead)] : Array.Empty<string>(), .. all.Keys.Select(k => Kronor(k.PartOf(buyer).Amount)), Kronor(sum)];
    }

    private static string[] Total(AllocationFinding.Allocated all, bool before) =>
        ["total", .. before ? [Kronor(all.Direct.Select(d => d.Amount).Concat(all.Stepped.Select(s => s.Step.Amount)).Sum())] : Array.Empty<string>(), .. all.Keys.Select(k => Kronor(k.ToDivide)), Kronor(all.Yearly.Amount)];

    private static string Line(string[] row, int[] widths) => string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])));

    private static string Kronor(Money amount) => amount.Kronor.ToString("#,##0.00", Spaced);
}
