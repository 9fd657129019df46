using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>if: a condition that fails is false.</summary>
internal sealed class IfNode(Node[] arguments) : CallNode("if", Kinds.Object, arguments)
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var condition = Arguments[0].Evaluate(scope, substitute: false);
        if (condition.Kind == ValueKind.Fault) return condition;
        var chosen = condition.Kind != ValueKind.Error && condition.IsTrue ? Arguments[1] : Arguments[2];
        return chosen.Evaluate(scope, substitute);
    }
}

/// <summary>&amp;&amp;: false at the first argument that is false or fails.</summary>
internal sealed class AndNode(Node[] arguments) : CallNode("&&", Kinds.Boolean, arguments)
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        foreach (var argument in Arguments)
        {
            var value = argument.Evaluate(scope, substitute: false);
            if (value.Kind == ValueKind.Fault) return value;
            if (value.IsFailure || !value.IsTrue) return Value.False;
        }
        return Value.True;
    }
}

/// <summary>||: true at the first argument that is true, else what the last one gave; of a comparison that failed false.</summary>
internal sealed class OrNode(Node[] arguments) : CallNode("||", Kinds.Boolean, arguments)
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        Value last = default;
        foreach (var argument in Arguments)
        {
            last = argument.Evaluate(scope, substitute: false);
            if (last.Kind == ValueKind.Fault) return last;
            if (!last.IsFailure && last.IsTrue) return Value.True;
        }
        if (!last.IsFailure) return last;
        return Arguments[^1].Returns == Kinds.Boolean ? Value.False : default;
    }
}

/// <summary>!: what fails is false, so not of it is true.</summary>
internal sealed class NotNode(Node[] arguments) : CallNode("!", Kinds.Boolean, arguments)
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var value = Arguments[0].Evaluate(scope, substitute: false);
        return value.Kind == ValueKind.Fault ? value : Value.Of(value.IsFailure || !value.IsTrue);
    }
}
