namespace Forumbot.Teams.Activities;

/// <summary>All that one needs to write in a conversation without having been written to.</summary>
/// <param name="ServiceUrl">The connector that holds the conversation; Teams changes it now and then.</param>
/// <param name="ChannelId">"msteams".</param>
/// <param name="Bot">Whom messages are from.</param>
/// <param name="User">Whom they are to, in a 1:1 chat or as an answer.</param>
public sealed record ConversationReference(string ServiceUrl, string? ChannelId, ConversationAccount Conversation, ChannelAccount? Bot, ChannelAccount? User)
{
    /// <summary>Of an activity whose address is known to be there (see <see cref="ActivityReader"/>).</summary>
    public static ConversationReference Of(Activity activity) =>
        new(activity.ServiceUrl!, activity.ChannelId, activity.Conversation!, activity.Recipient, activity.From);
}
