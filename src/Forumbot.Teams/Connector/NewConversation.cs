using System.Buffers;
using System.Text.Json;
using Forumbot.Teams.Activities;

namespace Forumbot.Teams.Connector;

/// <summary>A conversation that the bot begins: see <see cref="With"/> and <see cref="In"/>.</summary>
public sealed record NewConversation
{
    private NewConversation()
    {
    }

    /// <summary>The connector to ask: that of a conversation in the same tenant will do.</summary>
    public required string ServiceUrl { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The bot, by its id in the channel ("28:…").</summary>
    public required ChannelAccount Bot { get; init; }

    /// <summary>The person; null in a channel.</summary>
    public string? Member { get; private init; }

    /// <summary>The channel; null with a person.</summary>
    public string? Channel { get; private init; }

    /// <summary>The first message as JSON; empty for none.</summary>
    public ReadOnlyMemory<byte> First { get; private init; }

    /// <summary>A chat with one person. Asked for again the service gives the same chat.</summary>
    /// <param name="member">The person's id in the channel ("29:…") or their Entra object id. They must have the app.</param>
    public static NewConversation With(string serviceUrl, string tenantId, ChannelAccount bot, string member) =>
        new() { ServiceUrl = serviceUrl, TenantId = tenantId, Bot = bot, Member = member };

    /// <summary>A thread in a channel of a team that has the app; each time a new one.</summary>
    public static NewConversation In(string serviceUrl, string tenantId, ChannelAccount bot, string channel, ReadOnlyMemory<byte> first) =>
        new() { ServiceUrl = serviceUrl, TenantId = tenantId, Bot = bot, Channel = channel, First = first };

    internal void Write(IBufferWriter<byte> to)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteBoolean("isGroup"u8, Channel is not null);
        WriteAccount(json, "bot"u8, Bot.Id);
        if (Member is not null) WriteMember(json, Member);
        json.WriteString("tenantId"u8, TenantId);
        WriteChannelData(json);
        if (!First.IsEmpty)
        {
            json.WritePropertyName("activity"u8);
            json.WriteRawValue(First.Span, skipInputValidation: true);
        }

        json.WriteEndObject();
    }

    private static void WriteAccount(Utf8JsonWriter json, ReadOnlySpan<byte> property, string? id)
    {
        json.WriteStartObject(property);
        json.WriteString("id"u8, id);
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, string member)
    {
        json.WriteStartArray("members"u8);
        json.WriteStartObject();
        json.WriteString("id"u8, member);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteChannelData(Utf8JsonWriter json)
    {
        json.WriteStartObject("channelData"u8);
        if (Channel is not null) WriteAccount(json, "channel"u8, Channel);
        WriteAccount(json, "tenant"u8, TenantId);
        json.WriteEndObject();
    }
}

/// <summary>A conversation that was begun.</summary>
/// <param name="Id">Where to write from now on.</param>
/// <param name="ActivityId">The first message's id, where there is one.</param>
public sealed record BegunConversation(string Id, string? ActivityId);
