using Forumbot.Domain.Pricing;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>Årsarbetare per part of a tjänsteområde and category (seed 002, "antal resurser/årsarbetare per tjänst").</summary>
internal sealed record StaffSheet(SheetDraft Sheet, int First, int Last)
{
    internal const int Service = 1, ServiceName = 2, Part = 3, Category = 4, Fte = 5, Change = 6, Cost = 9, Added = 10, Removed = 11;

    private const int Spare = 15;

    internal static StaffSheet Make(AllocationBook book, RatesSheet rates)
    {
        var sheet = new SheetDraft(L.Staff) { FrozenRows = 4, FirstFolded = Added };
        sheet.Wide(26, 30, 36, 24, 14, 14, 10, 16, 18);
        sheet.Text(1, 1, $"Årsarbetare {book.Year}", CellStyle.Title);
        sheet.Text(2, 1, "Ändring: kvar, tillkommer eller tas bort. Det som tas bort kostar inget och visas på fliken Ändrade bastjänster. Kostnaden är enligt schablon, utan overhead.", CellStyle.Note);
        sheet.Text(3, 1, L.StaffSection, CellStyle.Section);
        sheet.Headers(4, L.Service, "Tjänsteområde", L.Part, L.CategoryKey, L.Fte, L.Change, L.Example, "Schablon (kr)", "Kostnad (kr)", "Nr tillkommer", "Nr tas bort");
        var services = book.Services.Select(s => s.Tjanst.Key).ToHashSet(StringComparer.Ordinal);
        var staff = book.Organisation.Staffings.Where(s => s.Year == book.Year && services.Contains(s.Tjanst)).ToList();
        var made = new StaffSheet(sheet, 5, 4 + staff.Count + Spare);
        for (var row = made.First; row <= made.Last; row++) made.Write(book, rates, row, staff.ElementAtOrDefault(row - made.First));
        made.Ending(book, rates);
        return made;
    }

    private void Write(AllocationBook book, RatesSheet rates, int row, Staffing? staff)
    {
        Sheet.Text(row, Service, staff?.Tjanst, CellStyle.TextInput);
        Sheet.Formula(row, ServiceName, $"IFERROR(INDEX({AboutSheet.ServiceNames(book)},MATCH(A{row},{AboutSheet.ServiceKeys(book)},0)),\"\")", book.Services.FirstOrDefault(s => s.Tjanst.Key == staff?.Tjanst)?.Tjanst.Name ?? "");
        Sheet.Text(row, Part, staff?.Part, CellStyle.TextInput);
        Sheet.Text(row, Category, staff?.Category, CellStyle.TextInput);
        Sheet.Number(row, Fte, staff?.Fte, CellStyle.NumberInput);
        Sheet.Text(row, Change, staff is null ? "" : L.Word(L.StaffChanges, staff.Change), CellStyle.TextInput);
        Sheet.Text(row, 7, staff is null ? "" : L.Word(L.YesNo, staff.Example), CellStyle.TextInput);
        var known = book.Organisation.StaffRates.FirstOrDefault(r => r.Year == book.Year && r.Category == staff?.Category)?.Amount.Kronor ?? 0;
        var rate = Sheet.Formula(row, 8, $"IFERROR(INDEX({rates.Sheet.From(RatesSheet.Rate, rates.FirstRate, rates.LastRate)},MATCH(D{row},{rates.Sheet.From(RatesSheet.Category, rates.FirstRate, rates.LastRate)},0)),0)", known, CellStyle.Money);
        Sheet.Formula(row, Cost, Rounded($"E{row}", $"H{row}"), Product(staff?.Fte ?? 0, rate), CellStyle.Money);
        Number(row, Added, StaffingChange.Added);
        Number(row, Removed, StaffingChange.Removed);
    }

    /// <summary>Årsarbetare times a rate, to the öre, half away from zero: by whole numbers, for those are exact in a sheet.</summary>
    internal static string Rounded(string fte, string rate) => $"ROUND(ROUND({fte}*100,0)*ROUND({rate}*100,0)/100,0)/100";

    internal static decimal Product(decimal fte, decimal rate) => decimal.Round(fte * rate * 100, MidpointRounding.AwayFromZero) / 100;

    private void Number(int row, int column, StaffingChange change)
    {
        var word = L.Word(L.StaffChanges, change);
        bool Is(int other) => Sheet.TextAt(other, Change) == word;
        Sheet.Formula(row, column, $"IF(F{row}=\"{word}\",COUNTIF(F${First}:F{row},\"{word}\"),0)", Is(row) ? Enumerable.Range(First, row - First + 1).Count(Is) : 0, CellStyle.Helper);
    }

    private void Ending(AllocationBook book, RatesSheet rates)
    {
        var removed = L.Word(L.StaffChanges, StaffingChange.Removed);
        Sheet.Text(Last + 1, 1, L.Sum, CellStyle.SumText);
        Sheet.Text(Last + 1, 2, "utan det som tas bort", CellStyle.SumText);
        var kept = Enumerable.Range(First, Last - First + 1).Where(row => Sheet.TextAt(row, Change) != removed).ToList();
        foreach (var (column, style) in new[] { (Fte, CellStyle.SumNumber), (Cost, CellStyle.SumMoney) })
            Sheet.Formula(Last + 1, column, $"SUM({SheetDraft.Fixed(column, First, Last)})-SUMIFS({SheetDraft.Fixed(column, First, Last)},{SheetDraft.Fixed(Change, First, Last)},\"{removed}\")", kept.Sum(row => Sheet.NumberAt(row, column)), style);
        Sheet.Style(Last + 1, 1, Cost, CellStyle.SumText);
        Sheet.Choices.Add(new(Service, First, Last, AboutSheet.ServiceKeys(book)));
        Sheet.Choices.Add(new(Category, First, Last, rates.Sheet.From(RatesSheet.Category, rates.FirstRate, rates.LastRate)));
        Sheet.Choices.Add(new(Change, First, Last, $"\"{string.Join(',', L.StaffChanges.Keys)}\""));
        Sheet.Choices.Add(new(7, First, Last, "\"ja,nej\""));
    }
}
