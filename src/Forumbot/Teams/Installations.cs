using Forumbot.Features.Conversations;
using Forumbot.Features.Data;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;

namespace Forumbot.Host;

/// <summary>Where the bot comes and goes, and the channels of the teams that it is in.</summary>
internal sealed partial class Installations(ConversationSlices conversations, Asking asking, SeenConversations seen, ConnectorClient connector, TimeProvider clock, ILogger<Installations> log)
{
    public Task Take(Activity activity, CancellationToken cancel) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action switch
        {
            "add" => Install(activity, isNew: true, cancel),
            "add-upgrade" => Install(activity, isNew: false, cancel),
            "remove" => Forget(activity, Places.Of(activity), whole: true, cancel),
            // remove-upgrade: the older version goes as the newer comes, and they are told in any order.
            _ => Task.CompletedTask,
        },
        _ when BotIsAmong(activity.MembersAdded, activity) => Install(activity, isNew: true, cancel),
        _ when BotIsAmong(activity.MembersRemoved, activity) => Forget(activity, Places.Of(activity), whole: true, cancel),
        _ => Change(activity, cancel),
    };

    private Task Change(Activity activity, CancellationToken cancel) => activity.ChannelData?.EventType switch
    {
        "channelCreated" or "channelRenamed" or "channelRestored" when Places.OfChannel(activity) is { } channel => conversations.Remember.Handle([channel], cancel),
        "channelDeleted" when Places.OfChannel(activity) is { } channel => Forget(activity, channel, whole: false, cancel),
        "teamRenamed" when Places.OfTeam(activity) is { } team => conversations.Remember.Handle([team], cancel),
        "teamDeleted" or "teamHardDeleted" => Forget(activity, Places.Of(activity), whole: true, cancel),
        _ => Task.CompletedTask,
    };

    private async Task Install(Activity activity, bool isNew, CancellationToken cancel)
    {
        var (act, place) = (Acts.Of(activity, At(activity)), Places.Of(activity));
        if (!await (isNew ? Welcome(activity, act, place, cancel) : conversations.Installed.Handle(act, place, welcome: null, cancel))) return;
        if (place.Where is { Kind: "channel", Team: { Length: > 0 } team }) await KnowChannels(activity, place, team, cancel);
    }

    private async Task<bool> Welcome(Activity activity, Act act, Place place, CancellationToken cancel)
    {
        var help = await asking.Help(activity, cancel);
        return await conversations.Installed.Handle(act with { Language = help.Language }, place, help.Reply, cancel);
    }

    /// <summary>Channels that are made later are told of; those that were there before only to who asks. Where that fails, each is known
    /// when somebody writes there.</summary>
    private async Task KnowChannels(Activity activity, Place place, string team, CancellationToken cancel)
    {
        var (delivery, channels) = await connector.Channels(ConversationReference.Of(activity), team, cancel);
        if (channels is null) LogNotListed(log, delivery);
        else await conversations.Remember.Handle([.. channels.Where(c => c.Id is { Length: > 0 }).Select(c => new Place(place.Where with { Id = c.Id! }, c.Name ?? activity.ChannelData?.Team?.Name))], cancel);
    }

    private async Task Forget(Activity activity, Place place, bool whole, CancellationToken cancel)
    {
        foreach (var conversation in await conversations.Forget.Handle(place.Where, whole, At(activity), cancel)) seen.Forget(conversation);
    }

    /// <summary>By the channel's own clock, for what it tells is in the order of that one; but never in the future.</summary>
    private DateTimeOffset At(Activity activity) => activity.Timestamp is { } told && told < clock.GetUtcNow() ? told.ToUniversalTime() : clock.GetUtcNow();

    private static bool BotIsAmong(IReadOnlyList<ChannelAccount?>? members, Activity activity) =>
        members is not null && activity.Recipient?.Id is { } bot && members.Any(m => m?.Id == bot);

    [LoggerMessage(Level = LogLevel.Information, Message = "The channels of a team were not told: {Delivery}.")]
    private static partial void LogNotListed(ILogger log, Delivery delivery);
}
