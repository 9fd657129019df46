using System.Text.Json;
using Forumbot.Teams.Templating.Expressions;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>A text with expressions in it.</summary>
internal sealed class TextElement(InterpolationNode text) : Element
{
    public override void Write(Expansion expansion, JsonEncodedText? name)
    {
        expansion.Begin(name);
        WriteItems(expansion);
    }

    public override void WriteItems(Expansion expansion)
    {
        expansion.Text.Clear();
        text.AppendTo(expansion.Text, expansion.Scope);
        expansion.CheckSize();
        expansion.Writer.WriteStringValue(expansion.Text.Written);
    }
}
