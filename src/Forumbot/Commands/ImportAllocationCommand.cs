using System.CommandLine;
using Forumbot.Domain.Questions;
using Forumbot.Features.Pricing.Workbooks;
using Forumbot.Workbooks;

namespace Forumbot.Commands;

/// <summary><c>import allocation</c>: takes an allocation workbook back as people have changed it, all of it or nothing.</summary>
internal static class ImportAllocationCommand
{
    public static Command Make(Tools tools)
    {
        var file = new Argument<string>("FILE") { Description = "An allocation workbook (.xlsx) that export allocation made." };
        var year = new Option<int?>("--year") { Description = "Refuse a workbook of another year.", HelpName = "YEAR" };
        var rewrite = new Option<bool>("--rewrite") { Description = "Change the shares of a year whose list is adopted and in force too. They are fixed for the year: what has been charged already is worked out anew." };
        var command = new Command("allocation", "Take weights, volumes, known changes, direct costs, årsarbetare, rates and capital costs from an allocation workbook: all of it, or nothing and every fault told.") { file, year, rewrite };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var path = tools.Place(parsed.GetValue(file)!);
            if (!File.Exists(path)) throw new RefusedException($"There is no workbook at {path}.");
            var reading = SheetReader.Read(path);
            if (reading is SheetReading.Refused unreadable) throw Refused(tools, [unreadable.Fault]);
            switch (await slices.Allocation.Handle(((SheetReading.Read)reading).Sheets, parsed.GetValue(year), parsed.GetValue(rewrite), cancel))
            {
                case AllocationOutcome.Refused refused: throw Refused(tools, refused.Faults);
                case AllocationOutcome.Imported done: await tools.Out.WriteLineAsync(Told(done)); break;
            }
        }, cancel));
        return command;
    }

    /// <summary>Whether a file is such a workbook, and no pack.</summary>
    internal static bool IsOne(string path) =>
        File.Exists(path) && Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) && SheetReader.Read(path) is SheetReading.Read read && ImportAllocation.IsAllocation(read.Sheets);

    private static RefusedException Refused(Tools tools, IEnumerable<SheetFault> faults) => tools.NothingImported([.. faults.Select(f => f.Say(Language.English))]);

    private static string Told(AllocationOutcome.Imported done) => done.Changes.Count == 0
        ? $"{done.Year}: the store already holds what the workbook says."
        : $"{done.Year}: {string.Join(", ", done.Changes.Select(c => $"{c.Table} {string.Join(' ', new[] { (c.Added, '+'), (c.Changed, '~'), (c.Removed, '-') }.Where(n => n.Item1 > 0).Select(n => $"{n.Item2}{n.Item1}"))}"))}.";
}
