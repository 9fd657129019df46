using System.CommandLine;
using Forumbot.Host;
using Forumbot.Manifest;

namespace Forumbot.Commands;

/// <summary><c>check</c>: whether the settings, the cards and the app's manifest can be used, without touching the store.</summary>
internal static class CheckCommand
{
    public static Command Make(Tools tools)
    {
        var folder = new Option<string>("--cards") { Description = "Check the cards of this folder, with their samples.", HelpName = "FOLDER", DefaultValueFactory = _ => Cards.Folder };
        var manifest = new Option<string>("--manifest") { Description = "Check the manifest of this folder.", HelpName = "FOLDER", DefaultValueFactory = _ => AppPackage.Folder };
        var command = new Command("check", "Check the settings, the cards and the app's manifest, and tell every fault.") { folder, manifest };
        command.SetAction(parsed => Check(tools, parsed, tools.Place(parsed.GetValue(folder)!), tools.Place(parsed.GetValue(manifest)!)));
        return command;
    }

    private static int Check(Tools tools, ParseResult parsed, string folder, string manifest)
    {
        foreach (var missing in new[] { folder, manifest }.Where(f => !Directory.Exists(f))) throw new RefusedException($"There is no folder {missing}.");
        var (settings, settingFaults) = tools.TrySettings(parsed);
        var (cards, cardFaults) = Cards.Load(folder, tools.Wiring.Compile);
        var package = AppPackage.Read(manifest, AnyId, settings?.Package ?? PackageSettings.Example);
        var faults = settingFaults.Concat(cardFaults).Concat(package.Faults).ToList();
        faults.ForEach(tools.Note);
        if (faults.Count > 0) return CommandLine.Refused;
        tools.Out.WriteLine($"Settings: all right.\nCards: {cards.Count}, all right.\nManifest: version {package.Version}, all right.");
        return CommandLine.Done;
    }

    /// <summary>The manifest is the same whosever bot it is for.</summary>
    private static Guid AnyId => new("11111111-1111-4111-8111-111111111111");
}
