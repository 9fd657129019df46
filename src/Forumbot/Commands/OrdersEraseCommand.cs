using System.CommandLine;
using Forumbot.Features.Ordering;

namespace Forumbot.Commands;

/// <summary><c>orders erase</c>: people are taken out of orders that have ended.</summary>
internal static class OrdersEraseCommand
{
    public static Command Make(Tools tools)
    {
        var before = new Option<string?>("--before") { Description = "Everybody, of orders that ended before this day. Without it, as long ago as the setting Forumbot:Orders:KeepNamesMonths says.", HelpName = "DATE" };
        var person = new Option<string?>("--person") { Description = "One person, of all their orders that have ended.", HelpName = "KEY" };
        var trial = new Option<bool>("--dry-run") { Description = "Only tell which orders it would be." };
        var command = new Command("erase", "Erase who ordered and handled, and what they wrote, of orders that have ended. Numbers, services, figures and times stay.") { before, person, trial };
        command.SetAction((parsed, cancel) =>
        {
            var (day, who, isTrial, settings) = (parsed.GetValue(before), parsed.GetValue(person), parsed.GetValue(trial), tools.Settings(parsed));
            if (day is not null && who is not null) throw new UsageException("Give --before or --person, not both.");
            var time = day is null ? tools.Surroundings.Clock.GetUtcNow().AddMonths(-settings.KeepNamesMonths) : ListOrders.StartOf(OrderPeriod.Day(day, "--before"));
            return tools.InSlices(settings, async slices =>
            {
                var organisation = await slices.Organisation(cancel);
                var erased = who is null ? await slices.Ordering.Erase.Before(time, organisation, isTrial, cancel) : await slices.Ordering.Erase.Person(OrdersCommand.Id(organisation, who), organisation, isTrial, cancel);
                await Tell(tools, erased, isTrial);
            }, cancel);
        });
        return command;
    }

    private static async Task Tell(Tools tools, ErasedOrders erased, bool isTrial)
    {
        foreach (var number in erased.Numbers) await tools.Out.WriteLineAsync($"{number}\t{(isTrial ? "would be erased" : "erased")}");
        if (erased.Numbers.Count == 0) tools.Note("No ended order holds anything to erase.");
        if (erased.Open.Count == 0) return;
        var left = $"Not erased, for they have not ended and it must be known who answers for them: {string.Join(", ", erased.Open)}. Erase again when they have.";
        if (erased.Numbers.Count == 0) throw new RefusedException(left);
        tools.Note(left);
    }
}
