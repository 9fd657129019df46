using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>A function or an operator with its arguments.</summary>
internal abstract class CallNode(string name, Kinds returns, Node[] arguments) : Node(returns, arguments)
{
    protected Node[] Arguments { get; } = arguments;

    public override string Describe()
    {
        var infix = !char.IsAsciiLetter(name[0]) && Arguments.Length >= 2;
        return (infix ? "(" : name + "(") + string.Join(infix ? $" {name} " : ", ", Arguments.Select(argument => argument.Describe())) + ")";
    }
}

/// <summary>A function that the language does not know: it stays as written.</summary>
internal sealed class UnknownNode(string name, Node[] arguments) : CallNode(name, Kinds.Text, arguments)
{
    public override Value Evaluate(Scope scope, bool substitute) => Value.Fault;
}
