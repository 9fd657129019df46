using System.Text.Json;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>An object with a $when but no $data.</summary>
internal sealed class ConditionalElement(Condition when, Element body) : Element
{
    /// <summary>Where a list cannot lack it, null stands for it.</summary>
    public override void Write(Expansion expansion, JsonEncodedText? name)
    {
        expansion.Begin(name);
        if (when.Holds(expansion.Scope)) body.WriteItems(expansion);
        else expansion.Writer.WriteNullValue();
    }

    public override void WriteItems(Expansion expansion)
    {
        if (when.Holds(expansion.Scope)) body.WriteItems(expansion);
    }
}
