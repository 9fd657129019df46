using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>A text with expressions in it.</summary>
internal sealed class TextElement(InterpolationNode text) : Element
{
    public override void WriteItems(JsonOutput output, Scope scope) => text.Write(output, scope);
}
