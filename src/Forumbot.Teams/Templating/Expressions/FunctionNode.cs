using System.Runtime.CompilerServices;
using Forumbot.Teams.Templating.Functions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>A function whose arguments are all evaluated first.</summary>
internal sealed class FunctionNode(Function function, Node[] arguments) : CallNode(function.Name, function.Returns, arguments)
{
    /// <summary>concat, which is taken apart where it is the whole of a text.</summary>
    public bool IsConcat => function.Name == "concat";

    public IReadOnlyList<Node> Parts => Arguments;

    public override Value Evaluate(Scope scope, bool substitute)
    {
        if (Arguments.Length > Few.Length) return Evaluate(new Value[Arguments.Length], scope, substitute);
        var few = new Few();
        return Evaluate(((Span<Value>)few)[..Arguments.Length], scope, substitute);
    }

    private Value Evaluate(Span<Value> values, Scope scope, bool substitute)
    {
        for (var at = 0; at < values.Length; at++)
        {
            var value = Arguments[at].Evaluate(scope, substitute && !function.SeesMissing);
            if (value.Kind == ValueKind.Fault) return value;
            if (value.IsFailure || function.Takes?.Invoke(value, at) == false) return function.OnFailure;
            values[at] = value;
        }
        return function.Body(values, scope.Budget);
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 3;
        private Value first;
    }
}
