using Forumbot.Domain.Pricing;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>All costs: the self-cost of each tjänsteområde, line by line (seed 002, Beräkning av självkostnad), beside its price.</summary>
internal sealed class CostsSheet
{
    private const int First = 5, SelfCost = 7, Price = 8;

    private readonly AllocationBook book;
    private readonly RatesSheet rates;
    private readonly StaffSheet staff;
    private readonly SheetDraft sheet = new(L.Costs) { FrozenRows = 4, FrozenColumns = 1 };

    private CostsSheet(AllocationBook book, RatesSheet rates, StaffSheet staff) => (this.book, this.rates, this.staff) = (book, rates, staff);

    private int RateRows => rates.LastRate - rates.FirstRate + 1;

    private int FirstLine => First + book.Services.Count + 4;

    private int LastLine => FirstLine + (book.Services.Count * (RateRows + 1)) - 1;

    internal static SheetDraft Make(AllocationBook book, RatesSheet rates, StaffSheet staff)
    {
        var made = new CostsSheet(book, rates, staff);
        made.Lines();
        made.Summary();
        return made.sheet;
    }

    /// <summary>Where a service's self-cost and its share of the summary stand.</summary>
    internal static string SelfCostOf(AllocationBook book, SharedService service) => $"'{L.Costs}'!{SheetDraft.Fixed(First + Place(book, service), SelfCost)}";

    internal static string PricesOf(AllocationBook book) => $"'{L.Costs}'!{SheetDraft.Fixed(First + book.Services.Count, Price)}";

    internal static decimal ValueOf(AllocationBook book, SharedService service) => SelfCosts.Of(book.Organisation, service.Tjanst.Key, book.Year)?.Total.Kronor ?? 0;

    private static int Place(AllocationBook book, SharedService service) => book.Services.Index().First(s => s.Item.Tjanst.Key == service.Tjanst.Key).Index;

    private void Summary()
    {
        sheet.Wide(34, 34, 30, 20, 24, 18, 18, 20, 22, 20);
        sheet.Text(1, 1, $"Sammanställning kostnader {book.Year}", CellStyle.Title);
        sheet.Text(2, 1, "Självkostnad = årsarbetare × schablon + overhead per årsarbetare + kapitalkostnader, i kronor.", CellStyle.Note);
        sheet.Headers(4, "Tjänsteområde", "Årsarbetare", "Personal", "Intern overhead", "Förvaltningsövergripande overhead", "Kapitalkostnader", "Självkostnad", "Pris enligt prislistan", "Pris minus självkostnad", L.ServiceMark);
        foreach (var (place, service) in book.Services.Index()) Summary(First + place, service);
        var sum = First + book.Services.Count;
        sheet.Text(sum, 1, L.Sum, CellStyle.SumText);
        for (var column = 2; column <= 9; column++) sheet.Sum(sum, column, First, sum - 1, column == 2 ? CellStyle.SumNumber : CellStyle.SumMoney);
    }

    private void Summary(int row, SharedService service)
    {
        sheet.Text(row, 1, service.Tjanst.Name);
        sheet.Text(row, 10, service.Tjanst.Key, CellStyle.Key);
        sheet.Formula(row, 2, Fte($"$J{row}", null), FteOf(service.Tjanst.Key, null));
        foreach (var (column, kind) in new[] { (3, StaffCostKind.Staff), (4, StaffCostKind.InternalOverhead), (5, StaffCostKind.AdministrationOverhead) })
            Lined(row, column, service, L.Word(L.StaffKinds, kind));
        Lined(row, 6, service, L.CapitalSection);
        sheet.Formula(row, SelfCost, $"SUM(C{row}:F{row})", Enumerable.Range(3, 4).Sum(column => sheet.NumberAt(row, column)), CellStyle.Money);
        sheet.Formula(row, Price, service.Sheet.From(ServiceSheet.PriceRow, 2), service.Yearly.Amount.Kronor, CellStyle.Money);
        sheet.Formula(row, 9, $"ROUND(H{row}-G{row},2)", sheet.NumberAt(row, Price) - sheet.NumberAt(row, SelfCost), CellStyle.Money);
    }

    /// <summary>The service's lines of one kind.</summary>
    private void Lined(int row, int column, SharedService service, string kind) => sheet.Formula(
        row, column, $"SUMIFS({SheetDraft.Fixed(6, FirstLine, LastLine)},{SheetDraft.Fixed(7, FirstLine, LastLine)},$J{row},{SheetDraft.Fixed(3, FirstLine, LastLine)},\"{kind}\")",
        Enumerable.Range(FirstLine, LastLine - FirstLine + 1).Where(line => sheet.TextAt(line, 7) == service.Tjanst.Key && sheet.TextAt(line, 3) == kind).Sum(line => sheet.NumberAt(line, 6)), CellStyle.Money);

    private void Lines()
    {
        sheet.Text(FirstLine - 2, 1, "Självkostnadens rader", CellStyle.Section);
        sheet.Headers(FirstLine - 1, "Tjänsteområde", "Rad", "Slag", "Årsarbetare", "Schablon (kr)", "Kostnad (kr)", L.ServiceMark);
        var row = FirstLine;
        foreach (var service in book.Services)
        {
            for (var rate = rates.FirstRate; rate <= rates.LastRate; rate++) Line(row++, service, rate);
            Capital(row++, service);
        }
    }

    private void Line(int row, SharedService service, int rate)
    {
        string From(int column) => rates.Sheet.From(rate, column);
        var (category, kind) = (rates.Sheet.TextAt(rate, RatesSheet.Category), rates.Sheet.TextAt(rate, RatesSheet.Kind));
        Named(row, service);
        sheet.Formula(row, 2, $"IF({From(RatesSheet.Name)}=\"\",\"\",{From(RatesSheet.Name)})", rates.Sheet.TextAt(rate, RatesSheet.Name));
        sheet.Formula(row, 3, $"IF({From(RatesSheet.Kind)}=\"\",\"\",{From(RatesSheet.Kind)})", kind);
        var personal = L.Word(L.StaffKinds, StaffCostKind.Staff);
        var fte = kind.Length == 0 ? 0 : FteOf(service.Tjanst.Key, kind == personal ? category : null);
        sheet.Formula(row, 4, $"IF(C{row}=\"\",0,IF(C{row}=\"{personal}\",{Fte($"$G{row}", From(RatesSheet.Category))},{Fte($"$G{row}", null)}))", fte);
        var amount = sheet.Formula(row, 5, From(RatesSheet.Rate), rates.Sheet.NumberAt(rate, RatesSheet.Rate), CellStyle.Money);
        var administration = L.Word(L.StaffKinds, StaffCostKind.AdministrationOverhead);
        var counts = kind != administration || book.Organisation.Rules.Pricing.AdministrationOverhead;
        sheet.Formula(row, 6, $"IF(AND(C{row}=\"{administration}\",{rates.CountsAdministration}<>\"ja\"),0,{StaffSheet.Rounded($"D{row}", $"E{row}")})", counts ? StaffSheet.Product(fte, amount) : 0, CellStyle.Money);
    }

    private void Capital(int row, SharedService service)
    {
        Named(row, service);
        sheet.Text(row, 2, L.CapitalSection);
        sheet.Text(row, 3, L.CapitalSection);
        sheet.Formula(row, 6, $"SUMIFS({rates.Sheet.From(RatesSheet.Rate, rates.FirstCapital, rates.LastCapital)},{rates.Sheet.From(1, rates.FirstCapital, rates.LastCapital)},$G{row})",
            Enumerable.Range(rates.FirstCapital, rates.LastCapital - rates.FirstCapital + 1).Where(r => rates.Sheet.TextAt(r, 1) == service.Tjanst.Key).Sum(r => rates.Sheet.NumberAt(r, RatesSheet.Rate)), CellStyle.Money);
    }

    private void Named(int row, SharedService service)
    {
        sheet.Text(row, 1, service.Tjanst.Name);
        sheet.Text(row, 7, service.Tjanst.Key, CellStyle.Key);
    }

    /// <summary>A service's årsarbetare, of one category or of all, without what is removed.</summary>
    private string Fte(string service, string? category)
    {
        string Range(int column) => staff.Sheet.From(column, staff.First, staff.Last);
        var where = $"{Range(StaffSheet.Fte)},{Range(StaffSheet.Service)},{service}{(category is null ? "" : $",{Range(StaffSheet.Category)},{category}")}";
        return $"ROUND(SUMIFS({where})-SUMIFS({where},{Range(StaffSheet.Change)},\"{L.Word(L.StaffChanges, StaffingChange.Removed)}\"),2)";
    }

    private decimal FteOf(string tjanst, string? category) => Enumerable.Range(staff.First, staff.Last - staff.First + 1)
        .Where(r => staff.Sheet.TextAt(r, StaffSheet.Service) == tjanst && (category is null || staff.Sheet.TextAt(r, StaffSheet.Category) == category) && staff.Sheet.TextAt(r, StaffSheet.Change) != L.Word(L.StaffChanges, StaffingChange.Removed))
        .Sum(r => staff.Sheet.NumberAt(r, StaffSheet.Fte));
}
