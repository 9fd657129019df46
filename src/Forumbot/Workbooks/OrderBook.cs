using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Ordering;

namespace Forumbot.Workbooks;

/// <summary>Orders of a period as a workbook: a row for each order, and a sheet with all their steps.</summary>
internal static class OrderBook
{
    public static IReadOnlyList<SheetDraft> Make(IReadOnlyList<KeptOrder> orders, Organisation organisation) =>
    [
        Sheet("Beställningar", OrderColumns.Orders(organisation), [.. orders.Select(o => o.Avrop)]),
        Sheet("Steg", OrderColumns.Steps(organisation), [.. orders.SelectMany(o => o.Steps)]),
    ];

    private static SheetDraft Sheet<T>(string name, IReadOnlyList<OrderColumn<T>> columns, IReadOnlyList<T> rows)
    {
        var sheet = new SheetDraft(name) { FrozenRows = 1, FrozenColumns = 1 };
        sheet.Wide([.. columns.Select(c => c.Width)]);
        sheet.Headers(1, [.. columns.Select(c => c.Title)]);
        foreach (var (row, item) in rows.Index())
            foreach (var (column, of) in columns.Index()) Write(sheet, row + 2, column + 1, of.Value(item));
        return sheet;
    }

    private static void Write(SheetDraft sheet, int row, int column, object? value)
    {
        switch (value)
        {
            case null or "": break;
            case Money amount: sheet.Number(row, column, amount.Kronor, CellStyle.Money); break;
            case decimal number: sheet.Number(row, column, number); break;
            case int number: sheet.Number(row, column, number); break;
            default: sheet.Text(row, column, OrderCsv.Text(value)); break;
        }
    }
}
