using System.Globalization;
using System.Text;
using CsvHelper;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Ordering;

namespace Forumbot.Workbooks;

/// <summary>Orders of a period as CSV that a Swedish spreadsheet program opens: semicolons, decimal commas, UTF-8 with its mark. What would be run
/// as a formula is shown as text.</summary>
internal static class OrderCsv
{
    private static readonly CsvWriterOptions Form = new() { Separator = ';', Injection = CsvInjection.Escape };

    private static readonly NumberFormatInfo Swedish = new() { NumberDecimalSeparator = "," };

    public static void Write(Stream to, IReadOnlyList<KeptOrder> orders, Organisation organisation)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = CsvWriter.Create(text, Form, true);
        IReadOnlyList<OrderColumn<Avrop>> columns = OrderColumns.Orders(organisation);
        csv.WriteRecord([.. columns.Select(c => c.Title)]);
        foreach (var order in orders) csv.WriteRecord([.. columns.Select(c => Text(c.Value(order.Avrop)))]);
    }

    public static string Text(object? value) => value switch
    {
        null => "",
        Money amount => amount.Kronor.ToString("0.00", Swedish),
        decimal number => number.ToString("0.###", Swedish),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
