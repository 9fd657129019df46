using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>An object with a $when but no $data.</summary>
internal sealed class ConditionalElement(Condition when, Element body) : Element
{
    /// <summary>Where a list cannot lack it, null stands for it.</summary>
    public override void Write(JsonOutput output, Scope scope, ReadOnlySpan<byte> name)
    {
        Begin(output, name);
        if (when.Holds(scope)) body.WriteItems(output, scope);
        else output.Item("null"u8);
    }

    public override void WriteItems(JsonOutput output, Scope scope)
    {
        if (when.Holds(scope)) body.WriteItems(output, scope);
    }
}
