using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forumbot.Teams.Templating.Elements;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating;

/// <summary>A template in the official Adaptive Card Templating language (<c>${}</c>, <c>$data</c>, <c>$when</c>, <c>$root</c>,
/// <c>$index</c>, <c>$host</c>, Adaptive Expressions), compiled once and expanded by any number of threads. It gives what npm
/// <c>adaptivecards-templating</c> 2.3.1 gives; the tests list where it deliberately does not.</summary>
public sealed class CardTemplate
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Element card;

    private CardTemplate(Element card) => this.card = card;

    /// <exception cref="CardTemplateException">The template is no JSON, or an expression in it cannot be read.</exception>
    public static CardTemplate Parse(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            return new(TemplateCompiler.Compile(Value.Of(JsonElement.Parse(utf8Json.Span)), "$"));
        }
        catch (JsonException broken)
        {
            throw new CardTemplateException(broken.Path ?? "$", $"the template is no JSON: {broken.Message}", broken);
        }
    }

    /// <summary>Writes the card. Nothing in the data is taken as a template, whatever its texts say.</summary>
    /// <param name="data">What names in expressions mean, and $root.</param>
    /// <param name="host">What $host means: facts on where the card is shown.</param>
    /// <exception cref="CardTemplateException">The card grew beyond 16 MB, or the data lies too deep; what is written is then not whole.</exception>
    public void Expand(Utf8JsonWriter writer, JsonElement data, JsonElement host = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        card.Write(new Expansion(writer, new Scope(Value.Of(data), Value.Of(host))), null);
    }

    /// <inheritdoc cref="Expand(Utf8JsonWriter, JsonElement, JsonElement)"/>
    public string Expand(JsonElement data, JsonElement host = default)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Readable)) Expand(writer, data, host);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
