using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Forumbot.Teams.Activities;

/// <summary>Reads activities from the bytes of a request.</summary>
public static class ActivityReader
{
    /// <summary>No id of Teams is longer, in characters.</summary>
    public const int LongestId = 600;

    /// <summary>The activity, or why it is refused: one short sentence that is safe to send back.</summary>
    public static (Activity? Activity, string? Refusal) Read(in ReadOnlySequence<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var activity = JsonSerializer.Deserialize(ref reader, ActivityJson.Default.Activity);
            return reader.Read() ? (null, "The body holds more than one JSON value.") : Check(WithoutUnread(activity));
        }
        catch (JsonException fault)
        {
            return (null, $"The body is not an activity in JSON: see {Place(fault)}.");
        }
    }

    /// <summary>What is attached is read where it tells of a file, and is text throughout.</summary>
    private static Activity? WithoutUnread(Activity? activity)
    {
        foreach (var attachment in activity?.Attachments ?? [])
            if (attachment is not null && (!FileDownload.IsFile(attachment) || !JsonTexts.AreWhole(attachment.Content))) attachment.Content = default;
        return activity;
    }

    /// <summary>The parts of an activity that the bot reads, as JSON: read again, it is the same activity.</summary>
    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, ActivityJson.Default.Activity);

    private static (Activity?, string?) Check(Activity? activity) =>
        Missing(activity) is { } missing ? (null, $"The activity has no {missing}.")
        : Unusable(activity!) is { } unusable ? (null, $"The activity's {unusable} is not one that the bot can use.")
        : (activity, null);

    /// <summary>An answer needs somewhere to go; kinds that are never answered need only be told apart.</summary>
    private static string? Missing(Activity? activity) => activity switch
    {
        null or { Type: null or "" } => "type",
        { Type: not (ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate) } => null,
        { ServiceUrl: null or "" } => "serviceUrl",
        { Conversation: null or { Id: null or "" } } => "conversation.id",
        { Type: ActivityTypes.Message or ActivityTypes.Invoke, From: null or { Id: null or "" } } => "from.id",
        { Type: ActivityTypes.Invoke, Name: null or "" } => "name",
        _ => null,
    };

    /// <summary>What names things is kept in the store and goes back to the channel; and no text may be half a character.</summary>
    private static string? Unusable(Activity activity) =>
        !IsId(activity.Id) ? "id"
        : !IsId(activity.Conversation?.Id) || activity.Conversation is { Id: { Length: > 0 } id } && ConversationAccount.ChannelOf(id).Length == 0 ? "conversation.id"
        : !IsId(activity.From?.Id) || !IsId(activity.From?.AadObjectId) ? "from"
        : !IsId(activity.Recipient?.Id) ? "recipient.id"
        : !IsId(activity.ReplyToId) ? "replyToId"
        : !IsId(activity.ChannelId) ? "channelId"
        : !IsId(activity.ServiceUrl) ? "serviceUrl"
        : !IsId(activity.Conversation?.TenantId) || !IsId(activity.ChannelData?.Tenant?.Id) ? "tenant"
        : !IsId(activity.ChannelData?.Team?.Id) || !IsId(activity.ChannelData?.Channel?.Id) ? "channelData"
        : !JsonTexts.AreWhole(activity.Value) ? "value"
        : null;

    /// <summary>Dots alone cannot be sent to: an address takes them out of its path.</summary>
    private static bool IsId(string? id) => id is null || (id is not ("." or "..") && id.Length <= LongestId && !id.AsSpan().ContainsAnyInRange('\0', '\u001f'));

    /// <summary>Where the fault is; a path only of our own property names, never of the sender's text.</summary>
    private static string Place(JsonException fault) => fault.LineNumber is { } line
        ? $"line {line + 1}, byte {fault.BytePositionInLine + 1}"
        : "its values";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJson : JsonSerializerContext;
