using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>An object that stands for itself: without $data and $when.</summary>
internal sealed class ObjectElement(ObjectElement.Property[] properties) : Element
{
    public override void WriteItems(JsonOutput output, Scope scope)
    {
        output.Separate();
        output.Open((byte)'{');
        foreach (var property in properties)
        {
            if (property.Value is { } value) value.Write(output, scope, property.Json);
            else output.Properties(property.Json, nameOnly: false);
        }
        output.Close((byte)'}');
    }

    /// <summary>A property, or several with nothing to expand in them.</summary>
    /// <param name="Json">The name with a comma before and a colon after; without a value whole properties with a comma before.</param>
    internal readonly record struct Property(byte[] Json, Element? Value);
}
