using System.Text.Json.Serialization;

namespace Forumbot.Teams.Activities;

/// <summary>The body that answers an <c>adaptiveCard/action</c> invoke. The HTTP status is 200 whenever the bot has dealt
/// with it; whether that went well stands in <see cref="StatusCode"/> (Universal Actions, response format).</summary>
public sealed record InvokeResponse(int StatusCode, string Type, object Value)
{
    /// <summary>A short note that Teams shows beside the card.</summary>
    public static InvokeResponse Note(string text) => new(200, "application/vnd.microsoft.activity.message", text);

    /// <param name="statusCode">400 what was asked cannot be done; 500 it went wrong with us.</param>
    /// <param name="code">For programs, for instance "NotSupported".</param>
    /// <param name="message">For the user, in their language.</param>
    public static InvokeResponse Error(int statusCode, string code, string message) =>
        new(statusCode, "application/vnd.microsoft.error", new InvokeError(code, message));
}

/// <summary>What went wrong with an invoke.</summary>
public sealed record InvokeError(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(string))]
public sealed partial class InvokeResponseJson : JsonSerializerContext;
