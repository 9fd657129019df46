using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>Part of an expression. Immutable, so that many threads may evaluate it.</summary>
internal abstract class Node
{
    /// <summary>Deeper trees than this are refused, since evaluation goes as deep.</summary>
    private const int MaxDepth = 150;

    protected Node(Kinds returns, params ReadOnlySpan<Node> children)
    {
        Returns = returns;
        foreach (var child in children) Depth = Math.Max(Depth, child.Depth + 1);
        if (Depth > MaxDepth) throw new ExpressionException("the expression is too long a chain");
    }

    public Kinds Returns { get; }

    private int Depth { get; }

    /// <param name="scope">What the names mean.</param>
    /// <param name="substitute">Whether a property that is missing gives its own name as text, "${name}", instead of undefined.</param>
    public abstract Value Evaluate(Scope scope, bool substitute);

    /// <summary>The expression in the form in which it stays in a text where it cannot be evaluated.</summary>
    public abstract string Describe();
}
