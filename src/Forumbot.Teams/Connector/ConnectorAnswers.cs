using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Forumbot.Teams.Activities;

namespace Forumbot.Teams.Connector;

/// <summary>Reads what connectors answer. Nothing in it is trusted: what cannot be read is null.</summary>
internal static class ConnectorAnswers
{
    /// <summary>The id of a ResourceResponse. A channel may answer with nothing, or with something else: the activity was taken, and
    /// that its id cannot be read costs only the chance to update it.</summary>
    public static string? Id(ReadOnlySpan<byte> answer)
    {
        try
        {
            var reader = new Utf8JsonReader(answer);
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8) && reader.Read())
                    return reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }

    public static BegunConversation? Begun(ReadOnlySpan<byte> answer) => Read(answer, ConnectorJson.Default.BegunConversation) is { Id.Length: > 0 } begun ? begun : null;

    public static ChannelAccount? Member(ReadOnlySpan<byte> answer) => Read(answer, ConnectorJson.Default.ChannelAccount) is { Id.Length: > 0 } member ? member : null;

    public static MemberPage? Members(ReadOnlySpan<byte> answer) => Read(answer, ConnectorJson.Default.MemberPage) is { Members: not null } page
        ? page with { Members = [.. page.Members.Where(m => m is { Id.Length: > 0 })] }
        : null;

    public static IReadOnlyList<TeamsPlace>? Channels(ReadOnlySpan<byte> answer) =>
        Read(answer, ConnectorJson.Default.ChannelList)?.Conversations is { } channels ? [.. channels.Where(c => c is { Id.Length: > 0 })] : null;

    private static T? Read<T>(ReadOnlySpan<byte> answer, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Some of a conversation's members. <paramref name="ContinuationToken"/>: where the next begin; null or empty for the last.</summary>
internal sealed record MemberPage(string? ContinuationToken, IReadOnlyList<ChannelAccount> Members);

/// <summary>The channels of a team.</summary>
internal sealed record ChannelList(IReadOnlyList<TeamsPlace> Conversations);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BegunConversation))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(ChannelList))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
