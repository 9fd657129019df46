using System.CommandLine;
using Forumbot.Features.Channels;

namespace Forumbot.Commands;

/// <summary><c>channels</c>: which Teams channel is whose.</summary>
internal static class ChannelsCommand
{
    public static Command Make(Tools tools) => new("channels", "List the Teams channels that belong to a förvaltning, and change it.") { List(tools), Bind(tools), Unbind(tools), Queue(tools) };

    private static Command List(Tools tools)
    {
        var command = new Command("list", "List the channels, with the förvaltning that each belongs to.");
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var channels = KeepChannels.List(await slices.Organisation(cancel));
            var queues = await slices.Channels.Keep.Queues(cancel);
            if (channels.Count + queues.Count == 0) tools.Note("No channel belongs to a förvaltning.");
            foreach (var channel in channels) await tools.Out.WriteLineAsync($"{TerminalText.Of(channel.Forvaltning)}\t{TerminalText.Of(channel.ConversationId)}");
            foreach (var (conversation, area) in queues) await tools.Out.WriteLineAsync($"queue {TerminalText.Of(area)}\t{TerminalText.Of(conversation)}");
        }, cancel));
        return command;
    }

    private static Command Queue(Tools tools)
    {
        var conversation = Conversation();
        var area = new Option<string>("--area") { Description = "Key of the area whose orders come there; \"none\" for no queue any more.", HelpName = "KEY", Required = true };
        var command = new Command("queue", "Let a channel be the queue of an area: its orders come there. It belongs to no förvaltning then.") { conversation, area };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var (id, key) = (Checked(parsed.GetValue(conversation)!), parsed.GetValue(area)!);
            var organisation = await slices.Organisation(cancel);
            if (key != "none" && !organisation.Areas.Any(a => a.Key == key)) throw new RefusedException($"There is no area with the key \"{TerminalText.Of(key)}\". There are: {string.Join(", ", organisation.Areas.Select(a => a.Key))}.");
            await slices.Channels.Keep.SetQueue(id, key == "none" ? null : key, cancel);
            await tools.Out.WriteLineAsync(key == "none" ? "The channel is no queue." : $"The channel is the queue of {key}.");
        }, cancel));
        return command;
    }

    private static Command Bind(Tools tools)
    {
        var conversation = Conversation();
        var unit = new Option<string>("--unit") { Description = "Key of the förvaltning.", HelpName = "KEY", Required = true };
        var command = new Command("bind", "Let a channel belong to a förvaltning: there, that is who \"oss\" is.") { conversation, unit };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var (id, key) = (Checked(parsed.GetValue(conversation)!), parsed.GetValue(unit)!);
            var organisation = await slices.Organisation(cancel);
            if (!organisation.Forvaltningar.Any(f => f.Key == key)) throw new RefusedException($"There is no förvaltning with the key \"{TerminalText.Of(key)}\". There are: {string.Join(", ", organisation.Forvaltningar.Select(f => f.Key))}.");
            var before = await slices.Channels.Keep.Set(id, key, cancel);
            await tools.Out.WriteLineAsync(before == key ? $"The channel belongs to {key} already." : $"The channel now belongs to {key}{(before is null ? "" : $", and no longer to {TerminalText.Of(before)}")}.");
        }, cancel));
        return command;
    }

    private static Command Unbind(Tools tools)
    {
        var conversation = Conversation();
        var command = new Command("unbind", "Let a channel belong to nobody.") { conversation };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var before = await slices.Channels.Keep.Set(Checked(parsed.GetValue(conversation)!), null, cancel);
            await tools.Out.WriteLineAsync(before is null ? "The channel belongs to nobody already." : $"The channel no longer belongs to {TerminalText.Of(before)}.");
        }, cancel));
        return command;
    }

    private static Argument<string> Conversation() => new("CONVERSATION") { Description = "The channel's conversation id in Teams, such as 19:…@thread.tacv2." };

    /// <summary>A thread's id stands for its channel.</summary>
    private static string Checked(string id) => Forumbot.Teams.Activities.ConversationAccount.ChannelOf(id.Trim()) is { Length: > 0 and <= KeepChannels.LongestId } channel && !channel.Any(char.IsControl)
        ? channel
        : throw new UsageException($"CONVERSATION is a conversation id of at most {KeepChannels.LongestId} characters.");
}
