using System.CommandLine;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary><c>check</c>: whether the settings and the cards can be used, without touching the store.</summary>
internal static class CheckCommand
{
    public static Command Make(Tools tools)
    {
        var folder = new Option<string>("--cards") { Description = "Check the cards of this folder, with their samples.", HelpName = "FOLDER", DefaultValueFactory = _ => Cards.Folder };
        var command = new Command("check", "Check the settings and the cards, and tell every fault.") { folder };
        command.SetAction(parsed => Check(tools, parsed, Path.GetFullPath(parsed.GetValue(folder)!, tools.Surroundings.Folder)));
        return command;
    }

    private static int Check(Tools tools, ParseResult parsed, string folder)
    {
        if (!Directory.Exists(folder)) throw new RefusedException($"There is no folder {folder}.");
        var (_, settingFaults) = tools.TrySettings(parsed);
        var (cards, cardFaults) = Cards.Load(folder, tools.Wiring.Compile);
        foreach (var fault in settingFaults.Concat(cardFaults)) tools.Note(fault);
        if (settingFaults.Count + cardFaults.Count > 0) return CommandLine.Refused;
        tools.Out.WriteLine($"Settings: all right.\nCards: {cards.Count}, all right.");
        return CommandLine.Done;
    }
}
