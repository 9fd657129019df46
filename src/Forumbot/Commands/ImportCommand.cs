using System.CommandLine;
using Forumbot.Features.Data;

namespace Forumbot.Commands;

/// <summary><c>import</c>: takes an organisation's pack into the store, all of it or nothing.</summary>
internal static class ImportCommand
{
    /// <summary>Faults told: more than can be read would only hide the first.</summary>
    private const int MostTold = 200;

    public static Command Make(Tools tools)
    {
        var path = new Argument<string>("PATH") { Description = "A pack: a folder with pack.json and its CSV files, or an .xlsx with the same tables." };
        var replace = new Option<bool>("--replace") { Description = "Let the pack take the place of another organisation, and of all rows whose table it lacks." };
        var command = new Command("import", "Take a pack into the store: all of it, or nothing and every bad row told.") { path, replace };
        command.SetAction((parsed, cancel) => Import(tools, tools.Settings(parsed).Store, Path.GetFullPath(parsed.GetValue(path)!, tools.Surroundings.Folder), parsed.GetValue(replace), cancel));
        return command;
    }

    private static async Task<int> Import(Tools tools, StoreSettings store, string path, bool replace, CancellationToken cancel)
    {
        if (!Path.Exists(path)) throw new RefusedException($"There is no pack at {path}.");
        var imported = await Tools.InStore(store, () => tools.Wiring.Import(store, path, replace, cancel));
        foreach (var fault in imported.Faults.Take(MostTold)) tools.Note(fault);
        if (imported.Faults.Count > MostTold) tools.Note($"… and {imported.Faults.Count - MostTold} more.");
        if (imported.Faults.Count > 0) throw new RefusedException($"Nothing was imported: {(imported.Faults.Count == 1 ? "1 fault. Correct it" : $"{imported.Faults.Count} faults. Correct them")} and import again.");
        await tools.Out.WriteLineAsync(imported.Summary);
        return CommandLine.Done;
    }
}
