using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Questions;

namespace Forumbot.Commands;

/// <summary>An answer as programs read it: one object on one line. The names and their order are public.</summary>
internal static class AskedJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="id">The line's own id in a batch.</param>
    public static string Of(JsonElement? id, Asked asked) => Line(json =>
    {
        WriteId(json, id);
        WriteQuestion(json, asked.Question);
        WriteFigures(json, asked.Figures);
        json.WriteString("language", asked.Question.Language is Language.English ? "en" : "sv");
        json.WriteString("card", asked.Reply.Card);
        json.WriteString("text", asked.Reply.Text);
    });

    /// <summary>What a batch line gives that cannot be asked.</summary>
    public static string Fault(JsonElement? id, string error) => Line(json =>
    {
        WriteId(json, id);
        json.WriteString("error", error);
    });

    private static void WriteQuestion(Utf8JsonWriter json, Question question)
    {
        json.WriteString("intent", question.Intent.Key());
        WriteKeys(json, "services", question.Tjanster);
        json.WriteString("unit", question.Forvaltning);
        WriteKeys(json, "forums", question.Forums);
        json.WriteString("period", question.Period?.ToString());
        WriteNumber(json, "quantity", question.Quantity);
        json.WriteBoolean("clarify", question.Clarify);
        WriteKeys(json, "choices", question.Clarify ? question.Tjanster : []);
    }

    private static void WriteFigures(Utf8JsonWriter json, AnswerFigures figures)
    {
        json.WriteStartArray("byService");
        foreach (var service in figures.ByService)
        {
            json.WriteStartObject();
            json.WriteString("service", service.Tjanst);
            WriteNumber(json, "amountSek", Kronor(service.Amount));
            WriteNumber(json, "leadTimeDays", service.LeadTimeDays);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNumber(json, "amountSek", Kronor(figures.Amount));
        json.WriteString("unitOfPrice", figures.UnitOfPrice);
        WriteNumber(json, "leadTimeDays", figures.LeadTimeDays);
        json.WriteString("readyBy", figures.ReadyBy?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static decimal? Kronor(Money? amount) => amount?.Kronor;

    private static void WriteId(Utf8JsonWriter json, JsonElement? id)
    {
        json.WritePropertyName("id");
        if (id is { ValueKind: not JsonValueKind.Undefined } given) given.WriteTo(json);
        else json.WriteNullValue();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static void WriteKeys(Utf8JsonWriter json, string name, IReadOnlyList<string> keys)
    {
        json.WriteStartArray(name);
        foreach (var key in keys) json.WriteStringValue(key);
        json.WriteEndArray();
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
