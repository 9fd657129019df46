using System.CommandLine;
using Forumbot.Host;
using Forumbot.Manifest;

namespace Forumbot.Commands;

/// <summary><c>package</c>: makes what is uploaded to Teams.</summary>
internal static class PackageCommand
{
    public static Command Make(Tools tools)
    {
        var to = new Option<string>("--out") { Description = "The package to make.", HelpName = "FILE.zip", Required = true };
        var appId = new Option<string?>("--app-id") { Description = "The bot's application (client) id in Entra, if not the configured one.", HelpName = "GUID" };
        var folder = new Option<string>("--manifest") { Description = "Take the manifest and its files from this folder.", HelpName = "FOLDER", DefaultValueFactory = _ => AppPackage.Folder };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        var command = new Command("package", "Make the app package that is uploaded to Teams.") { to, appId, folder, force };
        command.SetAction(parsed => Package(tools, tools.Settings(parsed), new(
            tools.Place(parsed.GetValue(to)!),
            parsed.GetValue(appId),
            tools.Place(parsed.GetValue(folder)!),
            parsed.GetValue(force))));
        return command;
    }

    private static int Package(Tools tools, Settings settings, Wanted wanted)
    {
        var appId = AppId(wanted.AppId ?? settings.AppId);
        Allow(wanted);
        var package = AppPackage.Read(wanted.Folder, appId, settings.Package);
        if (package.Faults.Count > 0) throw new RefusedException(string.Join('\n', package.Faults.Prepend("The package cannot be made:")));
        Write(wanted.To, package.Zip());
        foreach (var key in settings.Package.LeftAsExample) tools.Note($"{key} is still an example. Set it before others install the app: Teams shows the page to them.");
        tools.Out.WriteLine($"{wanted.To}: version {package.Version} for the bot {appId}, with {string.Join(", ", package.Files)}.");
        return CommandLine.Done;
    }

    private static Guid AppId(string? given) =>
        string.IsNullOrWhiteSpace(given) ? throw new RefusedException("The package needs the bot's app id. Set Forumbot:AppId, or give it with --app-id.")
        : Guid.TryParse(given, out var appId) && appId != Guid.Empty ? appId
        : throw new UsageException("--app-id is a GUID. Copy the application (client) id from Entra.");

    private static void Allow(Wanted wanted)
    {
        if (!wanted.To.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) throw new UsageException("--out is the name of a file that ends with .zip.");
        if (Directory.Exists(wanted.To)) throw new RefusedException($"{wanted.To} is a folder.");
        if (File.Exists(wanted.To) && !wanted.Force) throw new RefusedException($"{wanted.To} is there already. Add --force to replace it.");
    }

    /// <summary>Beside it first, so that a package is whole or as it was.</summary>
    private static void Write(string to, byte[] zip)
    {
        try
        {
            File.WriteAllBytes(to + ".new", zip);
            File.Move(to + ".new", to, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{to} cannot be written: there is no such folder, or it may not be written in.");
        }
    }

    private sealed record Wanted(string To, string? AppId, string Folder, bool Force);
}
