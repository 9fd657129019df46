using System.Text.Json;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>A text that is one expression: it gives way to the value. What cannot be evaluated stays as written.</summary>
internal sealed class ValueElement(Node expression) : Element
{
    private readonly Value written = Value.Of("${" + expression.Describe() + "}");

    public Value Evaluate(Scope scope)
    {
        var value = expression.Evaluate(scope, substitute: true);
        return value.IsFailure ? written : value;
    }

    /// <summary>Undefined leaves the property out.</summary>
    public override void Write(Expansion expansion, JsonEncodedText? name)
    {
        var value = Evaluate(expansion.Scope);
        if (value.Kind == ValueKind.Undefined && name is not null) return;
        expansion.Begin(name);
        Write(expansion, value);
    }

    /// <summary>A list gives its items, null nothing.</summary>
    public override void WriteItems(Expansion expansion)
    {
        var value = Evaluate(expansion.Scope);
        if (value.Kind == ValueKind.Null) return;
        if (value.Kind != ValueKind.List) Write(expansion, value);
        foreach (var item in new ListItems(value)) Write(expansion, item);
    }

    private static void Write(Expansion expansion, Value value)
    {
        expansion.CheckSize();
        ValueWriter.Write(expansion.Writer, value);
    }
}
