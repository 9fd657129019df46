using System.Text;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

internal sealed class ConstantNode(Value value) : Node(KindsOf(value))
{
    public Value Value { get; } = value;

    public static ConstantNode? Named(string name) => name switch
    {
        "true" => new(Value.True),
        "false" => new(Value.False),
        "null" => new(Value.Null),
        "undefined" => new(default),
        _ => null,
    };

    public override Value Evaluate(Scope scope, bool substitute) => Value;

    public override string Describe() => Value.Kind == ValueKind.Text ? Quote(Value.Text) : JsText.Of(Value);

    /// <summary>Escapes a quote but where a backslash stands before it already.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] == '\'' && (at == 0 || escaped[at - 1] != '\\')) quoted.Append('\\');
            quoted.Append(escaped[at]);
        }
        return quoted.Append('\'').ToString();
    }

    private static Kinds KindsOf(Value value) => value.Kind switch
    {
        ValueKind.Text => Kinds.Text,
        ValueKind.Number => Kinds.Number,
        ValueKind.True or ValueKind.False => Kinds.Boolean,
        _ => Kinds.Object,
    };
}
