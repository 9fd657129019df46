using System.CommandLine;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary><c>price-list</c>: price lists from draft to adopted. Who acts is somebody in the directory, and may what their role may.</summary>
internal static class PriceListCommand
{
    public static Command Make(Tools tools) => new("price-list", "Show price lists, compare them, and work with them: draw up, propose, approve, adopt.")
    {
        PriceListViews.Show(tools), PriceListViews.Diff(tools), PriceListViews.History(tools),
        Draft(tools), Set(tools), Simple(tools, "propose", "Propose a draft.", year => new ListWish.Propose(year)), Simple(tools, "send-back", "Let a proposed list be a draft again; needs --reason.", year => new ListWish.SendBack(year)),
        Adopt(tools), Approve(tools), Change(tools),
    };

    private static Command Draft(Tools tools)
    {
        var (from, percent) = (Text("--from", "The year of the list to start from; \"-\" for none. Without it the one before.", "YEAR"), Text("--percent", "By how much each price is raised; without it by the year's uppräkningsfaktor, or 0.", "PERCENT"));
        return Step(tools, new("draft", "Draw up a list for a year, from a former one or empty.") { from, percent }, (parsed, year) => new ListWish.Draft(year, parsed.GetValue(from), parsed.GetValue(percent)));
    }

    private static Command Set(Tools tools)
    {
        var price = new PriceOptions();
        var remove = new Option<bool>("--remove") { Description = "Take the price out." };
        return Step(tools, price.In(new("set", "Set a price of a draft, add one, or take one out.") { remove }), (parsed, year) => (parsed.GetValue(remove), parsed.GetValue(price.Amount)) switch
        {
            (true, null) => new ListWish.RemovePrice(year, parsed.GetValue(price.Service)!, parsed.GetValue(price.Basis)),
            (false, { } amount) => new ListWish.SetPrice(year, parsed.GetValue(price.Service)!, parsed.GetValue(price.Basis), amount, parsed.GetValue(price.Unit)),
            _ => throw new UsageException("Give --amount, or --remove alone."),
        });
    }

    private static Command Adopt(Tools tools)
    {
        var on = Text("--decided-on", "The day of the decision, such as 2026-12-08; without it today.", "DATE");
        return Step(tools, new("adopt", "Adopt a proposed list; needs --reference.") { on }, (parsed, year) => new ListWish.Adopt(year, parsed.GetValue(on)));
    }

    private static Command Approve(Tools tools)
    {
        var (service, basis, amount) = (Text("--service", "One service; without it all increases that wait.", "KEY"), Text("--basis", $"Which of its prices: {string.Join(", ", EnumKeys.All<PriceBasis>().Keys)}.", "BASIS"), Text("--amount", "Up to which the price may rise, in kronor; without it the price that stands in the list.", "SEK"));
        return Step(tools, new("approve", "Approve increases beyond the uppräkningsfaktor; needs --reason.") { service, basis, amount }, (parsed, year) =>
            parsed.GetValue(service) is null && (parsed.GetValue(basis) ?? parsed.GetValue(amount)) is not null ? throw new UsageException("Give --service with --basis or --amount.")
            : new ListWish.Approve(year, parsed.GetValue(service), parsed.GetValue(basis), parsed.GetValue(amount)));
    }

    private static Command Change(Tools tools)
    {
        var price = new PriceOptions();
        var changed = new Option<bool>("--requirements-changed") { Description = "The service's kravspecifikation was changed: the only ground for changing a price during the year." };
        var from = Text("--from", "The month from which the price holds, such as 2026-12, not before the current one; without it the next one.", "MONTH");
        return Step(tools, price.In(new("change", "Change a price of an adopted list from a month on; needs --requirements-changed, --reason and --reference.") { changed, from }), (parsed, year) =>
            new ListWish.ChangePrice(year, parsed.GetValue(price.Service)!, parsed.GetValue(price.Basis), parsed.GetValue(price.Amount) ?? throw new UsageException("Give --amount."), parsed.GetValue(changed), parsed.GetValue(price.Unit)) { From = parsed.GetValue(from) });
    }

    private static Command Simple(Tools tools, string name, string description, Func<string, ListWish> wish) => Step(tools, new(name, description), (_, year) => wish(year));

    private static Command Step(Tools tools, Command command, Func<ParseResult, string, ListWish> wish)
    {
        var year = new Option<string>("--year") { Description = "The list's year.", HelpName = "YEAR", Required = true };
        var person = new Option<string>("--as") { Description = "Key or object id of the one in the directory who acts.", HelpName = "USERKEY", Required = true };
        var (reason, reference) = (Text("--reason", "Why.", "TEXT"), Text("--reference", "Where it is decided or told, such as \"§ 12\".", "TEXT"));
        foreach (var option in new Option[] { year, person, reason, reference }) command.Add(option);
        command.SetAction((parsed, cancel) =>
        {
            var wished = wish(parsed, parsed.GetValue(year)!) with { Reason = parsed.GetValue(reason), Reference = parsed.GetValue(reference) };
            return tools.InSlices(tools.Settings(parsed), slices => Tell(tools, slices, parsed.GetValue(person)!, wished, cancel), cancel);
        });
        return command;
    }

    private static async Task Tell(Tools tools, Slices slices, string person, ListWish wish, CancellationToken cancel)
    {
        var (outcome, said) = await slices.PriceLists.Keep.Handle(person, wish, cancel);
        if (outcome is null) throw new RefusedException($"Nobody in the directory has the key or object id \"{TerminalText.Of(person)}\".");
        if (!outcome.IsDone) throw new RefusedException(TerminalText.Of(said));
        await tools.Out.WriteLineAsync(TerminalText.Of(said));
    }

    internal static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    /// <summary>What a price is given by.</summary>
    private sealed class PriceOptions
    {
        public Option<string> Service { get; } = new("--service") { Description = "The service's key.", HelpName = "KEY", Required = true };

        public Option<string?> Basis { get; } = Text("--basis", $"What the amount is paid for: {string.Join(", ", EnumKeys.All<PriceBasis>().Keys)}; not needed where the service has one price.", "BASIS");

        public Option<string?> Amount { get; } = Text("--amount", "Kronor excl. moms, at most two decimals.", "SEK");

        public Option<string?> Unit { get; } = Text("--unit", "What it is paid per, such as timme; not needed where the price has one.", "TEXT");

        public Command In(Command command)
        {
            foreach (var option in new Option[] { Service, Basis, Amount, Unit }) command.Add(option);
            return command;
        }
    }
}
