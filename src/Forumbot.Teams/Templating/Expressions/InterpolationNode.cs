using System.Text;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>Text with expressions in it. What cannot be evaluated stays as written.</summary>
internal sealed class InterpolationNode : Node
{
    private readonly TextPart[] parts;

    public InterpolationNode(TextPart[] parts) : base(Kinds.Text, [.. parts.Select(part => part.Expression).OfType<Node>()]) => this.parts = parts;

    /// <summary>The whole text, where no expression is in it.</summary>
    public string? Constant => Array.TrueForAll(parts, part => part.Expression is null) ? Describe() : null;

    public override string Describe() => string.Concat(parts.Select(part => part.Written));

    public override Value Evaluate(Scope scope, bool substitute)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            var value = part.Evaluate(scope);
            text.Append(value.IsFailure ? part.Written : JsText.Of(value));
            if (text.Length > Budget.LongestText) throw Budget.TooLarge();
        }
        return scope.Budget.Text(text.ToString());
    }

    /// <summary>The same as a JSON string.</summary>
    public void Write(JsonOutput output, Scope scope)
    {
        output.Item("\""u8);
        foreach (var part in parts)
        {
            var value = part.Evaluate(scope);
            if (value.IsFailure) output.Raw(part.Json);
            else ValueWriter.WriteInside(output, value);
        }
        output.Raw("\""u8);
    }
}
