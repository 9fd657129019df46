using System.CommandLine;
using System.Globalization;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary><c>questions</c>: what was not understood or was answered wrongly, and teaching the words that were missing.</summary>
internal static class QuestionsCommand
{
    public static Command Make(Tools tools)
    {
        var command = new Command("questions", "List what was not understood, and what was called a wrong answer.") { Teach(tools), Forget(tools), Taught(tools) };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), slices => List(tools, slices, cancel), cancel));
        return command;
    }

    private static Command Teach(Tools tools)
    {
        var phrase = new Argument<string>("PHRASE") { Description = "What people call the service." };
        var service = new Option<string>("--service") { Description = "The service's key.", HelpName = "KEY", Required = true };
        var command = new Command("teach", "Let a phrase mean a service.") { phrase, service };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), slices => Tell(tools, slices.Teach(parsed.GetValue(phrase)!, parsed.GetValue(service)!, cancel)), cancel));
        return command;
    }

    private static Command Forget(Tools tools)
    {
        var phrase = new Argument<string>("PHRASE") { Description = "What was taught." };
        var command = new Command("forget", "Take back a phrase that was taught.") { phrase };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), slices => Tell(tools, slices.Forget(parsed.GetValue(phrase)!, cancel)), cancel));
        return command;
    }

    private static Command Taught(Tools tools)
    {
        var command = new Command("taught", "List the phrases that were taught, with the services that they mean.");
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var taught = await slices.Taught(cancel);
            if (taught.Count == 0) tools.Note("Nothing has been taught.");
            foreach (var (phrase, service) in taught) await tools.Out.WriteLineAsync($"{TerminalText.Of(service)}\t{TerminalText.Of(phrase)}");
        }, cancel));
        return command;
    }

    private static async Task Tell(Tools tools, Task<Taught> work)
    {
        var taught = await work;
        if (!taught.Done) throw new RefusedException(TerminalText.Of(taught.Text));
        await tools.Out.WriteLineAsync(TerminalText.Of(taught.Text));
    }

    private static async Task List(Tools tools, Slices slices, CancellationToken cancel)
    {
        var questions = await slices.Unanswered(cancel);
        if (questions.Count == 0) tools.Note("Nothing waits: every question was understood.");
        foreach (var q in questions) await tools.Out.WriteLineAsync(Line(q));
    }

    /// <summary>Tabs between the fields and none within: a line per question, for people and for programs.</summary>
    private static string Line(OpenQuestion q) => string.Join('\t',
        q.LastAsked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{q.Times}×", q.Why, TerminalText.Of(q.Intent), TerminalText.Of(string.Join(',', q.Services)), TerminalText.Of(q.Text));
}
