using Forumbot.Features.Data;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>What somebody does that changes something, from the activity that the channel vouches for.</summary>
internal static class Acts
{
    /// <summary>Of an activity with an id: without one it cannot be told from another like it.</summary>
    public static Act Of(Activity activity, DateTimeOffset now) => new(
        KeyOf(activity),
        AddressOf(activity),
        activity.From?.AadObjectId,
        Texts.LanguageOf(activity.Locale),
        activity.ReplyToId,
        InPlace: activity.Type is ActivityTypes.Invoke,
        now)
    {
        Activity = activity.Id,
    };

    /// <summary>The same for each delivery of the same activity.</summary>
    public static string KeyOf(Activity activity) => $"{activity.ChannelId}|{activity.Conversation?.Id}|{activity.Id}";

    public static ConversationAddress AddressOf(Activity activity)
    {
        var (conversation, personal) = (activity.Conversation!, activity.Conversation!.ConversationType is null or "personal");
        return new(conversation.Id!, activity.ServiceUrl!, activity.ChannelId ?? "", conversation.ConversationType ?? "personal", conversation.TenantId ?? activity.ChannelData?.Tenant?.Id,
            activity.ChannelData?.Team?.Id, activity.Recipient?.Id, personal ? activity.From?.AadObjectId : null, personal ? activity.From?.Id : null);
    }
}
