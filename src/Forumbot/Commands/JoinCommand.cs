using System.CommandLine;
using System.Globalization;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Joining;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary><c>join</c>: those who ask to be let into the directory.</summary>
internal static class JoinCommand
{
    public static Command Make(Tools tools) => new("join", "List those who ask to be let into the directory, and decide.") { List(tools), Confirm(tools), Reject(tools) };

    private static Command List(Tools tools)
    {
        var command = new Command("list", "List the requests that wait, oldest first.");
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var waiting = await slices.Channels.JoinRequests.Waiting(cancel);
            if (waiting.Count == 0) tools.Note("No requests wait.");
            foreach (var request in waiting) await tools.Out.WriteLineAsync(Line(request));
        }, cancel));
        return command;
    }

    private static Command Confirm(Tools tools)
    {
        var id = Id();
        var role = new Option<string>("--role") { Description = "As what they are let in.", HelpName = "ROLE", DefaultValueFactory = _ => Role.Staff.Key() };
        role.AcceptOnlyFromAmong([.. RoleTexts.Offered.Select(Roles.Key)]);
        var command = new Command("confirm", "Let somebody in.") { id, role };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), slices => Decide(tools, slices, parsed.GetValue(id)!, Roles.Of(parsed.GetValue(role)!), cancel), cancel));
        return command;
    }

    private static Command Reject(Tools tools)
    {
        var id = Id();
        var command = new Command("reject", "Do not let somebody in; they may ask again after a day.") { id };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), slices => Decide(tools, slices, parsed.GetValue(id)!, null, cancel), cancel));
        return command;
    }

    private static async Task Decide(Tools tools, Slices slices, string id, Role? role, CancellationToken cancel)
    {
        var (done, note) = await slices.Channels.DecideJoin.ByTheCommandLine(await slices.Organisation(cancel), id, role, cancel);
        if (!done) throw new RefusedException(TerminalText.Of(note.In(Language.English)));
        await tools.Out.WriteLineAsync(TerminalText.Of(note.In(Language.English)));
    }

    private static Argument<string> Id() => new("ID") { Description = "The Entra object id of the one who asks, as list tells it." };

    private static string Line(JoinRequest request) => string.Join('\t',
        LeadTime.DateAt(request.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), TerminalText.Of(request.AadObjectId), TerminalText.Of(request.Forvaltning), TerminalText.Of(request.Name));
}
