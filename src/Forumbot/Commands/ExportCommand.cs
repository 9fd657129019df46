using System.CommandLine;
using Forumbot.Domain.Catalogue;
using Forumbot.Host;
using Forumbot.Workbooks;

namespace Forumbot.Commands;

/// <summary><c>export</c>: workbooks for people to work in.</summary>
internal static class ExportCommand
{
    public static Command Make(Tools tools) => new("export", "Write a workbook (.xlsx) of a year.") { Allocation(tools), PriceList(tools) };

    private static Command Allocation(Tools tools)
    {
        var area = new Option<string?>("--area") { Description = "Only the services of this area.", HelpName = "KEY" };
        var command = Export(tools, "allocation", "Write how the year's yearly totals are divided: keys, volumes, self-cost and shares, with live formulas.", (organisation, year, parsed) => AllocationBook.Make(organisation, year, parsed.GetValue(area)));
        command.Add(area);
        return command;
    }

    private static Command PriceList(Tools tools) => Export(tools, "price-list", "Write the year's price list.", (organisation, year, _) => PriceListBook.Make(organisation, year));

    private static Command Export(Tools tools, string name, string description, Func<Organisation, int, ParseResult, BookMaking> make)
    {
        var year = new Option<int>("--year") { Description = "The price list's year.", HelpName = "YEAR", Required = true };
        var file = new Option<string>("--out") { Description = "The .xlsx file to write; one that is there is replaced.", HelpName = "FILE", Required = true };
        var command = new Command(name, description) { year, file };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var path = tools.Place(parsed.GetValue(file)!);
            if (!Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)) throw new UsageException("--out is the name of an .xlsx file.");
            var making = make(await WithDrafts(slices, cancel), parsed.GetValue(year), parsed);
            if (making is BookMaking.Refused refused) throw new RefusedException(refused.Why);
            var made = (BookMaking.Made)making;
            Files.Save(path, to => WorkbookWriter.Write(to, made.Sheets));
            await tools.Out.WriteLineAsync($"{path}: {(made.Sheets.Count == 1 ? "1 sheet" : $"{made.Sheets.Count} sheets")}.");
        }, cancel));
        return command;
    }

    /// <summary>Drafts are worked on in workbooks too.</summary>
    private static async Task<Organisation> WithDrafts(Slices slices, CancellationToken cancel)
    {
        var (organisation, book) = (await slices.Organisation(cancel), await slices.PriceLists.Show.All(cancel));
        return organisation with { PriceLists = book.Organisation.PriceLists, Prices = book.Organisation.Prices };
    }
}
