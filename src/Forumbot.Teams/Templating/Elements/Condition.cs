using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>A $when: it holds for true itself, not for what else is not false.</summary>
/// <param name="expression">None: something was written that is no expression. That never holds, not even true.</param>
internal sealed class Condition(Node? expression)
{
    public bool Holds(Scope scope) => expression?.Evaluate(scope, substitute: false).Kind == ValueKind.True;
}
