using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>An answer on its way out. Text alone is shown as it stands (textFormat plain: nothing in it becomes a link or
/// markup); beside a card the text is the summary that notifications show.</summary>
/// <param name="Card">An expanded adaptive card as JSON, written as it is; empty where there is none.</param>
public readonly record struct OutgoingMessage(string Text, string? Locale, ReadOnlyMemory<byte> Card = default)
{
    /// <summary>What kind of card it is, where it is none of ours but one of Teams' own.</summary>
    public string? CardType { get; init; }

    /// <summary>What such a card is about: the name of a file.</summary>
    public string? CardName { get; init; }

    public string? CardUrl { get; init; }

    /// <summary>Relaxed: the reader is a JSON parser, never a web page, and å ä ö stay one character.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the message as a reply to an activity: to its conversation, from whom it was sent to.</summary>
    public void Write(IBufferWriter<byte> to, Activity answered) => Write(to, ConversationReference.Of(answered), answered.Id);

    /// <summary>Writes the message to a conversation, as a reply where that is said.</summary>
    public void Write(IBufferWriter<byte> to, ConversationReference conversation, string? replyToId)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        WriteReference(json, ActivityTypes.Message, conversation, replyToId);
        if (Locale is not null) json.WriteString("locale"u8, Locale);
        if (Card.IsEmpty) WriteText(json);
        else WriteCard(json);
        json.WriteEndObject();
    }

    /// <summary>Writes the activity that shows that an answer is being made.</summary>
    public static void WriteTyping(IBufferWriter<byte> to, Activity answered)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        WriteReference(json, ActivityTypes.Typing, ConversationReference.Of(answered), answered.Id);
        json.WriteEndObject();
    }

    private void WriteText(Utf8JsonWriter json)
    {
        json.WriteString("textFormat"u8, "plain"u8);
        json.WriteString("text"u8, Text);
    }

    private void WriteCard(Utf8JsonWriter json)
    {
        json.WriteString("summary"u8, Text);
        json.WriteStartArray("attachments"u8);
        json.WriteStartObject();
        json.WriteString("contentType"u8, CardType ?? ResponseBody.CardType);
        if (CardName is not null) json.WriteString("name"u8, CardName);
        if (CardUrl is not null) json.WriteString("contentUrl"u8, CardUrl);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(Card.Span, skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, string type, ConversationReference to, string? replyToId)
    {
        json.WriteString("type"u8, type);
        if (to.ChannelId is not null) json.WriteString("channelId"u8, to.ChannelId);
        WriteAccount(json, "from"u8, to.Bot);
        WriteAccount(json, "recipient"u8, to.User);
        WriteConversation(json, to.Conversation);
        if (replyToId is not null) json.WriteString("replyToId"u8, replyToId);
    }

    private static void WriteAccount(Utf8JsonWriter json, ReadOnlySpan<byte> property, ChannelAccount? account)
    {
        if (account?.Id is null) return;
        json.WriteStartObject(property);
        json.WriteString("id"u8, account.Id);
        if (account.Name is not null) json.WriteString("name"u8, account.Name);
        if (account.AadObjectId is not null) json.WriteString("aadObjectId"u8, account.AadObjectId);
        json.WriteEndObject();
    }

    private static void WriteConversation(Utf8JsonWriter json, ConversationAccount? conversation)
    {
        if (conversation?.Id is null) return;
        json.WriteStartObject("conversation"u8);
        json.WriteString("id"u8, conversation.Id);
        if (conversation.ConversationType is not null) json.WriteString("conversationType"u8, conversation.ConversationType);
        if (conversation.IsGroup is { } isGroup) json.WriteBoolean("isGroup"u8, isGroup);
        if (conversation.TenantId is not null) json.WriteString("tenantId"u8, conversation.TenantId);
        json.WriteEndObject();
    }
}
