using Forumbot.Commands;
using Forumbot.Host;

namespace Forumbot.Tests.Commands;

/// <summary>The command line with all its real parts, in a folder of its own: a new one has no store yet.</summary>
public sealed class RealShell : IDisposable
{
    public const string Now = "2026-11-21T10:00";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forumbot-real-");

    public string Store => Path("App_Data/forumbot.db");

    public string Path(string file) => System.IO.Path.Combine(_folder.FullName, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(file))!);
        File.WriteAllText(Path(file), text);
    }

    public void Dispose()
    {
        Features.Data.SqliteInTurn.CloseKept();
        _folder.Delete(recursive: true);
    }

    internal Task<Ran> Run(params string[] args) => RunIn(_folder.FullName, "", args);

    internal Task<Ran> RunWith(string input, params string[] args) => RunIn(_folder.FullName, input, args);

    internal static async Task<Ran> RunIn(string folder, string input, params string[] args)
    {
        using StringReader @in = new(input);
        using StringWriter @out = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var code = await CommandLine.Run(args, Wiring.Real, new(@in, @out, error, folder, "Development", TimeProvider.System)).WaitAsync(5 * Machine.Patience);
        return new(code, @out.ToString(), error.ToString());
    }
}
