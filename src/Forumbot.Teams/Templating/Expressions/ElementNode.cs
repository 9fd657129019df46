using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>instance[index]; the index is a whole number in a list, or the name of a property.</summary>
internal sealed class ElementNode(Node instance, Node index) : Node(Kinds.Object, instance, index)
{
    public Node Instance { get; } = instance;

    public Node Index { get; } = index;

    public override Value Evaluate(Scope scope, bool substitute)
    {
        var from = Instance.Evaluate(scope, substitute);
        if (from.IsFailure) return Value.Fault;
        var at = Index.Evaluate(scope, substitute: false);
        if (at.IsFailure) return Value.Fault;
        if (at.IsInteger) return Item(from, at.Number);
        return at.Kind == ValueKind.Text ? Property.Find(from, new PathPart(at.Text)) : Value.Error;
    }

    public override string Describe() => $"{Instance.Describe()}[{Index.Describe()}]";

    private static Value Item(Value from, double at)
    {
        if (from.IsMissing) return default;
        return from.Kind == ValueKind.List && at >= 0 && at < ListItems.Count(from) ? Property.Item(from, at) : Value.Error;
    }
}
