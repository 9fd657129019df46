using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Pricing.Workbooks;
using Forumbot.Workbooks;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Tests.Workbooks;

/// <summary>What a workbook says against what we work out.</summary>
internal static class Recalculation
{
    /// <summary>Every formula's value as another program works it out is the one that we wrote, to the öre; and none is an error.</summary>
    internal static void EqualsOurs(IReadOnlyList<SheetDraft> ours, IReadOnlyList<CellSheet> theirs, string town)
    {
        Assert.Equal(ours.Select(s => SheetText.Read(SheetText.Write(s.Name))), theirs.Select(s => s.Name));
        foreach (var (draft, sheet) in ours.Zip(theirs))
        {
            Assert.DoesNotContain(sheet.Cells.Values, cell => cell.Kind == SheetCellKind.Error);
            foreach (var ((row, column), cell) in draft.Cells.Where(c => c.Value.Formula is not null)) Same(cell, sheet, row, column, town);
        }
    }

    /// <summary>Each förvaltning's share, each summary and each self-cost is what the domain says.</summary>
    internal static void EqualsTheDomain(Organisation organisation, int year, IReadOnlyList<CellSheet> sheets, string town)
    {
        var ledger = Ledger.Of(organisation);
        var (buyers, costs) = (sheets.Single(s => s.Name == L.Buyers), sheets.Single(s => s.Name == L.Costs));
        var checkedServices = 0;
        foreach (var yearly in organisation.Prices.Where(p => p.ListYear == year && p.Basis == PriceBasis.YearlyShared && ledger.Keys(p.Tjanst, year).Count > 0))
        {
            var allocated = ledger.Allocation(yearly) as AllocationFinding.Allocated;
            Assert.True(allocated is not null, $"{town}: {ledger.Allocation(yearly)}");
            var name = organisation.Tjanster.Single(t => t.Key == yearly.Tjanst).Name;
            foreach (var unit in organisation.Forvaltningar)
                if (Row(buyers, SheetText.Read(SheetText.Write(name)), unit.Key) is { } row)
                    Assert.Equal((town, yearly.Tjanst, unit.Key, allocated.OfYear(unit.Key).Ore), (town, yearly.Tjanst, unit.Key, Ore(buyers, row, 4)));
                else Assert.Equal(Money.Zero, allocated.OfYear(unit.Key));
            var summary = Enumerable.Range(5, 40).First(r => costs.At(r, 10).Text == yearly.Tjanst);
            Assert.Equal(SelfCosts.Of(organisation, yearly.Tjanst, year)?.Total.Ore ?? 0, Ore(costs, summary, 7));
            Assert.Equal(yearly.Amount.Ore, Ore(costs, summary, 8));
            checkedServices++;
        }

        Assert.NotEqual(0, checkedServices);
        Assert.Equal(0, Controls(sheets).Sum(Math.Abs));
    }

    internal static IEnumerable<decimal> Controls(IReadOnlyList<CellSheet> sheets) => from sheet in sheets
                                                                                      from cell in sheet.Cells
                                                                                      where cell.Value.Text.StartsWith("Kontroll:", StringComparison.Ordinal) && sheet.Name != L.About
                                                                                      select sheet.At(cell.Key.Row, sheet.Name == L.Buyers ? 4 : 2).Number;

    internal static int? Row(CellSheet buyers, string tjanst, string unit)
    {
        for (var row = 5; row <= buyers.LastRow; row++)
            if (buyers.At(row, 1).Text == tjanst && buyers.At(row, 3).Text == unit) return row;
        return null;
    }

    internal static long Ore(CellSheet sheet, int row, int column) => (long)decimal.Round(sheet.At(row, column).Number * 100);

    private static void Same(DraftCell ours, CellSheet sheet, int row, int column, string town)
    {
        var (theirs, at) = (sheet.At(row, column), $"{town} {sheet.Name} {CellSheet.Reference(row, column)} ={ours.Formula}");
        if (ours.Text is { } text) Assert.Equal((at, SheetText.Clean(text)), (at, theirs.Text));
        else if (ours.Style is CellStyle.Percent) Assert.True(Math.Abs(ours.Number!.Value - theirs.Number) < 0.000001m, $"{at}: {ours.Number} and {theirs.Number}");
        else Assert.Equal((at, ours.Number!.Value / 1.0000m), (at, decimal.Round(theirs.Number, 4) / 1.0000m));
    }
}
