using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>A part of a text: letters, or an expression and how it stays where it cannot be evaluated.</summary>
internal sealed record TextPart(string Written, Node? Expression = null)
{
    /// <summary>As in JSON between quotes.</summary>
    public byte[] Json { get; } = JsonEncodedText.Encode(Encoding.UTF8.GetBytes(Written), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray();

    /// <summary>Whether null is no text at all; else it stays as written.</summary>
    public bool NullIsEmpty { get; init; }

    /// <summary>A failure where the part stays as written.</summary>
    public Value Evaluate(Scope scope)
    {
        var value = Expression?.Evaluate(scope, substitute: true) ?? Value.Error;
        if (!value.IsMissing) return value;
        return NullIsEmpty ? Value.Of("") : Value.Error;
    }
}
