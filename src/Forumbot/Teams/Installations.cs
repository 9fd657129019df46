using Forumbot.Features.Conversations;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Where the bot comes and goes, and the channels of the teams that it is in.</summary>
internal sealed class Installations(ConversationSlices conversations, Asking asking, SeenConversations seen, TimeProvider clock)
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
        var act = Acts.Of(activity, At(activity));
        if (!isNew) await conversations.Installed.Handle(act, Places.Of(activity), welcome: null, cancel);
        else
        {
            var help = await asking.Help(activity, cancel);
            await conversations.Installed.Handle(act with { Language = help.Language }, Places.Of(activity), help.Reply, cancel);
        }
    }

    private async Task Forget(Activity activity, Place place, bool whole, CancellationToken cancel)
    {
        foreach (var conversation in await conversations.Forget.Handle(place.Where, whole, At(activity), cancel)) seen.Forget(conversation);
    }

    /// <summary>By the channel's own clock, for what it tells is in the order of that one; but never in the future.</summary>
    private DateTimeOffset At(Activity activity) => activity.Timestamp is { } told && told < clock.GetUtcNow() ? told.ToUniversalTime() : clock.GetUtcNow();

    private static bool BotIsAmong(IReadOnlyList<ChannelAccount?>? members, Activity activity) =>
        members is not null && activity.Recipient?.Id is { } bot && members.Any(m => m?.Id == bot);
}
