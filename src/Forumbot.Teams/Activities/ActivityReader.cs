using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Forumbot.Teams.Activities;

/// <summary>Reads activities from the bytes of a request.</summary>
public static class ActivityReader
{
    /// <summary>The activity, or why it is refused: one short sentence that is safe to send back.</summary>
    public static (Activity? Activity, string? Refusal) Read(in ReadOnlySequence<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var activity = JsonSerializer.Deserialize(ref reader, ActivityJson.Default.Activity);
            return reader.Read() ? (null, "The body holds more than one JSON value.") : Check(activity);
        }
        catch (JsonException fault)
        {
            return (null, $"The body is not an activity in JSON: see {Place(fault)}.");
        }
    }

    private static (Activity?, string?) Check(Activity? activity) => Missing(activity) switch
    {
        null => (activity, null),
        var missing => (null, $"The activity has no {missing}."),
    };

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

    /// <summary>Where the fault is; a path only of our own property names, never of the sender's text.</summary>
    private static string Place(JsonException fault) => fault.LineNumber is { } line
        ? $"line {line + 1}, byte {fault.BytePositionInLine + 1}"
        : "its values";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJson : JsonSerializerContext;
