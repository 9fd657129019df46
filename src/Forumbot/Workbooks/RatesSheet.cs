using Forumbot.Domain.Pricing;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>Schabloner per årsarbetare, and capital costs (seed 002, Beräkning av självkostnad; seed 000, Investeringar).</summary>
internal sealed record RatesSheet(SheetDraft Sheet, int FirstRate, int LastRate, int FirstCapital, int LastCapital)
{
    internal const int Category = 1, Name = 2, Kind = 4, Rate = 5, Administration = 3;

    private const int Spare = 4, SpareCapital = 10;

    /// <summary>Says whether overhead of the whole administration counts.</summary>
    internal string CountsAdministration => Sheet.From(Administration, 2);

    internal static RatesSheet Make(AllocationBook book)
    {
        var sheet = new SheetDraft(L.Rates) { FrozenRows = 1 };
        sheet.Wide(34, 44, 34, 34, 18, 10, 40);
        sheet.Text(1, 1, $"Schabloner och kapitalkostnader {book.Year}", CellStyle.Title);
        sheet.Text(2, 1, "Belopp i kronor för ett år. Färgade celler kan ändras; nya rader skrivs på de tomma raderna.", CellStyle.Note);
        sheet.Text(Administration, 1, "Förvaltningsövergripande overhead räknas in");
        sheet.Text(Administration, 2, L.Word(L.YesNo, book.Organisation.Rules.Pricing.AdministrationOverhead));
        var rates = book.Organisation.StaffRates.Where(r => r.Year == book.Year).ToList();
        var firstRate = 7;
        sheet.Text(5, 1, L.RatesSection, CellStyle.Section);
        sheet.Headers(6, L.CategoryKey, L.Name, L.EnglishName, L.Kind, L.Rate, L.Example, L.Source);
        var lastRate = firstRate + rates.Count + Spare - 1;
        for (var row = firstRate; row <= lastRate; row++) Write(sheet, row, rates.ElementAtOrDefault(row - firstRate));
        sheet.Choices.Add(new(Kind, firstRate, lastRate, $"\"{string.Join(',', L.StaffKinds.Keys)}\""));
        sheet.Choices.Add(new(6, firstRate, lastRate, "\"ja,nej\""));
        var (firstCapital, lastCapital) = Capital(book, sheet, lastRate + 2);
        return new(sheet, firstRate, lastRate, firstCapital, lastCapital);
    }

    private static void Write(SheetDraft sheet, int row, StaffRate? rate)
    {
        sheet.Text(row, Category, rate?.Category, CellStyle.TextInput);
        sheet.Text(row, Name, rate?.Name, CellStyle.TextInput);
        sheet.Text(row, 3, rate?.EnglishName, CellStyle.TextInput);
        sheet.Text(row, Kind, rate is null ? "" : L.Word(L.StaffKinds, rate.Kind), CellStyle.TextInput);
        sheet.Number(row, Rate, rate?.Amount.Kronor, CellStyle.MoneyInput);
        sheet.Text(row, 6, rate is null ? "" : L.Word(L.YesNo, rate.Example), CellStyle.TextInput);
        sheet.Text(row, 7, rate?.Source, CellStyle.TextInput);
    }

    private static (int First, int Last) Capital(AllocationBook book, SheetDraft sheet, int section)
    {
        var services = book.Services.Select(s => s.Tjanst.Key).ToHashSet(StringComparer.Ordinal);
        var costs = book.Organisation.CapitalCosts.Where(c => c.Year == book.Year && services.Contains(c.Tjanst)).ToList();
        sheet.Text(section, 1, L.CapitalSection, CellStyle.Section);
        sheet.Headers(section + 1, L.Service, L.Name, "", "", L.Amount, L.Example, L.Source);
        var (first, last) = (section + 2, section + 1 + costs.Count + SpareCapital);
        for (var row = first; row <= last; row++)
        {
            var cost = costs.ElementAtOrDefault(row - first);
            sheet.Text(row, 1, cost?.Tjanst, CellStyle.TextInput);
            sheet.Text(row, 2, cost?.Name, CellStyle.TextInput);
            sheet.Number(row, Rate, cost?.Amount.Kronor, CellStyle.MoneyInput);
            sheet.Text(row, 6, cost is null ? "" : L.Word(L.YesNo, cost.Example), CellStyle.TextInput);
            sheet.Text(row, 7, cost?.Source, CellStyle.TextInput);
        }

        sheet.Text(last + 1, 1, L.Sum, CellStyle.SumText);
        sheet.Sum(last + 1, Rate, first, last);
        sheet.Choices.Add(new(1, first, last, AboutSheet.ServiceKeys(book)));
        sheet.Choices.Add(new(6, first, last, "\"ja,nej\""));
        return (first, last);
    }
}
