using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>The keys of a service, their weights, and what each has to divide.</summary>
internal static class KeyTable
{
    internal const int ToShare = 4;

    private const int Weight = 3, Total = 5;

    internal static void Write(SharedService service, ServicePlaces place)
    {
        var sheet = service.Sheet;
        sheet.Text(place.KeySection, 1, L.KeysSection, CellStyle.Section);
        sheet.Headers(place.KeySection + 1, L.Key, L.Name, L.WeightPercent, "Fördelas (kr)", "Volym totalt", "Avvikelser räknas", "Faktor");
        var order = service.Keys.Select(k => k.Key).Order(StringComparer.Ordinal).Index().ToDictionary(k => k.Item, k => k.Index + 1, StringComparer.Ordinal);
        foreach (var (n, key) in service.Keys.Index())
        {
            var row = place.FirstKey + n;
            sheet.Text(row, 1, key.Key, CellStyle.Key);
            sheet.Text(row, 2, key.Name);
            sheet.Number(row, Weight, key.WeightPercent, CellStyle.NumberInput);
            var adjusted = ServicePlaces.Group(n) + 3;
            sheet.Formula(row, Total, $"SUM({SheetDraft.Fixed(adjusted, place.FirstUnit, place.LastUnit)})", sheet.SumOf(adjusted, place.FirstUnit, place.LastUnit));
            sheet.Text(row, 6, key.DeviationKey, CellStyle.Key);
            if (key.DeviationKey is not null) sheet.Number(row, 7, key.DeviationFactor);
            sheet.Number(row, place.Helper, order[key.Key], CellStyle.Helper);
            sheet.Formula(row, place.Helper + 1, $"ROUND({SheetDraft.Here(row, Weight)}*100,0)", key.WeightPercent * 100, CellStyle.Helper);
        }

        var shares = new ShareColumns(sheet, place.FirstKey, place.LastKey, place.Helper, place.Helper + 1, ToShare, place.Helper + 2, (ServiceSheet.RestRow, 2), (ServiceSheet.RestRow, place.Helper));
        shares.Write();
        Sums(sheet, place);
        place.Fits.Add(shares.Fits);
        sheet.Text(ServiceSheet.RestRow - 1, place.Helper, "Så delas beloppet mellan nycklarna: summa vikter, öre, öre över, talen ryms (0), siffergrupper", CellStyle.Note);
        sheet.Text(place.KeySection + 1, place.Helper, "Ordning, vikt, division i steg, hela öre, rest, rang; därefter varje nyckels egna tal", CellStyle.Note);
        place.KeyFigures = place.Helper + 2 + shares.Width + 1;
    }

    private static void Sums(SheetDraft sheet, ServicePlaces place)
    {
        var row = place.LastKey + 1;
        sheet.Text(row, 1, L.Sum, CellStyle.SumText);
        sheet.Text(row, 2, "", CellStyle.SumText);
        sheet.Sum(row, Weight, place.FirstKey, place.LastKey, CellStyle.SumNumber);
        sheet.Sum(row, ToShare, place.FirstKey, place.LastKey);
    }
}
