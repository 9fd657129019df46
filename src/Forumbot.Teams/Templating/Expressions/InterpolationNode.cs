using System.Text;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>Text with expressions in it.</summary>
internal sealed class InterpolationNode : Node
{
    private readonly TextPart[] parts;

    public InterpolationNode(TextPart[] parts) : base(Kinds.Text, [.. parts.Select(part => part.Expression).OfType<Node>()]) => this.parts = parts;

    /// <summary>The whole text, where no expression is in it.</summary>
    public string? Constant => Array.TrueForAll(parts, part => part.Expression is null) ? string.Concat(parts.Select(part => part.Written)) : null;

    public override string Describe() => string.Concat(parts.Select(part => part.Written));

    public override Value Evaluate(Scope scope, bool substitute)
    {
        var text = new Utf8Text();
        AppendTo(text, scope);
        return scope.Budget.Text(Encoding.UTF8.GetString(text.Written));
    }

    /// <summary>What cannot be evaluated, or is null, stays as written.</summary>
    public void AppendTo(Utf8Text text, Scope scope)
    {
        foreach (var part in parts)
        {
            var value = part.Expression?.Evaluate(scope, substitute: true) ?? Value.Error;
            if (value.IsMissing || value.IsFailure) text.Append(value.IsFailure ? part.Utf8 : part.IfMissing);
            else text.Append(value);
        }
    }
}

/// <summary>A part of a text: letters, or an expression and how it stays where it cannot be evaluated.</summary>
internal sealed record TextPart(string Written, Node? Expression = null)
{
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Written);

    /// <summary>What stands for null.</summary>
    public byte[] IfMissing { get; init; } = Encoding.UTF8.GetBytes(Written);
}
