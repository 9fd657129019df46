using Forumbot.Commands;
using Forumbot.Features.Data;
using Forumbot.Host;
using Forumbot.Tests.Host;
using Microsoft.Data.Sqlite;

namespace Forumbot.Tests.Commands;

/// <summary>A command line in a folder of its own.</summary>
internal sealed class Shell : IDisposable
{
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("forumbot-shell-");

    public SlicesInTest Slices { get; } = new();

    public List<string> Did { get; } = [];

    public Imported Imports { get; set; } = new("3 tjänster", []);

    /// <summary>What opening the store throws.</summary>
    public Exception? StoreFault { get; set; }

    public string Environment { get; set; } = "Development";

    public async Task<Ran> RunWith(string input, params string[] args)
    {
        using StringReader @in = new(input);
        using StringWriter @out = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        // A server that starts where it should not must not hold up the tests.
        var code = await CommandLine.Run(args, Wiring(), new(@in, @out, error, Folder.FullName, Environment, TimeProvider.System)).WaitAsync(Machine.Patience);
        return new(code, @out.ToString(), error.ToString());
    }

    public Task<Ran> Run(params string[] args) => RunWith("", args);

    public void Write(string file, string text)
    {
        var path = new FileInfo(Path.Combine(Folder.FullName, file));
        path.Directory!.Create();
        File.WriteAllText(path.FullName, text);
    }

    public void Dispose() => Folder.Delete(recursive: true);

    public static SqliteException Corrupt { get; } = new("file is not a database", 26);

    private Wiring Wiring() => new(
        (store, _) => Do<bool>($"migrate {Name(store)}", true),
        (store, path, replace, _) => Do($"import {Path.GetFileName(path)} {Name(store)}{(replace ? " replace" : "")}", Imports),
        (store, pack, _) => Do($"open {Name(store)} {pack}", Slices.Slices),
        SlicesInTest.Compile,
        (_, _) => { });

    private Task<T> Do<T>(string what, T result)
    {
        if (StoreFault is not null) throw StoreFault;
        Did.Add(what);
        return Task.FromResult(result);
    }

    private string Name(StoreSettings store) => Path.GetRelativePath(Folder.FullName, store.SqliteFile!);
}

internal sealed record Ran(int Code, string Out, string Error);
