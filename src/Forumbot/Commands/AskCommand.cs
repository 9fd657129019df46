using System.CommandLine;
using Forumbot.Domain.Questions;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary><c>ask</c>: the bot's answers on the command line, one or many.</summary>
internal static class AskCommand
{
    public static Command Make(Tools tools)
    {
        var text = new Argument<string?>("TEXT") { Description = "The question, as one writes it in Teams.", Arity = ArgumentArity.ZeroOrOne };
        var unit = new Option<string?>("--unit") { Description = "Ask as a budgetuppföljare of this förvaltning.", HelpName = "KEY" };
        var person = new Option<string?>("--as") { Description = "Ask as this person: key or Entra object id.", HelpName = "USERKEY" };
        var language = new Option<string>("--lang") { Description = "The language to answer in where the text does not tell.", DefaultValueFactory = _ => "sv" };
        language.AcceptOnlyFromAmong("sv", "en");
        var previous = new Option<string[]>("--previous") { Description = "What the same person wrote just before; may be repeated, oldest first.", HelpName = "TEXT" };
        var now = new Option<string?>("--now") { Description = "Answer as at this time in Stockholm, such as 2026-11-21T10:00.", HelpName = "TIME" };
        var json = new Option<bool>("--json") { Description = "Print the answer and its figures as one JSON object." };
        var batch = new Option<bool>("--batch") { Description = "Read JSON lines {id, text, asker: {unit, scope}, previous} from stdin and print one JSON object a line." };
        var command = new Command("ask", "Ask a question and print the answer.") { text, unit, person, language, previous, now, json, batch };
        command.SetAction(async (parsed, cancel) =>
        {
            var given = new AskOptions(parsed.GetValue(text), parsed.GetValue(unit), parsed.GetValue(person), parsed.GetValue(previous) ?? [],
                parsed.GetValue(language) is "en" ? Language.English : Language.Swedish, parsed.GetValue(now), parsed.GetValue(json), parsed.GetValue(batch));
            given.Check();
            var settings = tools.Settings(parsed);
            var slices = await tools.Open(settings, cancel);
            return await Tools.InStore(settings.Store, () => given.Batch ? AskBatch.Run(tools.Surroundings, slices, given, cancel) : AskOne(tools, slices, given, cancel));
        });
        return command;
    }

    private static async Task<int> AskOne(Tools tools, Slices slices, AskOptions given, CancellationToken cancel)
    {
        if (given.Unit is null && given.As is null) tools.Note("Neither --unit nor --as: asked by somebody who is not in the directory.");
        var now = given.Now(tools.Surroundings.Clock);
        var asker = Askers.Find(await slices.Organisation(cancel), given.Unit, given.As, now);
        var asked = await AskedText.Ask(slices, new(given.Text!, asker, null, given.Previous, given.Locale, now) { IsPrivate = true }, cancel);
        await tools.Out.WriteLineAsync(given.Json ? AskedJson.Of(null, asked) : asked.Reply.Text);
        return CommandLine.Done;
    }
}

/// <summary>What was given to <c>ask</c>.</summary>
internal sealed record AskOptions(string? Text, string? Unit, string? As, string[] Previous, Language Locale, string? At, bool Json, bool Batch)
{
    /// <exception cref="UsageException">The options do not go together.</exception>
    public void Check()
    {
        if (Batch && Text is not null) throw new UsageException("With --batch the questions come from stdin: leave out TEXT.");
        if (!Batch && Text is null) throw new UsageException("Give the question as TEXT, or many on stdin with --batch.");
        if (Unit is not null && As is not null) throw new UsageException("Give --unit or --as, not both: a person belongs to a förvaltning already.");
        if (At is not null && StockholmTime.Parse(At) is null) throw new UsageException($"--now is a time in Stockholm of the years 2000–2100, such as 2026-11-21T10:00. It says \"{At}\".");
    }

    public DateTimeOffset Now(TimeProvider clock) => At is null ? StockholmTime.Now(clock) : StockholmTime.Parse(At)!.Value;
}
