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
    public override void Write(JsonOutput output, Scope scope, ReadOnlySpan<byte> name)
    {
        var value = Evaluate(scope);
        if (value.Kind == ValueKind.Undefined && !name.IsEmpty) return;
        Begin(output, name);
        ValueWriter.Write(output, value);
    }

    /// <summary>A list gives its items, null nothing.</summary>
    public override void WriteItems(JsonOutput output, Scope scope)
    {
        var value = Evaluate(scope);
        if (value.Kind == ValueKind.Null) return;
        if (value.Kind != ValueKind.List) ValueWriter.Write(output, value);
        foreach (var item in new ListItems(value)) ValueWriter.Write(output, item);
    }
}
