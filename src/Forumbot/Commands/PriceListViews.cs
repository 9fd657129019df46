using System.CommandLine;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Commands;

/// <summary>What <c>price-list</c> shows, for whoever runs the program: drafts too.</summary>
internal static class PriceListViews
{
    public static Command Show(Tools tools)
    {
        var (year, json) = (Year("With this list's prices."), Json());
        var command = new Command("show", "List the price lists and how far they have come, or one with its prices.") { year, json };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var book = await slices.PriceLists.Show.All(cancel);
            var list = Chosen(book, parsed.GetValue(year));
            await tools.Out.WriteAsync(PriceListPrint.Lists(book, list, LeadTime.DateAt(tools.Surroundings.Clock.GetUtcNow()), parsed.GetValue(json)));
        }, cancel));
        return command;
    }

    public static Command Diff(Tools tools)
    {
        var (before, after, json) = (Argument("YEAR", "The former list's year."), Argument("OTHER", "The later list's year."), Json());
        var command = new Command("diff", "Tell what differs between two price lists.") { before, after, json };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var book = await slices.PriceLists.Show.All(cancel);
            var diff = ListDiff.Of(book, Chosen(book, parsed.GetValue(before))!, Chosen(book, parsed.GetValue(after))!);
            await tools.Out.WriteAsync(PriceListPrint.Diff(diff, parsed.GetValue(json)));
        }, cancel));
        return command;
    }

    public static Command History(Tools tools)
    {
        var (year, json) = (Year("Only this list's."), Json());
        var command = new Command("history", "Tell what has been done with price lists, oldest first.") { year, json };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var events = await slices.PriceLists.Show.Events(Number(parsed.GetValue(year)), cancel);
            if (events.Count == 0) tools.Note("Nothing has been done with price lists here yet.");
            await tools.Out.WriteAsync(PriceListPrint.History(events, parsed.GetValue(json)));
        }, cancel));
        return command;
    }

    /// <summary>Null where none is given.</summary>
    private static PriceList? Chosen(ListBook book, string? given) =>
        Number(given) is not { } year ? null : book.Find(year) ?? throw new RefusedException($"There is no price list for {year}. There are: {string.Join(", ", book.Organisation.PriceLists.Select(l => l.Year).Order())}.");

    private static int? Number(string? given) =>
        given is null ? null : ListWords.Year(given) ?? throw new RefusedException($"\"{TerminalText.Of(given)}\" is no year. Write for instance 2027.");

    private static Option<string?> Year(string description) => PriceListCommand.Text("--year", description, "YEAR");

    private static Argument<string> Argument(string name, string description) => new(name) { Description = description };

    private static Option<bool> Json() => new("--json") { Description = "Print one JSON object." };
}
