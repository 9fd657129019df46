using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>What a channel sends to the bot (Bot Framework Activity schema): the parts that the bot reads. Properties that
/// are not here are skipped. Nothing in it is trusted; <see cref="ActivityReader"/> has checked only that the parts that an
/// answer needs are there.</summary>
public sealed class Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a kind unknown to us.</summary>
    public string Type { get; set; } = "";

    public string? Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Where answers go; see <see cref="Connector.ServiceHosts"/> for which are taken.</summary>
    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }

    /// <summary>As typed in Teams, with mentions and HTML.</summary>
    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    /// <summary>For instance "sv-SE".</summary>
    public string? Locale { get; set; }

    /// <summary>The activity that this one answers, for instance that of the card whose button was pressed.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>What an invoke asks for, for instance "adaptiveCard/action".</summary>
    public string? Name { get; set; }

    /// <summary>What an installationUpdate tells: add, add-upgrade, remove or remove-upgrade.</summary>
    public string? Action { get; set; }

    /// <summary>A button's data; undefined where there is none.</summary>
    public JsonElement Value { get; set; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; set; }

    public IReadOnlyList<ChannelAccount?>? MembersRemoved { get; set; }

    public IReadOnlyList<Entity?>? Entities { get; set; }

    public IReadOnlyList<Attachment?>? Attachments { get; set; }

    public TeamsChannelData? ChannelData { get; set; }
}

/// <summary>The kinds of activity that the bot knows.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Typing = "typing";
    public const string MessageReaction = "messageReaction";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";

    /// <summary>Named by <see cref="Activity.Name"/>, for instance application/vnd.microsoft.meetingStart.</summary>
    public const string Event = "event";
}
