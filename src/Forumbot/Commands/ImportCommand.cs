using Forumbot.Features.Data;
using System.CommandLine;

namespace Forumbot.Commands;

/// <summary><c>import</c>: takes an organisation's pack into the store, all of it or nothing.</summary>
internal static class ImportCommand
{
    public static Command Make(Tools tools)
    {
        var path = new Argument<string>("PATH") { Description = "A pack: a folder with pack.json and its CSV files, or an .xlsx with the same tables." };
        var command = new Command("import", "Take a pack into the store: all of it, or nothing and every bad row told.") { path };
        command.SetAction((parsed, cancel) => Import(tools, tools.Settings(parsed).Store, Path.GetFullPath(parsed.GetValue(path)!, tools.Surroundings.Folder), cancel));
        return command;
    }

    private static async Task<int> Import(Tools tools, StoreSettings store, string path, CancellationToken cancel)
    {
        if (!Path.Exists(path)) throw new RefusedException($"There is no pack at {path}.");
        var imported = await Tools.InStore(store, () => tools.Wiring.Import(store, path, cancel));
        foreach (var fault in imported.Faults) tools.Note(fault);
        if (imported.Faults.Count > 0) throw new RefusedException($"Nothing was imported: {imported.Faults.Count} faults. Correct them and import again.");
        await tools.Out.WriteLineAsync(imported.Summary);
        return CommandLine.Done;
    }
}
