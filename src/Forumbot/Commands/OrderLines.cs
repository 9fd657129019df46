using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Ordering;
using Forumbot.Workbooks;

namespace Forumbot.Commands;

/// <summary>Orders on a terminal.</summary>
internal static class OrderLines
{
    /// <summary>A line, with tabs between the fields and none within.</summary>
    public static string Of(Avrop avrop) => string.Join('\t', new[]
    {
        avrop.Number, OrderCsv.Text(LeadTime.DateAt(avrop.At)), EnumKeys.Of(avrop.State), avrop.Forvaltning, avrop.Tjanst, OrderCsv.Text(avrop.Quantity), avrop.Unit, OrderCsv.Text(avrop.Total), OrderCsv.Text(avrop.Charged), avrop.ReadyBy is { } day ? OrderCsv.Text(day) : "-",
    }.Select(TerminalText.Of)) + "\n";

    /// <summary>All that is known of it, a line each, and then its steps.</summary>
    public static string Of(KeptOrder order, Organisation organisation) =>
        string.Concat(Told(OrderColumns.Orders(organisation), order.Avrop).Select(told => $"{told}\n")) + string.Concat(order.Steps.Select(step => $"\n{string.Join("; ", Told(OrderColumns.Steps(organisation), step).Skip(1))}")) + "\n";

    private static IEnumerable<string> Told<T>(IReadOnlyList<OrderColumn<T>> columns, T item) =>
        columns.Select(c => (c.Title, Text: TerminalText.Of(OrderCsv.Text(c.Value(item))))).Where(c => c.Text.Length > 0).Select(c => $"{c.Title}: {c.Text}");
}
