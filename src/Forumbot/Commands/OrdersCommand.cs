using System.CommandLine;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Workbooks;

namespace Forumbot.Commands;

/// <summary><c>orders</c>: avrop for the one who runs the program: lists, files, and what is known of a person.</summary>
internal static class OrdersCommand
{
    public static Command Make(Tools tools) =>
        new("orders", "List, show and export orders; give out or erase what is kept of a person.") { List(tools), Show(tools), Export(tools), Person(tools), OrdersEraseCommand.Make(tools) };

    private static Command List(Tools tools)
    {
        var (period, json) = (new OrderPeriod(isNeeded: false), Json());
        var command = new Command("list", "List the orders of a period, by number.") { json };
        period.AddTo(command);
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var orders = await period.Read(parsed, slices, cancel);
            if (orders.Count == 0) tools.Note("There are no orders of that period.");
            await tools.Out.WriteAsync(parsed.GetValue(json) ? OrdersJson.List(orders) : string.Concat(orders.Select(o => OrderLines.Of(o.Avrop))));
        }, cancel));
        return command;
    }

    private static Command Show(Tools tools)
    {
        var (number, json) = (new Argument<string>("NUMBER") { Description = "The order's number, such as A-2026-000123." }, Json());
        var command = new Command("show", "Show an order with all its steps.") { number, json };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var wanted = parsed.GetValue(number)!.Trim().ToUpperInvariant();
            if (await slices.Ordering.List.One(wanted, cancel) is not { } order) throw new RefusedException($"There is no order with the number \"{TerminalText.Of(wanted)}\". The command orders list tells which there are.");
            await tools.Out.WriteAsync(parsed.GetValue(json) ? OrdersJson.One(order) : OrderLines.Of(order, await slices.Organisation(cancel)));
        }, cancel));
        return command;
    }

    private static Command Export(Tools tools)
    {
        var period = new OrderPeriod(isNeeded: true);
        var file = new Option<string>("--out") { Description = "The .xlsx or .csv file to write; one that is there is replaced.", HelpName = "FILE", Required = true };
        var command = new Command("export", "Write the orders of a period: a row for each with all its figures, and in .xlsx a sheet with all steps.") { file };
        period.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var path = tools.Place(parsed.GetValue(file)!);
            var isBook = Path.GetExtension(path).ToUpperInvariant() switch { ".XLSX" => true, ".CSV" => false, _ => throw new UsageException("--out is the name of an .xlsx or a .csv file.") };
            return tools.InSlices(tools.Settings(parsed), async slices =>
            {
                var (orders, organisation) = (await period.Read(parsed, slices, cancel), await slices.Organisation(cancel));
                Files.Save(path, to =>
                {
                    if (isBook) WorkbookWriter.Write(to, OrderBook.Make(orders, organisation));
                    else OrderCsv.Write(to, orders, organisation);
                });
                await tools.Out.WriteLineAsync($"{path}: {(orders.Count == 1 ? "1 order" : $"{orders.Count} orders")}.");
            }, cancel);
        });
        return command;
    }

    private static Command Person(Tools tools)
    {
        var person = new Argument<string>("KEY") { Description = "Key in the directory, or object id, of the one who asks what is known of them." };
        var file = new Option<string>("--out") { Description = "The JSON file to write; one that is there is replaced.", HelpName = "FILE", Required = true };
        var command = new Command("person", "Write all that is kept of a person in orders: what they ordered, the steps they took, their notices.") { person, file };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var id = Id(await slices.Organisation(cancel), parsed.GetValue(person)!);
            var kept = await slices.Ordering.Person.Of(id, cancel);
            var path = tools.Place(parsed.GetValue(file)!);
            Files.Save(path, to => to.Write(System.Text.Encoding.UTF8.GetBytes(OrdersJson.Person(id, kept))));
            await tools.Out.WriteLineAsync($"{path}: {kept.Ordered.Count} ordered, {kept.Handled.Count} handled, {kept.Steps.Count} steps.");
        }, cancel));
        return command;
    }

    /// <summary>Of somebody in the directory, or of one who has left it.</summary>
    /// <exception cref="RefusedException">It names nobody.</exception>
    internal static string Id(Organisation organisation, string given) =>
        Keeping.Find(organisation, given)?.AadObjectId.ToLowerInvariant() ?? (Guid.TryParse(given, out var id) ? id.ToString("D") : throw new RefusedException($"Nobody in the directory has the key \"{TerminalText.Of(given)}\". Give the object id in Entra of somebody who has left."));

    private static Option<bool> Json() => new("--json") { Description = "Print JSON; amounts in öre." };
}
