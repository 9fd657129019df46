using System.Security.Cryptography;
using System.Text;
using Forumbot.Features.Data;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>What somebody does that changes something, from the activity that the channel vouches for.</summary>
internal static class Acts
{
    /// <summary>Longer keys are kept by their hash: a store's index takes no more.</summary>
    private const int LongestKey = 500;

    public static Act Of(Activity activity, DateTimeOffset now) => new(
        KeyOf(activity),
        AddressOf(activity),
        PersonOf(activity),
        Texts.LanguageOf(activity.Locale),
        CardOf(activity),
        InPlace: activity.Type is ActivityTypes.Invoke,
        now)
    {
        Activity = activity.Id,
        InDialog = IsDialog(activity),
    };

    /// <summary>Whether nobody but the one who acts sees what they are answered: their own chat, and the dialog of a command wherever it is opened.</summary>
    public static bool IsPrivate(Activity activity) => IsDialog(activity) || AddressOf(activity).Kind is "personal";

    /// <summary>The dialog of a command stands in no conversation: the bot need not even be in the one that it was opened from.</summary>
    public static bool IsDialog(Activity activity) =>
        activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.ExtensionFetch or InvokeNames.ExtensionSubmit };

    /// <summary>What was pressed stands in a card. A message in a thread answers the thread's first, which is somebody else's.</summary>
    private static string? CardOf(Activity activity) =>
        IsDialog(activity) ? null : activity.Type is ActivityTypes.Invoke || CardAction.OfSubmit(activity) is not null ? activity.ReplyToId : null;

    /// <summary>In small letters: the same person is one row in the store, however Teams spells the id.</summary>
    private static string? PersonOf(Activity activity) => activity.From?.AadObjectId?.ToLowerInvariant();

    /// <summary>The same for each delivery of the same activity. One without an id cannot be told from another like it: it has
    /// a key of its own each time.</summary>
    public static string KeyOf(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id)) return $"{activity.ChannelId}|{Guid.NewGuid():N}";
        var key = $"{activity.ChannelId}|{activity.Conversation?.Id}|{activity.Id}";
        return key.Length <= LongestKey ? key : $"{activity.ChannelId}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }

    public static ConversationAddress AddressOf(Activity activity)
    {
        var (conversation, kind) = (activity.Conversation!, KindOf(activity));
        var personal = kind is "personal";
        return new(conversation.Id!, activity.ServiceUrl!, activity.ChannelId ?? "", kind, conversation.TenantId ?? activity.ChannelData?.Tenant?.Id,
            activity.ChannelData?.Team?.Id, activity.Recipient?.Id, personal ? PersonOf(activity) : null, personal ? activity.From?.Id : null);
    }

    /// <summary>One of three, whatever is told: what is not told follows from the rest.</summary>
    private static string KindOf(Activity activity) => activity.Conversation!.ConversationType switch
    {
        "personal" or "groupChat" or "channel" => activity.Conversation.ConversationType,
        _ => activity.ChannelData?.Team?.Id is { Length: > 0 } ? "channel" : activity.Conversation.IsGroup is true ? "groupChat" : "personal",
    };
}
