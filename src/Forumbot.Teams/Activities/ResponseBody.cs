using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>How the bodies that answer invokes are written.</summary>
internal static class ResponseBody
{
    internal const string CardType = "application/vnd.microsoft.card.adaptive";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Write(Action<Utf8JsonWriter> properties)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        return body.WrittenSpan.ToArray();
    }

    internal static void Attachment(Utf8JsonWriter json, ReadOnlyMemory<byte> card)
    {
        json.WriteString("contentType"u8, CardType);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(card.Span, skipInputValidation: true);
    }
}
