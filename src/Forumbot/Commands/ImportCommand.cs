using System.CommandLine;
using Forumbot.Domain.FollowUp;
using Forumbot.Features.Data;
using Forumbot.FollowUp;

namespace Forumbot.Commands;

/// <summary><c>import</c>: takes an organisation's pack into the store, all of it or nothing.</summary>
internal static class ImportCommand
{
    public static Command Make(Tools tools)
    {
        var path = new Argument<string?>("PATH") { Description = "A pack: a folder with pack.json and its CSV files, or an .xlsx with the same tables. Or a SIE 4 file (.se, .si, .sie): what it has of budgets and outcomes.", Arity = ArgumentArity.ZeroOrOne };
        var replace = new Option<bool>("--replace") { Description = "Let the pack take the place of another organisation that has no orders, of all rows whose table it lacks, and of what allocation workbooks have changed. Volumes of the same organisation stay when the pack has none." };
        var command = new Command("import", "Take a pack into the store: all of it, or nothing and every bad row told.") { path, replace, ImportVolumesCommand.Make(tools), ImportAllocationCommand.Make(tools), ImportFiguresCommand.Make(tools, FigureKind.Budget), ImportFiguresCommand.Make(tools, FigureKind.Outcome) };
        command.SetAction((parsed, cancel) =>
        {
            var place = tools.Place(parsed.GetValue(path) ?? throw new UsageException("Say which pack to import: a folder or an .xlsx. Add --help to see what else can be imported."));
            return FigureFiles.IsSie(place)
                ? ImportFiguresCommand.Import(tools, tools.Settings(parsed), place, null, null, cancel)
                : Import(tools, tools.Settings(parsed).Store, place, parsed.GetValue(replace), cancel);
        });
        return command;
    }

    private static async Task<int> Import(Tools tools, StoreSettings store, string path, bool replace, CancellationToken cancel)
    {
        if (!Path.Exists(path)) throw new RefusedException($"There is no pack at {path}.");
        if (ImportAllocationCommand.IsOne(path)) throw new RefusedException($"{path} is an allocation workbook: take it in with import allocation.");
        var imported = await Tools.InStore(store, () => tools.Wiring.Import(store, path, replace, cancel));
        if (imported.Faults.Count > 0) throw tools.NothingImported(imported.Faults);
        await tools.Out.WriteLineAsync(imported.Summary);
        return CommandLine.Done;
    }
}
