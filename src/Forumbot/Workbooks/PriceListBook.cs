using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Workbooks;

/// <summary>A year's price list as a workbook: one row for each price.</summary>
internal static class PriceListBook
{
    private const int First = 6;

    internal static BookMaking Make(Organisation organisation, int year)
    {
        if (organisation.PriceLists.FirstOrDefault(l => l.Year == year) is not { } list) return new BookMaking.Refused($"There is no price list of {year}. There are: {string.Join(", ", organisation.PriceLists.Select(l => l.Year).Order())}.");
        var sheet = new SheetDraft($"Prislista {year}") { FrozenRows = First - 1, FrozenColumns = 2 };
        sheet.Wide(28, 44, 40, 18, 18, 22, 18, 26, 14, 14, 8, 10, 40);
        sheet.Text(1, 1, $"Prislista {year}, {organisation.Rules.ServiceAdministration}", CellStyle.Title);
        sheet.Text(2, 1, $"{State(list.State)}, {list.DecidedBy} {list.DecidedOn:yyyy-MM-dd}. Gäller {list.ValidFrom:yyyy-MM-dd}–{list.ValidTo:yyyy-MM-dd}.{(list.Note is { } note ? $" {note}." : "")}");
        sheet.Text(3, 1, organisation.Rules.Moms.Sv);
        sheet.Headers(First - 1, "Verksamhetsområde", "Tjänst", "Nyckel", "Kategori", "Obligatorisk", "Prisform", "Pris (kr)", "Enhet", "Lista", "Status", "Ny", "Exempel", "Källa");
        var ledger = Ledger.Of(organisation);
        var before = organisation.PriceLists.FirstOrDefault(l => l.Year == year - 1);
        var row = First;
        foreach (var area in organisation.Areas)
            foreach (var tjanst in organisation.Tjanster.Where(t => t.Area == area.Key))
                foreach (var price in Prices(ledger, tjanst, list))
                    Write(sheet, row++, area, tjanst, price, list, isNew: before is not null && !Prices(ledger, tjanst, before).Any());
        return new BookMaking.Made([sheet]);
    }

    /// <summary>A service that is always included has no price, and no row of prices either.</summary>
    private static IEnumerable<Price?> Prices(Ledger ledger, Tjanst tjanst, PriceList list) =>
        ledger.Prices(tjanst.Key, list) is { Count: > 0 } prices ? prices.Cast<Price?>() : tjanst.PriceForm == PriceForm.Included ? new Price?[1] : [];

    private static void Write(SheetDraft sheet, int row, Area area, Tjanst tjanst, Price? price, PriceList list, bool isNew)
    {
        var included = price is null or { Basis: PriceBasis.Included };
        string[] before = [area.Name, tjanst.Name, tjanst.Key, Category(tjanst.Category), Obligation(tjanst.Obligatory), included ? "ingår" : Form(tjanst.PriceForm, price!.Basis)];
        foreach (var (n, text) in before.Index()) sheet.Text(row, n + 1, text, n == 2 ? CellStyle.Key : CellStyle.Text);
        if (!included) sheet.Number(row, 7, price!.Amount.Kronor, CellStyle.Money);
        string[] after = [included ? "" : price!.Unit + (price.From is { } from ? $", från {from:yyyy-MM-dd}" : ""), $"Prislista {list.Year}", State(list.State), isNew ? "ny" : "", price?.Example is true || list.Note?.Contains("exempel", StringComparison.OrdinalIgnoreCase) is true ? "ja" : "nej", price?.Source ?? tjanst.Source];
        foreach (var (n, text) in after.Index()) sheet.Text(row, n + 8, text);
    }

    private static string State(PriceListState state) => state switch
    {
        PriceListState.Draft => "Utkast",
        PriceListState.Proposed => "Föreslagen",
        PriceListState.Adopted => "Fastställd",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static string Category(Category category) => category switch
    {
        Domain.Catalogue.Category.Bas => "bastjänst",
        Domain.Catalogue.Category.Tillagg => "tilläggstjänst",
        Domain.Catalogue.Category.Uppdrag => "uppdrag",
        Domain.Catalogue.Category.Tillaggshantering => "tilläggshantering",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, null),
    };

    private static string Obligation(Obligation obligation) => obligation switch
    {
        Domain.Catalogue.Obligation.Yes => "ja",
        Domain.Catalogue.Obligation.No => "nej",
        Domain.Catalogue.Obligation.FollowsBas => "följer bastjänsten",
        _ => throw new ArgumentOutOfRangeException(nameof(obligation), obligation, null),
    };

    private static string Form(PriceForm form, PriceBasis basis) => (basis, form) switch
    {
        (PriceBasis.YearlyShared, _) => "nycklat, per år",
        (PriceBasis.YearlyFixed, _) => "fast, per år",
        (PriceBasis.BaseFee, _) => "grundavgift, per år",
        (_, PriceForm.Hourly) => "per timme",
        (_, PriceForm.PerParticipant) => "per deltagare",
        (_, PriceForm.Package) => "paketpris",
        (_, PriceForm.PerCase or PriceForm.KeyedPlusPerCase) => "per ärende",
        _ => "per styck",
    };
}
