using System.CommandLine;
using Forumbot.Features.Data;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary>What every command needs: the settings with the options that hold for all commands, and the store they name.</summary>
internal sealed record Tools(Wiring Wiring, Surroundings Surroundings, Option<string?> Database, Option<string?> Pack)
{
    /// <summary>Faults told: more than can be read would only hide the first.</summary>
    private const int MostTold = 200;

    public TextWriter Out => Surroundings.Out;

    /// <exception cref="RefusedException">With everything that is wrong with the settings.</exception>
    public Settings Settings(ParseResult parsed)
    {
        var (settings, faults) = TrySettings(parsed);
        return faults.Count == 0 ? settings! : throw new RefusedException(string.Join('\n', faults.Prepend("The settings cannot be used:")));
    }

    public (Settings? Settings, IReadOnlyList<string> Faults) TrySettings(ParseResult parsed)
    {
        try
        {
            return Host.Settings.Read(Surroundings.Configuration(), Surroundings.Folder, parsed.GetValue(Database), parsed.GetValue(Pack));
        }
        catch (InvalidDataException unreadable)
        {
            return (null, [$"{unreadable.Message} {unreadable.InnerException?.Message}".TrimEnd()]);
        }
    }

    /// <summary>Opens the configured store, migrated and with its pack in it.</summary>
    public Task<Slices> Open(Settings settings, CancellationToken cancel) => InStore(settings.Store, () => Wiring.Open(settings.Store, settings.Pack, cancel));

    /// <summary>Works in a store. What is wrong with the store becomes a refusal that says so.</summary>
    public static async Task<T> InStore<T>(StoreSettings store, Func<Task<T>> work)
    {
        try
        {
            MakeFolder(store);
            return await work();
        }
        catch (Exception fault) when (StoreFaults.Explain(fault, store) is { } why)
        {
            throw new RefusedException(why);
        }
    }

    /// <summary>A path that was given, from the folder one stands in.</summary>
    public string Place(string path) => Path.GetFullPath(path, Surroundings.Folder);

    /// <summary>Does a command's work over the configured store.</summary>
    public async Task<int> InSlices(Settings settings, Func<Slices, Task> work, CancellationToken cancel)
    {
        var slices = await Open(settings, cancel);
        return await InStore(settings.Store, async () =>
        {
            await work(slices);
            return CommandLine.Done;
        });
    }

    /// <summary>Tells what is wrong with a file of which nothing was taken in.</summary>
    /// <returns>What to throw.</returns>
    public RefusedException NothingImported(IReadOnlyList<string> faults)
    {
        foreach (var fault in faults.Take(MostTold)) Note(fault);
        if (faults.Count > MostTold) Note($"… and {faults.Count - MostTold} more.");
        return new($"Nothing was imported: {(faults.Count == 1 ? "1 fault. Correct it" : $"{faults.Count} faults. Correct them")} and import again.");
    }

    public void Note(string note) => Surroundings.Error.WriteLine(note);

    /// <summary>Only our own App_Data: a folder that somebody misspelt should not come into being.</summary>
    private static void MakeFolder(StoreSettings store)
    {
        if (Path.GetDirectoryName(store.SqliteFile) is { } folder && Path.GetFileName(folder) == "App_Data") Directory.CreateDirectory(folder);
    }
}
