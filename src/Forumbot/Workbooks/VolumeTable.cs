using Forumbot.Domain.Pricing;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>The förvaltningar of a service's sheet: the volumes of each key, and what they come to in kronor.</summary>
internal static class VolumeTable
{
    private static readonly string[] Ending = ["Debiteras direkt (kr)", "Fast steg (kr)", "Summa (kr)", "Andel"];

    /// <summary>Volumes, what is charged directly, and steps: what the division rests on.</summary>
    internal static void Write(AllocationBook book, SharedService service, ServicePlaces place)
    {
        var sheet = service.Sheet;
        sheet.Text(place.VolumeSection, 1, L.VolumesSection, CellStyle.Section);
        sheet.Headers(place.FirstUnit - 1, L.Unit, "Förvaltning", "Slag av köpare");
        foreach (var (n, unit) in book.Units.Index())
        {
            sheet.Text(place.FirstUnit + n, 1, unit.Key, CellStyle.Key);
            sheet.Text(place.FirstUnit + n, 2, unit.Name);
            sheet.Text(place.FirstUnit + n, 3, unit.Kind);
            sheet.Number(place.FirstUnit + n, place.Helper, book.Order[unit.Key], CellStyle.Helper);
        }

        foreach (var (n, key) in place.Volumes.Index()) Group(book, service, place, n, key);
        foreach (var (n, title) in Ending.Index()) sheet.Text(place.FirstUnit - 1, place.DirectColumn + n, title, CellStyle.Header);
        foreach (var (n, unit) in book.Units.Index())
        {
            var row = place.FirstUnit + n;
            sheet.Formula(row, place.DirectColumn, $"SUMIFS({SheetDraft.Fixed(4, place.FirstDirect, place.LastDirect)},{SheetDraft.Fixed(1, place.FirstDirect, place.LastDirect)},{SheetDraft.Here(row, 1)})",
                place.Direct.Where(d => d.Forvaltning == unit.Key).Sum(d => d.Amount.Kronor), CellStyle.Money);
            StepsTable.Pay(book, service, place, unit, row);
        }
    }

    /// <summary>Whether a buyer has a volume of a key, measured or known to come.</summary>
    internal static bool IsKnown(AllocationBook book, string key, string unit) =>
        book.Ledger.Volumes(key, book.Year).Any(v => v.Forvaltning == unit) || book.Ledger.Adjustments(key, book.Year).Any(a => a.Forvaltning == unit);

    /// <summary>What all that comes to.</summary>
    internal static void Share(AllocationBook book, SharedService service, ServicePlaces place)
    {
        var (sheet, column) = (service.Sheet, place.Helper + 1);
        foreach (var (n, key) in service.Keys.Index())
        {
            var scale = SheetDraft.Fixed(place.FirstKey + n, place.KeyFigures);
            for (var row = place.FirstUnit; row <= place.LastUnit; row++) Weight(book, place, n, key, row, column);
            var weights = Enumerable.Range(place.FirstUnit, place.Units).Select(row => sheet.NumberAt(row, column)).ToList();
            var times = sheet.Formula(place.FirstKey + n, place.KeyFigures, WeightScale.Formula(SheetDraft.Fixed(column, place.FirstUnit, place.LastUnit), key.DeviationKey is not null), WeightScale.Of(weights, key.DeviationKey is not null), CellStyle.Helper);
            for (var row = place.FirstUnit; row <= place.LastUnit; row++) sheet.Formula(row, column + 1, $"ROUND({SheetDraft.Here(row, column)}*{scale},0)", sheet.NumberAt(row, column) * times, CellStyle.Helper);
            var shares = new ShareColumns(sheet, place.FirstUnit, place.LastUnit, place.Helper, column + 1, ServicePlaces.Group(n) + 4, column + 2, (place.FirstKey + n, KeyTable.ToShare), (place.FirstKey + n, place.KeyFigures + 1));
            shares.Write();
            place.Fits.Add(shares.Fits);
            sheet.Text(place.FirstUnit - 1, column, $"{key.Key}: vikt, heltal, division i steg, hela öre, rest, rang", CellStyle.Note);
            column += 2 + shares.Width;
        }

        Sums(service, place);
    }

    /// <summary>What a buyer weighs by a key; nothing for one that pays a step.</summary>
    private static void Weight(AllocationBook book, ServicePlaces place, int n, AllocationKey key, int row, int column)
    {
        var (own, at) = (book.Volumes[key.Key], row - place.FirstUnit);
        var sheet = book.Services.First(s => s.Tjanst.Key == key.Tjanst).Sheet;
        var (adjusted, step, unit) = (SheetDraft.Here(row, ServicePlaces.Group(n) + 3), SheetDraft.Here(row, place.Stepped), sheet.TextAt(row, 1));
        var (weight, value) = (adjusted, sheet.NumberAt(row, ServicePlaces.Group(n) + 3));
        if (key.DeviationKey is { } deviating)
        {
            var deviation = ServicePlaces.Group(place.Volumes.Index().First(v => v.Item == deviating).Index) + 3;
            weight = $"IF({own.IsKnown(at, SheetDraft.Here(row, 1))},{adjusted}+{SheetDraft.Fixed(place.FirstKey + n, 7)}*{SheetDraft.Here(row, deviation)},0)";
            value = IsKnown(book, key.Key, unit) ? value + (key.DeviationFactor * sheet.NumberAt(row, deviation)) : 0;
        }

        var stepped = sheet.Cells[(row, place.Stepped)].Number is not null;
        sheet.Formula(row, column, $"IF(ISNUMBER({step}),0,MAX(0,{weight}))", stepped ? 0 : Math.Max(0, value), CellStyle.Helper);
    }

    private static void Group(AllocationBook book, SharedService service, ServicePlaces place, int n, string key)
    {
        var (sheet, first) = (service.Sheet, ServicePlaces.Group(n));
        var own = !book.Volumes.TryGetValue(key, out var from);
        if (own) book.Volumes[key] = from = new(key, sheet, first, place.FirstUnit, sheet.From(1, place.FirstChange, place.LastChange), sheet.From(2, place.FirstChange, place.LastChange));
        var named = service.Keys.FirstOrDefault(k => k.Key == key);
        sheet.Text(place.VolumeSection + 1, first, named?.Name ?? $"Räknas med: {key}", CellStyle.Section);
        for (var column = first + 1; column < first + ServicePlaces.GroupWidth; column++) sheet.Text(place.VolumeSection + 1, column, "", CellStyle.Section);
        sheet.Text(place.VolumeSection + 2, first, key, CellStyle.Key);
        foreach (var (at, title) in new[] { own ? L.Measured : L.Elsewhere, own ? L.Example : "Exempel i annan flik", "Känd ändring", "Justerad", named is null ? "" : "Andel (kr)" }.Index()) sheet.Text(place.FirstUnit - 1, first + at, title, CellStyle.Header);
        var volumes = book.Ledger.Volumes(key, book.Year).GroupBy(v => v.Forvaltning).ToDictionary(g => g.Key, g => g.First());
        foreach (var (at, unit) in book.Units.Index()) Volume(book, place, sheet, first, at, from!, volumes.GetValueOrDefault(unit.Key), own);
        if (own) sheet.Choices.Add(new(first + 1, place.FirstUnit, place.LastUnit, "\"ja,nej\""));
    }

    private static void Volume(AllocationBook book, ServicePlaces place, SheetDraft sheet, int first, int at, VolumeCells from, KeyVolume? volume, bool own)
    {
        var (row, unit) = (place.FirstUnit + at, book.Units[at].Key);
        var example = volume is null ? "" : L.Word(L.YesNo, volume.Example);
        var change = book.Ledger.Adjustments(from.Key, book.Year).Where(a => a.Forvaltning == unit).Sum(a => a.Change);
        if (own)
        {
            sheet.Number(row, first, volume?.Volume, CellStyle.NumberInput);
            sheet.Text(row, first + 1, example, CellStyle.TextInput);
            sheet.Formula(row, first + 2, $"SUMIFS({SheetDraft.Fixed(3, place.FirstChange, place.LastChange)},{SheetDraft.Fixed(1, place.FirstChange, place.LastChange)},{SheetDraft.Fixed(place.VolumeSection + 2, first)},{SheetDraft.Fixed(2, place.FirstChange, place.LastChange)},$A{row})", change);
        }
        else
        {
            var there = from.FirstRow + at;
            sheet.Formula(row, first, from.Sheet.From(there, from.Measured), volume?.Volume ?? 0);
            sheet.Formula(row, first + 1, $"{from.Sheet.From(there, from.Example)}&\"\"", example);
            sheet.Formula(row, first + 2, from.Sheet.From(there, from.Change), change);
        }

        sheet.Formula(row, first + 3, $"ROUND({SheetDraft.Here(row, first)}+{SheetDraft.Here(row, first + 2)},2)", (volume?.Volume ?? 0) + change);
    }

    private static void Sums(SharedService service, ServicePlaces place)
    {
        var (sheet, sum) = (service.Sheet, place.LastUnit + 1);
        for (var row = place.FirstUnit; row <= place.LastUnit; row++)
        {
            int[] parts = [.. service.Keys.Select((_, n) => ServicePlaces.Group(n) + 4), place.DirectColumn, place.Stepped];
            var amount = sheet.Formula(row, place.Sum, $"ROUND(SUM({string.Join(',', parts.Select(column => SheetDraft.Here(row, column)))}),2)", parts.Sum(column => sheet.NumberAt(row, column)), CellStyle.SumMoney);
            var price = sheet.NumberAt(ServiceSheet.PriceRow, 2);
            sheet.Formula(row, place.Percent, $"IF({SheetDraft.Fixed(ServiceSheet.PriceRow, 2)}=0,0,{SheetDraft.Here(row, place.Sum)}/{SheetDraft.Fixed(ServiceSheet.PriceRow, 2)})", price == 0 ? 0 : amount / price, CellStyle.Percent);
        }

        sheet.Text(sum, 1, L.Sum, CellStyle.SumText);
        for (var n = 0; n < place.Volumes.Count; n++)
            foreach (var (offset, style) in new[] { (0, CellStyle.SumNumber), (2, CellStyle.SumNumber), (3, CellStyle.SumNumber), (4, CellStyle.SumMoney) })
                if (offset < 4 || n < place.Keys) sheet.Sum(sum, ServicePlaces.Group(n) + offset, place.FirstUnit, place.LastUnit, style);
        foreach (var column in new[] { place.DirectColumn, place.Stepped, place.Sum }) sheet.Sum(sum, column, place.FirstUnit, place.LastUnit);
        sheet.Style(sum, 1, place.Percent, CellStyle.SumText);
    }
}
