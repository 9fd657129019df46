using System.CommandLine;
using System.Globalization;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Questions;
using Forumbot.Features.FollowUp;
using Forumbot.FollowUp;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary><c>import budget</c> and <c>import outcome</c>: what was planned, and what was booked.</summary>
internal static class ImportFiguresCommand
{
    public static Command Make(Tools tools, FigureKind kind)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A .csv (;, UTF-8) or .xlsx with the columns year or month, unit, service, amount_sek, or year or month, area, flow (revenue, cost), amount_sek, and at the end a row summa if you wish; or a SIE 4 file (.se, .si, .sie).",
        };
        var year = new Option<int>("--year") { Description = "The year that it is of. A file with months replaces those months only; a file with years, or a SIE file, replaces the whole year.", HelpName = "Y", Required = true };
        var command = kind == FigureKind.Budget
            ? new Command("budget", "Take in a year's budget, of buyers or of sellers: all of the file, or nothing and every fault told.") { file, year }
            : new Command("outcome", "Take in a year's outcome so far, of buyers or of sellers: all of the file, or nothing and every fault told.") { file, year };
        command.SetAction((parsed, cancel) => Import(tools, tools.Settings(parsed), tools.Place(parsed.GetValue(file)!), kind, Years.Checked(parsed.GetValue(year)), cancel));
        return command;
    }

    /// <param name="kind">Null for what the file has, as is the year.</param>
    public static Task<int> Import(Tools tools, Settings settings, string path, FigureKind? kind, int? year, CancellationToken cancel)
    {
        if (!File.Exists(path)) throw new RefusedException($"There is no file at {path}.");
        return tools.InSlices(settings, async slices =>
        {
            var outcome = await slices.FollowUp.Import.Handle(await slices.Organisation(cancel), FigureFiles.Read(path), kind, year, ImportFigures.Command, cancel);
            if (outcome is ImportFiguresOutcome.Refused refused) throw tools.NothingImported([.. refused.Faults.Select(f => TerminalText.Of(f.Say(Path.GetFileName(path), Language.English)))]);
            foreach (var side in ((ImportFiguresOutcome.Imported)outcome).Sides) await tools.Out.WriteLineAsync(Told(side));
        }, cancel);
    }

    private static string Told(ImportedSide side)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{(side.Import.Side == FigureSide.Buyer ? "buyers'" : "sellers'")} {(side.Import.Kind == FigureKind.Budget ? "budget" : "outcome")} {side.Import.Year}");
        return side.Changed
            ? string.Create(CultureInfo.InvariantCulture, $"{what}: {side.Import.Rows} rows, in all {side.Import.ControlSum.Kronor:0.00} kr, as {side.Import.Id}; {side.Replaced} rows gave way.")
            : $"{what}: the store already holds just this, as {side.Import.Id}.";
    }
}
