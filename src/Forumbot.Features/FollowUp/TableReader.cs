using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.FollowUp;

/// <summary>Reads a table of budgets or outcomes: buyers' rows by unit and service, or sellers' by area and flow. A last row "summa"
/// must be the sum of the rows.</summary>
internal sealed class TableReader(Organisation organisation, FigureFile.Table table, FigureKind kind, int year)
{
    private const string Sum = "summa", AmountColumn = "amount_sek";

    private static readonly string[][] Forms = [["unit", "service"], ["area", "flow"]];

    private static readonly string[] Times = ["year", "month"];

    private static readonly Dictionary<string, FigureFlow> Flows = new(EnumKeys.All<FigureFlow>(), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FlowNames = new(Flows.Keys, StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> units = [.. organisation.Forvaltningar.Select(f => f.Key)], tjanster = [.. organisation.Tjanster.Select(t => t.Key)], areas = [.. organisation.Areas.Select(a => a.Key)];
    private readonly List<FigureFault> faults = [];
    private readonly Dictionary<(string, string, DateOnly?), int> seen = [];
    private readonly List<BuyerFigure> buyers = [];
    private readonly List<SellerFigure> sellers = [];
    private Money total;
    private bool isSummed;

    internal (Figures? Figures, IReadOnlyList<FigureFault> Faults) Read()
    {
        if (table.Rows.Count == 0) return (null, [new(null, null, FigureFaultReason.NothingToImport)]);
        string[] header = [.. table.Rows[0].Cells.Select(c => c.Trim())];
        if (Form(header) is not { } form) return (null, [Columns()]);
        foreach (var row in table.Rows.Skip(1)) Read(new(header, row, table.IsCells, faults), form);
        if (faults.Count == 0 && buyers.Count + sellers.Count == 0) faults.Add(new(null, null, FigureFaultReason.NothingToImport));
        return faults.Count > 0 ? (null, faults) : (new(kind, year, buyers, sellers, header.Contains("month", StringComparer.Ordinal)), []);
    }

    private static string[]? Form(string[] header) =>
        Array.Find(Forms, form => Times.Any(time => header.Order(StringComparer.Ordinal).SequenceEqual(form.Append(time).Append(AmountColumn).Order(StringComparer.Ordinal))));

    private FigureFault Columns() => table.IsCells ? new(null, $"A{table.Rows[0].Number}", FigureFaultReason.WrongColumns) : new(table.Rows[0].Number, null, FigureFaultReason.WrongColumns);

    private void Read(TableCells cells, string[] form)
    {
        if (isSummed) cells.Report(AmountColumn, FigureFaultReason.AfterSum);
        else if (form.Append("year").Append("month").Any(column => cells.Raw(column).Equals(Sum, StringComparison.OrdinalIgnoreCase))) CheckSum(cells);
        else if (form == Forms[0]) Buyer(cells);
        else Seller(cells);
    }

    private void CheckSum(TableCells cells)
    {
        isSummed = true;
        // A sum beside rows that could not be read says nothing.
        if (cells.Amount(AmountColumn) is { } sum && sum != total && faults.Count == 0) cells.Report(AmountColumn, FigureFaultReason.SumOff, Text(sum), Text(total));
    }

    private void Buyer(TableCells cells)
    {
        var unit = cells.Key("unit", units, FigureFaultReason.UnknownUnit);
        var tjanst = cells.Key("service", tjanster, FigureFaultReason.UnknownService);
        if (Months(cells) is not { } months || unit is null || tjanst is null || IsTwice(cells, unit, tjanst)) return;
        buyers.AddRange(months.Select(m => new BuyerFigure("", kind, unit, tjanst, m.Month, m.Amount)));
    }

    private void Seller(TableCells cells)
    {
        var area = cells.Key("area", areas, FigureFaultReason.UnknownArea);
        var flow = cells.Key("flow", FlowNames, FigureFaultReason.NotAFlow);
        if (Months(cells) is not { } months || area is null || flow is null || IsTwice(cells, area, flow)) return;
        sellers.AddRange(months.Select(m => new SellerFigure("", kind, area, Flows[flow], m.Month, m.Amount)));
    }

    /// <summary>The row's amount in its month, or a budget's in the twelve months of its year; null where it cannot be told.</summary>
    private IReadOnlyList<(DateOnly Month, Money Amount)>? Months(TableCells cells)
    {
        var amount = cells.Amount(AmountColumn);
        total += amount ?? Money.Zero;
        if (cells.Has("month")) return cells.Month("month", year) is { } month && amount is { } ofMonth ? [(month, ofMonth)] : null;
        if (kind == FigureKind.Outcome) cells.Report("year", FigureFaultReason.MonthNeeded);
        return cells.IsYear("year", year) && amount is { } ofYear ? [.. Allocation.OverMonths(ofYear).Select((share, n) => (new DateOnly(year, n + 1, 1), share.Amount))] : null;
    }

    private bool IsTwice(TableCells cells, string first, string second)
    {
        var key = (first, second, cells.Has("month") ? cells.Month("month", year) : null);
        if (seen.TryAdd(key, cells.Row)) return false;
        cells.Report(AmountColumn, FigureFaultReason.Duplicate, $"{first} {second}", seen[key].ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private static string Text(Money amount) => amount.Kronor.ToString("0.00", CultureInfo.InvariantCulture);
}
