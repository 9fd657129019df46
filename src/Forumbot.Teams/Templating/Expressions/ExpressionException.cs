namespace Forumbot.Teams.Templating.Expressions;

/// <summary>An expression that cannot be read; the template's compiler adds the place.</summary>
internal sealed class ExpressionException(string reason) : Exception(reason);
