using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>foreach, select, where, any and all: an expression evaluated for each item of a list, or each property of an object
/// as {key, value}.</summary>
internal abstract class LambdaNode : CallNode
{
    private readonly string item;
    private readonly Node body;

    protected LambdaNode(string name, Kinds returns, Node[] arguments) : base(name, returns, arguments)
    {
        if (arguments is not [_, AccessorNode { Instance: null } variable, var each]) throw new ExpressionException($"{name} takes a list, a name for its item and an expression");
        (item, body) = (variable.Name, each);
    }

    public override Value Evaluate(Scope scope, bool substitute)
    {
        var from = Arguments[0].Evaluate(scope, substitute);
        if (from.IsFailure || !Takes(from)) return from.Kind == ValueKind.Fault ? from : Value.Error;
        return from.Kind switch
        {
            ValueKind.List => Evaluate(from, ListItems.All(from), scope, substitute),
            ValueKind.Object => Evaluate(from, Pairs(from), scope, substitute),
            ValueKind.Null => Value.Fault,
            _ => Value.Error,
        };
    }

    protected virtual bool Takes(Value from) => true;

    protected abstract Value Evaluate(Value from, Value[] items, Scope scope, bool substitute);

    protected Value Each(Value value, Scope scope, bool substitute)
    {
        scope.Budget.SpendRound();
        return scope.With(item, value, body, substitute);
    }

    private static Value[] Pairs(Value from) => [.. JsObject.CopyOf(from)!.Properties.Select(property =>
    {
        var pair = new JsObject();
        pair.Set("key", Value.Of(property.Key));
        pair.Set("value", property.Value);
        return Value.Of(pair);
    })];
}

/// <summary>foreach and select: what the expression gives for each.</summary>
internal sealed class ForeachNode(string name, Node[] arguments) : LambdaNode(name, Kinds.List, arguments)
{
    protected override bool Takes(Value from) => !from.IsFalsy;

    protected override Value Evaluate(Value from, Value[] items, Scope scope, bool substitute)
    {
        var results = new Value[items.Length];
        for (var at = 0; at < items.Length; at++)
        {
            results[at] = Each(items[at], scope, substitute);
            if (results[at].IsFailure) return results[at];
        }
        return scope.Budget.List(results);
    }
}

/// <summary>where: the items, or properties, for which the expression is true.</summary>
internal sealed class WhereNode(Node[] arguments) : LambdaNode("where", Kinds.List, arguments)
{
    protected override Value Evaluate(Value from, Value[] items, Scope scope, bool substitute)
    {
        var kept = new List<Value>();
        foreach (var item in items)
        {
            var result = Each(item, scope, substitute);
            if (result.Kind == ValueKind.Fault) return result;
            if (!result.IsFailure && result.IsTrue) kept.Add(item);
        }
        return from.Kind == ValueKind.List ? scope.Budget.List([.. kept]) : Value.Of(Object(kept));
    }

    private static JsObject Object(List<Value> pairs)
    {
        var made = new JsObject();
        foreach (var pair in pairs)
            if (pair.MadeObject!.TryGet("key", out var key) && pair.MadeObject.TryGet("value", out var value)) made.Set(key.Text, value);
        return made;
    }
}

/// <summary>any and all.</summary>
internal sealed class QuantifierNode(string name, bool seeks, Node[] arguments) : LambdaNode(name, Kinds.Boolean, arguments)
{
    protected override Value Evaluate(Value from, Value[] items, Scope scope, bool substitute)
    {
        foreach (var item in items)
        {
            var result = Each(item, scope, substitute);
            if (result.Kind == ValueKind.Fault) return result;
            if ((!result.IsFailure && result.IsTrue) == seeks) return Value.Of(seeks);
        }
        return Value.Of(!seeks);
    }
}
