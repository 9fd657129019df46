using System.CommandLine;
using System.Globalization;
using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;

namespace Forumbot.Commands;

/// <summary><c>outbox</c>: what is not sent yet, is in doubt or was given up; and sending or dropping it.</summary>
internal static class OutboxCommand
{
    private const int Most = 1000, FewCharacters = 60;

    public static Command Make(Tools tools)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON list." };
        var command = new Command("outbox", "List the messages that wait, may have arrived or were given up.") { json, Resend(tools), Drop(tools) };
        command.SetAction((parsed, cancel) => InOutbox(tools, parsed, outbox => List(tools, outbox, parsed.GetValue(json), cancel), cancel));
        return command;
    }

    private static Command Resend(Tools tools)
    {
        var id = new Argument<string?>("ID") { Description = "The message, as the list names it.", Arity = ArgumentArity.ZeroOrOne };
        var allDead = new Option<bool>("--all-dead") { Description = "Everything that was given up." };
        var command = new Command("resend", "Send a message that is dead or in doubt once more.") { id, allDead };
        command.SetAction((parsed, cancel) =>
        {
            var (chosen, all) = (parsed.GetValue(id), parsed.GetValue(allDead));
            if (chosen is null != all) throw new UsageException("Name one message, or say --all-dead.");
            return InOutbox(tools, parsed, outbox => Resend(tools, outbox, chosen, cancel), cancel);
        });
        return command;
    }

    private static Command Drop(Tools tools)
    {
        var id = new Argument<string>("ID") { Description = "The message, as the list names it." };
        var command = new Command("drop", "Take a message out of the outbox: it is not sent.") { id };
        command.SetAction((parsed, cancel) => InOutbox(tools, parsed, async outbox =>
        {
            if (!await outbox.Drop(parsed.GetValue(id)!, cancel)) throw new RefusedException("There is no such message that can be dropped: it may be sent, or be on its way just now.");
            await tools.Out.WriteLineAsync("The message is dropped.");
        }, cancel));
        return command;
    }

    private static async Task Resend(Tools tools, OutboxList outbox, string? id, CancellationToken cancel)
    {
        var count = await outbox.Resend(id, cancel);
        if (count == 0 && id is not null) throw new RefusedException("There is no such message that is dead or in doubt. The command outbox lists them.");
        await tools.Out.WriteLineAsync(count == 1 ? "1 message waits to be sent again." : $"{count} messages wait to be sent again.");
    }

    private static async Task List(Tools tools, OutboxList outbox, bool json, CancellationToken cancel)
    {
        var messages = await outbox.Unsent(Most, cancel);
        if (json) await tools.Out.WriteLineAsync(OutboxJson.Of(messages));
        else await Lines(tools, messages);
    }

    private static async Task Lines(Tools tools, IReadOnlyList<OutboxMessage> messages)
    {
        if (messages.Count == 0) tools.Note("The outbox is empty: everything was sent.");
        if (messages.Count == Most) tools.Note($"The oldest {Most} are listed.");
        foreach (var message in messages) await tools.Out.WriteLineAsync(Line(message, tools.Surroundings.Clock.GetUtcNow()));
    }

    /// <summary>Tabs between the fields and none within: a line per message, for people and for programs.</summary>
    private static string Line(OutboxMessage m, DateTimeOffset now) => string.Join('\t',
        m.Id, OutboxJson.StateOf(m.State), Age(now - m.CreatedAt), $"{m.Attempts} tried", $"{m.Doubts} in doubt", TerminalText.Of(m.Fault ?? "-"), TerminalText.Of(m.Conversation), Words(m.Text));

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => $"{Math.Max(0, (int)age.TotalSeconds)} s",
        { TotalHours: < 1 } => $"{(int)age.TotalMinutes} min",
        { TotalDays: < 2 } => $"{(int)age.TotalHours} h",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} d"),
    };

    private static string Words(string text) => TerminalText.Of(text) is { Length: > FewCharacters } longer ? string.Concat(longer.AsSpan(0, FewCharacters), "…") : TerminalText.Of(text);

    private static Task<int> InOutbox(Tools tools, ParseResult parsed, Func<OutboxList, Task> work, CancellationToken cancel) =>
        tools.InSlices(tools.Settings(parsed), slices => work(slices.Deliveries.Outbox), cancel);
}
