using System.CommandLine;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.People.Telling;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary><c>people</c>: the directory, as its administrator keeps it. What is kept here outlives imports of the pack.</summary>
internal static class PeopleCommand
{
    public static Command Make(Tools tools)
    {
        var (all, json) = AllAndJson();
        var command = new Command("people", "List the people of the directory, or change them: who they are, when they leave, who stands in.") { List(tools), Set(tools), Leave(tools), Deputy(tools), all, json };
        command.SetAction((parsed, cancel) => Show(tools, parsed, parsed.GetValue(all), parsed.GetValue(json), cancel));
        return command;
    }

    private static Command List(Tools tools)
    {
        var (all, json) = AllAndJson();
        var command = new Command("list", "List the people of the directory and who stands in for whom.") { all, json };
        command.SetAction((parsed, cancel) => Show(tools, parsed, parsed.GetValue(all), parsed.GetValue(json), cancel));
        return command;
    }

    private static Command Set(Tools tools)
    {
        var id = new Argument<string>("AADOBJECTID") { Description = "The person's object id in Entra, or the key of somebody in the directory." };
        var (title, role, unit) = (Text("--title", "What they are called, by role and never by name.", "TEXT"), Text("--role", $"One of {string.Join(", ", Roles.All.Keys)}.", "KEY"), Text("--unit", "The förvaltning that they belong to.", "KEY"));
        var (area, from, to) = (Text("--area", "The area that they answer for; \"\" for none.", "KEY"), Text("--from", "Their first day, such as 2026-12-01; \"\" for no limit.", "DATE"), Text("--to", "Their last day; \"\" for no limit.", "DATE"));
        var command = new Command("set", "Add somebody, or change what is given of them. A new person needs --title, --role and --unit.") { id, title, role, unit, area, from, to };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var given = parsed.GetValue(id)!;
            var known = Keeping.Find(await slices.People.Show.All(cancel), given)?.AadObjectId ?? given;
            await Tell(tools, slices, new DirectoryWish.Keep(known, parsed.GetValue(title), parsed.GetValue(role), parsed.GetValue(unit), parsed.GetValue(area), parsed.GetValue(from), parsed.GetValue(to)), cancel);
        }, cancel));
        return command;
    }

    private static Command Leave(Tools tools)
    {
        var person = new Argument<string>("KEY") { Description = "Key or object id of the one who leaves." };
        var on = new Option<string>("--on") { Description = "The last day, such as 2026-12-31.", HelpName = "DATE", Required = true };
        var command = new Command("leave", "Let somebody leave: from the day after the last they see no costs.") { person, on };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), slices => Tell(tools, slices, new DirectoryWish.Leave(parsed.GetValue(person)!, parsed.GetValue(on)!), cancel), cancel));
        return command;
    }

    private static Command Deputy(Tools tools)
    {
        var person = new Argument<string?>("KEY") { Description = "Key or object id of the deputy.", Arity = ArgumentArity.ZeroOrOne };
        var (away, from, to, end) = (Text("--for", "Key or object id of the one who is away.", "KEY"), Text("--from", "The first day.", "DATE"), Text("--to", "The last day.", "DATE"), Text("--end", "End the deputyship with this number, which the list shows.", "ID"));
        var command = new Command("deputy", "Let somebody have another's rights for a while, or no more.") { person, away, from, to, end };
        command.SetAction((parsed, cancel) =>
        {
            var wish = Wish(parsed.GetValue(person), parsed.GetValue(away), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(end));
            return tools.InSlices(tools.Settings(parsed), slices => Tell(tools, slices, wish, cancel), cancel);
        });
        return command;
    }

    /// <exception cref="UsageException">Neither a whole deputyship nor the end of one is given.</exception>
    private static DirectoryWish Wish(string? deputy, string? away, string? from, string? to, string? end) => (deputy, away, from, to, end) switch
    {
        (null, null, null, null, { } id) => new DirectoryWish.StandInNoMore(id),
        ({ } who, { } whom, { } first, { } last, null) => new DirectoryWish.StandIn(whom, who, first, last),
        _ => throw new UsageException("Give KEY with --for, --from and --to, or --end alone."),
    };

    private static async Task Tell(Tools tools, Slices slices, DirectoryWish wish, CancellationToken cancel)
    {
        var outcome = await slices.People.Keep.Handle(wish, cancel);
        var said = TerminalText.Of(outcome.Say(Language.English));
        if (!outcome.IsDone) throw new RefusedException(said);
        await tools.Out.WriteLineAsync(said);
    }

    private static Task<int> Show(Tools tools, ParseResult parsed, bool all, bool json, CancellationToken cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        await tools.Out.WriteAsync(PeopleList.Of(await slices.People.Show.All(cancel), DateOnly.FromDateTime(StockholmTime.Now(tools.Surroundings.Clock).Date), all, json)), cancel);

    private static (Option<bool> All, Option<bool> Json) AllAndJson() => (
        new("--all") { Description = "Also those who have left, and deputyships that have ended." },
        new("--json") { Description = "Print one JSON object." });

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}
