using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>The body that answers an <c>adaptiveCard/action</c> invoke. The HTTP status is 200 whenever the bot has dealt
/// with it; whether that went well stands in <c>statusCode</c> (Universal Actions, response format).</summary>
public static class InvokeResponse
{
    /// <summary>A short note that Teams shows beside the card.</summary>
    public static byte[] Note(string text) => Envelope(200, "application/vnd.microsoft.activity.message", text, static (json, said) => json.WriteStringValue(said));

    /// <summary>A card in place of the one that was pressed, for the one who pressed it.</summary>
    /// <param name="card">An expanded adaptive card as JSON, written as it is.</param>
    public static byte[] Card(ReadOnlyMemory<byte> card) => Envelope(200, ResponseBody.CardType, card, static (json, fresh) => json.WriteRawValue(fresh.Span, skipInputValidation: true));

    /// <param name="statusCode">400 what was asked cannot be done; 500 it went wrong with us.</param>
    /// <param name="code">For programs, for instance "NotSupported".</param>
    /// <param name="message">For the user, in their language.</param>
    public static byte[] Error(int statusCode, string code, string message) => Envelope(statusCode, "application/vnd.microsoft.error", (code, message), static (json, error) =>
    {
        json.WriteStartObject();
        json.WriteString("code"u8, error.code);
        json.WriteString("message"u8, error.message);
        json.WriteEndObject();
    });

    private static byte[] Envelope<T>(int statusCode, string type, T value, Action<Utf8JsonWriter, T> write) => ResponseBody.Write(json =>
    {
        json.WriteNumber("statusCode"u8, statusCode);
        json.WriteString("type"u8, type);
        json.WritePropertyName("value"u8);
        write(json, value);
    });
}
