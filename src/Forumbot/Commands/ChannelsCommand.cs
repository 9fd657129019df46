using System.CommandLine;
using Forumbot.Features.Channels;

namespace Forumbot.Commands;

/// <summary><c>channels</c>: which Teams channel is whose.</summary>
internal static class ChannelsCommand
{
    public static Command Make(Tools tools) => new("channels", "List the Teams channels that belong to a förvaltning, and change it.") { List(tools), Bind(tools), Unbind(tools) };

    private static Command List(Tools tools)
    {
        var command = new Command("list", "List the channels, with the förvaltning that each belongs to.");
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            var channels = KeepChannels.List(await slices.Organisation(cancel));
            if (channels.Count == 0) tools.Note("No channel belongs to a förvaltning.");
            foreach (var channel in channels) await tools.Out.WriteLineAsync($"{TerminalText.Of(channel.Forvaltning)}\t{TerminalText.Of(channel.ConversationId)}");
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
