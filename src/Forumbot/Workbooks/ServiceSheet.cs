using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>A tjänsteområde's sheet: keys, weights, volumes and each förvaltning's share of the year, in kronor.</summary>
internal static class ServiceSheet
{
    internal const int PriceRow = 7, SelfCostRow = 8, DirectRow = 9, StepsRow = 10, RestRow = 11, FirstControl = 12, LastControl = 15;

    /// <summary>What the control cells come to together.</summary>
    internal static decimal ControlsOf(SheetDraft sheet) => Enumerable.Range(FirstControl, LastControl - FirstControl + 1).Sum(row => Math.Abs(sheet.NumberAt(row, 2)));

    internal static void Fill(AllocationBook book, SharedService service)
    {
        var (sheet, place) = (service.Sheet, new ServicePlaces(book, service));
        sheet.FrozenRows = 1;
        sheet.FrozenColumns = 2;
        sheet.FirstFolded = place.Helper;
        sheet.Wide([34, 34, 20, .. Enumerable.Repeat(16d, place.Helper - 4)]);
        sheet.Text(1, 1, $"{service.Tjanst.Name} {book.Year}", CellStyle.Title);
        sheet.Text(2, 1, Note(book, service), CellStyle.Note);
        sheet.Text(3, 1, L.ServiceMark);
        sheet.Text(3, 2, service.Tjanst.Key, CellStyle.Key);
        EnteredTables.Write(book, service, place);
        BeforeKeys(book, service, place);
        VolumeTable.Write(book, service, place);
        Rest(service, place);
        KeyTable.Write(service, place);
        VolumeTable.Share(book, service, place);
        Controls(service, place);
    }

    private static string Note(AllocationBook book, SharedService service)
    {
        var example = service.Yearly.Example || book.Organisation.KeyVolumes.Any(v => v.Year == book.Year && v.Example && service.Keys.Any(k => k.Key == v.Key));
        var follows = service.Tjanst.Driver == Domain.Catalogue.CostDriver.Consumption ? " Kostnaden följer förbrukningen under året: andelarna här är en uppskattning." : "";
        return $"Alla belopp i kronor. {book.Organisation.Rules.Moms.Sv}{(example ? " Innehåller exempeldata." : "")}{follows}";
    }

    private static void BeforeKeys(AllocationBook book, SharedService service, ServicePlaces place)
    {
        var sheet = service.Sheet;
        sheet.Text(6, 1, L.ToShareSection, CellStyle.Section);
        sheet.Text(PriceRow, 1, "Pris för året enligt prislistan");
        sheet.Number(PriceRow, 2, service.Yearly.Amount.Kronor, CellStyle.Money);
        sheet.Text(PriceRow, 3, service.Yearly.Example && !service.Yearly.Source.StartsWith("exempel", StringComparison.OrdinalIgnoreCase) ? $"exempel: {service.Yearly.Source}" : service.Yearly.Source, CellStyle.Note);
        sheet.Text(SelfCostRow, 1, "Självkostnad enligt kalkylen");
        sheet.Formula(SelfCostRow, 2, CostsSheet.SelfCostOf(book, service), CostsSheet.ValueOf(book, service), CellStyle.Money);
        sheet.Text(DirectRow, 1, "Debiteras direkt");
        sheet.Formula(DirectRow, 2, $"SUM({SheetDraft.Fixed(4, place.FirstDirect, place.LastDirect)})", sheet.SumOf(4, place.FirstDirect, place.LastDirect), CellStyle.Money);
    }

    private static void Rest(SharedService service, ServicePlaces place)
    {
        var sheet = service.Sheet;
        sheet.Text(StepsRow, 1, "Betalas som fasta steg");
        sheet.Formula(StepsRow, 2, $"SUM({SheetDraft.Fixed(place.Stepped, place.FirstUnit, place.LastUnit)})", sheet.SumOf(place.Stepped, place.FirstUnit, place.LastUnit), CellStyle.Money);
        sheet.Text(RestRow, 1, "Fördelas med nycklarna", CellStyle.SumText);
        sheet.Formula(RestRow, 2, $"ROUND(B{PriceRow}-B{DirectRow}-B{StepsRow},2)", sheet.NumberAt(PriceRow, 2) - sheet.NumberAt(DirectRow, 2) - sheet.NumberAt(StepsRow, 2), CellStyle.SumMoney);
    }

    private static void Controls(SharedService service, ServicePlaces place)
    {
        var sheet = service.Sheet;
        var (sum, adjusted) = (place.LastUnit + 1, service.Keys.Select((_, n) => ServicePlaces.Group(n) + 3).ToList());
        Control(FirstControl, "Kontroll: fördelat minus pris", $"ROUND({SheetDraft.Fixed(sum, place.Sum)}-B{PriceRow},2)", sheet.NumberAt(sum, place.Sum) - sheet.NumberAt(PriceRow, 2));
        Control(FirstControl + 1, "Kontroll: vikter minus 100 %", $"ROUND(SUM({SheetDraft.Fixed(3, place.FirstKey, place.LastKey)})-100,2)", sheet.SumOf(3, place.FirstKey, place.LastKey) - 100);
        Control(FirstControl + 2, "Kontroll: negativa volymer", string.Join('+', adjusted.Select(column => $"SUMPRODUCT(--({SheetDraft.Fixed(column, place.FirstUnit, place.LastUnit)}<0))")),
            adjusted.Sum(column => Enumerable.Range(place.FirstUnit, place.Units).Count(row => sheet.NumberAt(row, column) < 0)));
        Control(LastControl, "Kontroll: tal för stora för bladet", string.Join('+', place.Fits), 0);

        void Control(int row, string title, string formula, decimal value)
        {
            sheet.Text(row, 1, title);
            sheet.Formula(row, 2, formula, value, CellStyle.Control);
        }
    }
}
