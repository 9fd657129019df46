using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>What each förvaltning pays of each tjänsteområde, with last year beside (seed 002: "jämförelse föregående år").</summary>
internal static class BuyersSheet
{
    private const int First = 5, Key = 3, Now = 4, Before = 5, Change = 6, Percent = 7;

    internal static SheetDraft Make(AllocationBook book)
    {
        var sheet = new SheetDraft(L.Buyers) { FrozenRows = 4, FrozenColumns = 2 };
        sheet.Wide(34, 36, 26, 20, 20, 20, 14);
        sheet.Text(1, 1, $"Sammanställning per tjänsteområde och förvaltning {book.Year}", CellStyle.Title);
        sheet.Text(2, 1, "Belopp i kronor. Föregående år är så som det fördelades då.", CellStyle.Note);
        sheet.Headers(4, "Tjänsteområde", "Förvaltning", L.Unit, $"{book.Year} (kr)", $"{book.Year - 1} (kr)", "Skillnad (kr)", "Skillnad");
        var (list, sum) = (First + book.Units.Count + 3, First + book.Units.Count);
        var last = list + (book.Services.Count * (book.Units.Count + 1)) - 1;
        foreach (var (place, service) in book.Services.Index()) Service(book, sheet, service, list + (place * (book.Units.Count + 1)));
        foreach (var (n, unit) in book.Units.Index())
        {
            sheet.Text(First + n, 1, "Alla tjänsteområden");
            Named(sheet, First + n, unit.Name, unit.Key);
            foreach (var column in new[] { Now, Before })
                sheet.Formula(First + n, column, $"ROUND(SUMIFS({SheetDraft.Fixed(column, list, last)},{SheetDraft.Fixed(Key, list, last)},$C{First + n}),2)",
                    Enumerable.Range(list, last - list + 1).Where(row => sheet.TextAt(row, Key) == unit.Key).Sum(row => sheet.NumberAt(row, column)), CellStyle.Money);
            Difference(sheet, First + n, CellStyle.Money);
        }

        Sum(sheet, sum, First, "Alla tjänsteområden");
        sheet.Text(sum + 1, 2, "Kontroll: summa minus priser");
        sheet.Formula(sum + 1, Now, $"ROUND(D{sum}-{CostsSheet.PricesOf(book)},2)", sheet.NumberAt(sum, Now) - book.Services.Sum(s => s.Yearly.Amount.Kronor), CellStyle.Control);
        return sheet;
    }

    private static void Service(AllocationBook book, SheetDraft sheet, SharedService service, int top)
    {
        var place = new ServicePlaces(book, service);
        foreach (var (n, unit) in book.Units.Index())
        {
            var row = top + n;
            sheet.Text(row, 1, service.Tjanst.Name);
            Named(sheet, row, unit.Name, unit.Key);
            // The service's own sheet has the same buyers in the same order.
            sheet.Formula(row, Now, service.Sheet.From(place.FirstUnit + n, place.Sum), service.Sheet.NumberAt(place.FirstUnit + n, place.Sum), CellStyle.Money);
            sheet.Number(row, Before, book.LastYear[service.Tjanst.Key]?.OfYear(unit.Key).Kronor, CellStyle.Money);
            Difference(sheet, row, CellStyle.Money);
        }

        Sum(sheet, top + book.Units.Count, top, service.Tjanst.Name);
    }

    private static void Named(SheetDraft sheet, int row, string name, string key)
    {
        sheet.Text(row, 2, name);
        sheet.Text(row, Key, key, CellStyle.Key);
    }

    private static void Sum(SheetDraft sheet, int row, int first, string title)
    {
        sheet.Text(row, 1, title, CellStyle.SumText);
        sheet.Text(row, 2, L.Sum, CellStyle.SumText);
        sheet.Text(row, Key, "", CellStyle.SumText);
        sheet.Sum(row, Now, first, row - 1);
        sheet.Sum(row, Before, first, row - 1);
        Difference(sheet, row, CellStyle.SumMoney);
    }

    private static void Difference(SheetDraft sheet, int row, CellStyle style)
    {
        var (now, before) = (sheet.NumberAt(row, Now), sheet.NumberAt(row, Before));
        sheet.Formula(row, Change, $"ROUND(D{row}-E{row},2)", now - before, style);
        sheet.Formula(row, Percent, $"IF(E{row}=0,\"\",F{row}/E{row})", before == 0 ? 0 : (now - before) / before, CellStyle.Percent);
        if (before == 0) sheet.Formula(row, Percent, $"IF(E{row}=0,\"\",F{row}/E{row})", "", CellStyle.Percent);
    }
}
