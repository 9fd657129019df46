using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>getProperty(object, path), or getProperty(path) from the data.</summary>
internal sealed class GetPropertyNode(Node[] arguments) : CallNode("getProperty", Kinds.Object, arguments)
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var first = Arguments[0].Evaluate(scope, substitute);
        if (first.IsFailure) return first;
        if (Arguments.Length == 1) return first.Kind == ValueKind.Text ? OrSubstitute(scope.Find(PathPart.Split(first.Text)), first.Text, substitute) : Value.Error;
        var path = Arguments[1].Evaluate(scope, substitute);
        if (path.IsFailure) return path;
        if (path.IsMissing) return Value.Fault;
        var parts = PathPart.Split(JsText.Of(path));
        return OrSubstitute(parts.Length == 0 ? default : Property.Follow(first, parts), JsText.Of(path), substitute);
    }

    private static Value OrSubstitute(Value found, string path, bool substitute) =>
        found.Kind == ValueKind.Undefined && substitute ? Value.Of("${" + path + "}") : found;
}
