using System.Text.Encodings.Web;
using System.Text.Json;

namespace Forumbot.Features.Data;

/// <summary>How <see cref="Said"/> is kept with its act, for the same act delivered again.</summary>
internal static class KeptSaid
{
    /// <summary>Relaxed: the reader is this program, and å ä ö stay one character.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of work that was accepted and ended without an act.</summary>
    internal const string Nothing = """{"Note":"","Done":true}""";

    internal static string Write(Said said) => JsonSerializer.Serialize(
        new Form(said.Note, said.Done, said.Card is { } card ? new FormOfCard(card.Text, card.Card, card.Data.ValueKind is JsonValueKind.Undefined ? null : card.Data) : null), Options);

    internal static Said Read(string json)
    {
        var form = JsonSerializer.Deserialize<Form>(json)!;
        return new(form.Note, form.Done, form.Card is { } card ? new(card.Text, card.Template, card.Data ?? default) : null);
    }

    private sealed record Form(string Note, bool Done, FormOfCard? Card);

    private sealed record FormOfCard(string Text, string? Template, JsonElement? Data);
}
