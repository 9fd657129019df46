using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>The first sheet: what the workbook is, what may be changed, and whether everything adds up.</summary>
internal static class AboutSheet
{
    private const int First = 17, Controls = 4;

    internal static string ServiceKeys(AllocationBook book) => $"'{L.About}'!{SheetDraft.Fixed(1, First, First + book.Services.Count - 1)}";

    internal static string ServiceNames(AllocationBook book) => $"'{L.About}'!{SheetDraft.Fixed(2, First, First + book.Services.Count - 1)}";

    internal static SheetDraft Make(AllocationBook book)
    {
        var sheet = new SheetDraft(L.About) { FrozenRows = 1 };
        sheet.Wide(34, 40, 34, 16);
        sheet.Text(1, 1, L.Marker, CellStyle.Title);
        sheet.Text(2, 1, L.OrganisationMark);
        sheet.Text(2, 2, book.Organisation.Rules.Key);
        sheet.Text(2, 3, book.Organisation.Rules.Name);
        sheet.Text(3, 1, L.YearMark);
        sheet.Number(3, 2, book.Year, CellStyle.Key);
        sheet.Text(4, 1, "Prislista");
        sheet.Text(4, 2, $"{book.Year}, {book.List.DecidedBy}{(book.List.Note is { } note ? $" ({note})" : "")}");
        sheet.Text(5, 1, "Moms");
        sheet.Text(5, 2, book.Organisation.Rules.Moms.Sv);
        sheet.Text(7, 1, "Så används mallen", CellStyle.Section);
        foreach (var (n, line) in Lines.Index()) sheet.Text(8 + n, 1, line);
        sheet.Text(First - 2, 1, L.ServicesSection, CellStyle.Section);
        sheet.Headers(First - 1, L.Key, "Tjänsteområde", "Flik", "Kontroll: 0");
        foreach (var (place, service) in book.Services.Index())
        {
            var row = First + place;
            sheet.Text(row, 1, service.Tjanst.Key, CellStyle.Key);
            sheet.Text(row, 2, service.Tjanst.Name);
            sheet.Text(row, 3, service.Sheet.Name);
            sheet.Formula(row, Controls, $"SUMPRODUCT(ABS({service.Sheet.From(2, ServiceSheet.FirstControl, ServiceSheet.LastControl)}))", ServiceSheet.ControlsOf(service.Sheet), CellStyle.Control);
        }

        var sum = First + book.Services.Count;
        sheet.Text(sum, 1, L.Sum, CellStyle.SumText);
        sheet.Style(sum, 2, 3, CellStyle.SumText);
        sheet.Sum(sum, Controls, First, sum - 1, CellStyle.Control);
        return sheet;
    }

    private static readonly string[] Lines =
    [
        "Gula celler kan ändras: vikter, volymer, kända ändringar, kostnader som debiteras direkt, årsarbetare, schabloner och kapitalkostnader.",
        "Allt annat räknas ut av formler. Skydda bladet (Granska > Skydda blad) så kan bara de gula cellerna ändras.",
        "Andelarna delas på öret: det som blir över vid avrundningen går till de största resterna. Hur det räknas visas med + ovanför kolumnerna.",
        "Exempel: ja betyder att uppgiften är påhittad för att visa hur mallen fungerar.",
        "När mallen är klar: spara som .xlsx och läs in den med import allocation. Då ändras bara det här årets uppgifter.",
        "Är något fel i mallen visas varje fel med flik och cell, och inget läses in.",
    ];
}
