using System.CommandLine;
using Forumbot.Domain.Pricing;

namespace Forumbot.Commands;

/// <summary><c>allocate</c>: how a year's totals are divided between the förvaltningar, key by key.</summary>
internal static class AllocateCommand
{
    private static readonly (int First, int Last) Years = (2000, 2100);

    public static Command Make(Tools tools)
    {
        var year = new Option<int>("--year") { Description = "The price list's year, such as 2026.", HelpName = "Y", Required = true };
        var area = new Option<string?>("--area") { Description = "Only this verksamhetsområde, or this service.", HelpName = "KEY" };
        var json = new Option<bool>("--json") { Description = "Print the keys, volumes and shares as one JSON object." };
        var command = new Command("allocate", "Divide a year's totals between the förvaltningar by their allocation keys.") { year, area, json };
        command.SetAction((parsed, cancel) =>
        {
            var wanted = parsed.GetValue(year);
            if (wanted < Years.First || wanted > Years.Last) throw new UsageException($"--year is a year from {Years.First} to {Years.Last}. It says {wanted}.");
            return tools.InSlices(tools.Settings(parsed), async slices =>
            {
                var found = Divided(tools, YearAllocations.Of(await slices.Organisation(cancel), wanted, parsed.GetValue(area)));
                await tools.Out.WriteLineAsync(parsed.GetValue(json) ? AllocationJson.Of(found) : AllocationTable.Of(found));
            }, cancel);
        });
        return command;
    }

    /// <exception cref="RefusedException">Nothing could be divided.</exception>
    private static YearAllocation.Found Divided(Tools tools, YearAllocation allocation)
    {
        if (allocation is not YearAllocation.Found found) throw new RefusedException(AllocationWords.Why(allocation));
        var refused = found.Refused.Select(r => AllocationWords.Why(r.Tjanst, found.List.Year, r.Why)).ToList();
        if (found.Divided.Count == 0) throw new RefusedException(string.Join('\n', refused));
        foreach (var why in refused) tools.Note(why);
        return found;
    }
}
