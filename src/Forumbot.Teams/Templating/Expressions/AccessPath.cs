using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>The steps of a.b[0].c, from a name of the scope or from what a function gives.</summary>
internal sealed class AccessPath
{
    private readonly Node? from;
    private readonly PathPart[]? parts;
    private readonly Value substitution;
    private readonly AccessorNode node;

    private AccessPath(AccessorNode node)
    {
        this.node = node;
        (var path, from, _) = Walk(node, index => index is ConstantNode constant ? constant.Value : Value.Fault);
        if (path is null) return;
        parts = PathPart.Split(path);
        substitution = Value.Of("${" + path + "}");
    }

    public static AccessPath Of(AccessorNode node) => new(node);

    public Value Evaluate(Scope scope, bool substitute)
    {
        if (parts is null) return Computed(scope, substitute);
        var found = Find(scope, substitute, from, parts);
        return found.Kind == ValueKind.Undefined && substitute ? substitution : found;
    }

    /// <summary>A path with an index that only the data tells.</summary>
    private Value Computed(Scope scope, bool substitute)
    {
        var (path, start, failure) = Walk(node, index => index.Evaluate(scope, substitute));
        if (path is null) return failure;
        var found = Find(scope, substitute, start, PathPart.Split(path));
        return found.Kind == ValueKind.Undefined && substitute ? scope.Budget.Text("${" + path + "}") : found;
    }

    private static Value Find(Scope scope, bool substitute, Node? from, PathPart[] parts)
    {
        if (from is null) return scope.Find(parts);
        var start = from.Evaluate(scope, substitute);
        return start.IsFailure ? start : Property.Follow(start, parts);
    }

    /// <summary>The path as text, and what it starts from. No path where an index fails.</summary>
    private static (string? Path, Node? From, Value Failure) Walk(Node node, Func<Node, Value> evaluate)
    {
        var path = "";
        Node? left = node;
        while (left is AccessorNode or ElementNode)
        {
            if (left is AccessorNode accessor)
            {
                (path, left) = (accessor.Name + "." + path, accessor.Instance);
                continue;
            }
            var element = (ElementNode)left;
            var index = evaluate(element.Index);
            if (index.IsFailure) return (null, null, index);
            if (Step(index) is not { } step) return (null, null, Value.Error);
            (path, left) = (step + "." + path, element.Instance);
        }
        return (path.TrimEnd('.').Replace(".[", "[", StringComparison.Ordinal), left, default);
    }

    private static string? Step(Value index)
    {
        var text = JsText.Of(index);
        if (double.IsNaN(JsParse.IntOrHex(text))) return index.Kind == ValueKind.Text ? $"['{text}']" : null;
        return $"[{text}]";
    }
}
