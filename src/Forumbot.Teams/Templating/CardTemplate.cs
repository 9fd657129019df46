using System.Text;
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
    /// <summary>An output that grew larger is not kept for the next card.</summary>
    private const int LargestKept = 256 << 10;

    [ThreadStatic]
    private static JsonOutput? kept;

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

    /// <summary>Writes the card as one value, all or nothing. Nothing in the data is taken as a template, whatever its texts say.
    /// The writer's own indenting and escaping do not apply.</summary>
    /// <param name="data">What names in expressions mean, and $root.</param>
    /// <param name="host">What $host means: facts on where the card is shown.</param>
    /// <exception cref="CardTemplateException">The card grew beyond 16 MB, or the data costs too much or lies too deep.</exception>
    public void Expand(Utf8JsonWriter writer, JsonElement data, JsonElement host = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Expand(data, host, writer, static (json, to) =>
        {
            to.WriteRawValue(json, skipInputValidation: true);
            return 0;
        });
    }

    /// <inheritdoc cref="Expand(Utf8JsonWriter, JsonElement, JsonElement)"/>
    public string Expand(JsonElement data, JsonElement host = default) => Expand(data, host, 0, static (json, _) => Encoding.UTF8.GetString(json));

    private TResult Expand<TTo, TResult>(JsonElement data, JsonElement host, TTo to, Func<ReadOnlySpan<byte>, TTo, TResult> hand)
    {
        var output = kept ?? new JsonOutput();
        kept = null;
        output.Clear();
        card.Write(output, new Scope(Value.Of(data), Value.Of(host)), []);
        var result = hand(output.Written, to);
        if (output.Capacity <= LargestKept) kept = output;
        return result;
    }
}
